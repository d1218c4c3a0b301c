import { data, redirect } from 'react-router'
import type { IsoDate } from '#kernel/date.ts'
import { formatDate } from '#kernel/date-format.ts'
import { performForPage, type Refused, sayProblem, signedIn } from '#platform/http/page.ts'
import { useTranslator } from '#platform/i18n/use-translator.ts'
import { Problem } from '#platform/problem.ts'
import { ButtonLink } from '#ui/control/button.tsx'
import { Page } from '#ui/frame/page.tsx'
import { PageHead } from '#ui/frame/page-head.tsx'
import { Section } from '#ui/frame/section.tsx'
import { headProblems } from '../check-decree.ts'
import { discardDraft } from '../commands/discard-draft.ts'
import { undoReorganisation } from '../commands/undo-reorganisation.ts'
import { loadDecree, refusedWith, removeLine, saveHead, saveLine } from '../decree-page.ts'
import { emptyLine } from '../line-words.ts'
import { reorganisationsMessages } from '../messages.ts'
import { ChangedBodies } from '../parts/changed-bodies.tsx'
import { ConfirmedForm } from '../parts/confirmed-form.tsx'
import styles from '../parts/decree.module.css'
import { DESK, readOpenLine } from '../parts/decree-address.ts'
import { HeadForm, SavedHead } from '../parts/head-form.tsx'
import { KindChoice } from '../parts/kind-choice.tsx'
import { LineForm } from '../parts/line-form.tsx'
import { LineTable } from '../parts/line-table.tsx'
import { Refusal } from '../parts/refusal.tsx'
import { Steps } from '../parts/steps.tsx'
import { listChangedBodies } from '../queries/list-changed-bodies.ts'
import type { Route } from './+types/decree.ts'

export async function loader(args: Route.LoaderArgs) {
  const context = signedIn(args)
  const page = await loadDecree(context, args.params.id)
  const { undoReasons } = page.decree
  const { searchParams } = new URL(args.request.url)
  const unfinished = new Problem('invalid', 'input.invalid', { fields: headProblems(page.decree) })
  return {
    ...page,
    changed: await listChangedBodies(context.services.read, page.decree.id),
    open: readOpenLine(searchParams),
    saved: searchParams.has('xong') ? sayProblem(context, unfinished.detail).fields : undefined,
    reasons: undoReasons.map(({ code, params }) => context.say(code, params)),
  }
}

export async function action(args: Route.ActionArgs) {
  const context = signedIn(args)
  const form = await args.request.formData()
  const { decree } = await loadDecree(context, args.params.id)
  const raw = { id: decree.id, version: form.get('version') }
  const intent = form.get('intent')
  if ((intent === 'undo' || intent === 'discard') && form.get('confirmed') === null) {
    const problem = { path: '/confirmed', code: 'reorganisations.confirm-required' }
    return data(refusedWith(context, form, [problem]), { status: 422 })
  }
  const doing =
    intent === 'head'
      ? saveHead(context, decree, form)
      : intent === 'line'
        ? saveLine(context, decree, form)
        : intent === 'remove'
          ? removeLine(context, decree, form)
          : performForPage(context, intent === 'undo' ? undoReorganisation : discardDraft, raw, form)
  const answer = await doing
  if ('refused' in answer) return 'problem' in answer.refused ? data(answer.refused, { status: 422 }) : answer.refused
  throw redirect(intent === 'discard' ? DESK : `${DESK}/${decree.id}${intent === 'head' ? '?xong' : ''}`)
}

export default function DecreePage({ loaderData, actionData }: Route.ComponentProps) {
  const { decree, nameByRef } = loaderData
  const t = useTranslator(reorganisationsMessages)
  const title = decree.decreeNumber || t('reorganisations.unnumbered')
  const here = { href: `${DESK}/${decree.id}`, version: decree.version }
  const nameOf = (ref: string) => nameByRef[ref] ?? ref
  const edits = decree.abilities.edit
  const refused = actionData as Refused | undefined
  return (
    <>
      <title>{`${title} – Nhịp Cầu`}</title>
      <Page id="noi-dung">
        <PageHead title={title}>
          {t(`reorganisations.is-${decree.state}`)}
          {!edits && decree.effectiveOn && ` · ${formatDate(decree.effectiveOn as IsoDate)}`}
          {!edits && decree.summary && ` · ${decree.summary}`}
        </PageHead>
        <Steps applied={decree.applied} undone={decree.undone} />
        <Refusal refused={refused} />
        {edits && !refused && loaderData.saved && <SavedHead unfinished={loaderData.saved} />}
        {edits && <HeadForm decree={decree} refused={refused} />}
        <Section id="noi-dung-quyet-dinh" title={t('reorganisations.lines')}>
          {decree.lines.length > 0 && <LineTable lines={decree.lines} nameOf={nameOf} decree={here} edits={edits} />}
          {edits && <KindChoice href={here.href} />}
        </Section>
        {edits && <OpenedLine {...loaderData} nameOf={nameOf} here={here} refused={refused} />}
        <ChangedBodies bodies={loaderData.changed} />
        <NextStep loaderData={loaderData} refused={refused} />
      </Page>
    </>
  )
}

type Loaded = Route.ComponentProps['loaderData']
type OpenedProps = Pick<Loaded, 'decree' | 'open' | 'kinds' | 'names'> & {
  readonly nameOf: (ref: string) => string
  readonly here: { readonly href: string; readonly version: number }
  readonly refused: Refused | undefined
}

/** The line that is being written: one of the decree, a new one of the kind chosen, or the one that was refused. */
function OpenedLine({ decree, open, here, refused, ...rest }: OpenedProps) {
  const mine = refused?.typed.intent === 'line' ? refused : undefined
  const at = mine ? numberOf(mine.typed.at) : open && 'at' in open ? open.at : undefined
  const kind = mine ? mine.typed.kind : open && 'kind' in open ? open.kind : undefined
  const line = (at === undefined ? undefined : decree.lines[at]) ?? (kind ? emptyLine(kind as never) : undefined)
  if (!line) return null
  return <LineForm key={`${at} ${line.kind}`} line={line} at={at} decree={here} refused={mine} {...rest} />
}

function numberOf(text: string | undefined): number | undefined {
  return text === undefined ? undefined : Number(text)
}

type StepProps = { readonly loaderData: Loaded; readonly refused: Refused | undefined }

function NextStep({ loaderData, refused }: StepProps) {
  const { decree } = loaderData
  const t = useTranslator(reorganisationsMessages)
  if (decree.state === 'applied') return <Undoing loaderData={loaderData} refused={refused} />
  if (decree.state !== 'draft') return null
  return (
    <>
      <div className={styles.last}>
        <ButtonLink variant="go" href={`${DESK}/${decree.id}/xem-truoc`}>
          {t('reorganisations.preview')}
        </ButtonLink>
      </div>
      <Section id="bo-ban-nhap" title={t('reorganisations.discard')}>
        <ConfirmedForm
          intent="discard"
          version={decree.version}
          label={t('reorganisations.discard')}
          confirm={t('reorganisations.confirm-discard')}
          refused={refused}
        />
      </Section>
    </>
  )
}

function Undoing({ loaderData: { decree, reasons }, refused }: StepProps) {
  const t = useTranslator(reorganisationsMessages)
  return (
    <Section id="hoan-tac" title={t('reorganisations.undo')}>
      <p>
        {reasons.length > 0
          ? t('reorganisations.cannot-undo')
          : t('reorganisations.undo-lead', {
              day: decree.effectiveOn ? formatDate(decree.effectiveOn as IsoDate) : '–',
            })}
      </p>
      <ul>
        {reasons.map((reason) => (
          <li key={reason}>{reason}</li>
        ))}
      </ul>
      {reasons.length === 0 && decree.abilities.undo && (
        <ConfirmedForm
          intent="undo"
          version={decree.version}
          label={t('reorganisations.undo')}
          confirm={t('reorganisations.confirm-undo')}
          refused={refused}
        />
      )}
    </Section>
  )
}
