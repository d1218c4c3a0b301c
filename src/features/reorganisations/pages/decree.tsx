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
import { AlikeDecrees } from '../parts/alike-decrees.tsx'
import { ChangedBodies } from '../parts/changed-bodies.tsx'
import { ConfirmedForm } from '../parts/confirmed-form.tsx'
import styles from '../parts/decree.module.css'
import { DESK, readOpenLine } from '../parts/decree-address.ts'
import { HeadForm, SavedHead } from '../parts/head-form.tsx'
import { JustApplied } from '../parts/just-applied.tsx'
import { KindChoice } from '../parts/kind-choice.tsx'
import { LineForm } from '../parts/line-form.tsx'
import { LineTable } from '../parts/line-table.tsx'
import { Refusal } from '../parts/refusal.tsx'
import { Steps } from '../parts/steps.tsx'
import { Undoing } from '../parts/undoing.tsx'
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
  const opened = edits ? openedLine(loaderData, refused) : undefined
  return (
    <>
      <title>{`${title} – Nhịp Cầu`}</title>
      <Page id="noi-dung">
        <PageHead title={title}>{[t(`reorganisations.is-${decree.state}`), ...saidOf(decree)].join(' · ')}</PageHead>
        <Steps applied={decree.applied} undone={decree.undone} />
        <Refusal refused={refused} />
        <AlikeDecrees decrees={loaderData.alike} />
        {decree.state === 'applied' && !refused && loaderData.saved && <JustApplied decree={decree} />}
        {edits && !refused && loaderData.saved && <SavedHead unfinished={loaderData.saved} />}
        {edits && <HeadForm decree={decree} refused={refused} />}
        <Section id="noi-dung-quyet-dinh" title={t('reorganisations.lines')}>
          {decree.lines.length > 0 && <LineTable lines={decree.lines} nameOf={nameOf} decree={here} edits={edits} />}
          {edits && <KindChoice href={here.href} chosen={opened?.at === undefined ? opened?.line.kind : undefined} />}
        </Section>
        {opened && (
          <LineForm
            key={`${opened.at} ${opened.line.kind}`}
            {...opened}
            {...loaderData}
            nameOf={nameOf}
            decree={here}
          />
        )}
        <ChangedBodies bodies={loaderData.changed} />
        <NextStep loaderData={loaderData} refused={refused} isWriting={opened !== undefined} />
      </Page>
    </>
  )
}

/** What the form of a draft asks for, of a decree that is not to be changed. */
function saidOf({ abilities, effectiveOn, summary }: Loaded['decree']): string[] {
  if (abilities.edit) return []
  return [effectiveOn ? formatDate(effectiveOn as IsoDate) : '', summary].filter(Boolean)
}

type Loaded = Route.ComponentProps['loaderData']

/** The line that is being written: one of the decree, a new one of the kind chosen, or the one that was refused. */
function openedLine({ decree, open }: Pick<Loaded, 'decree' | 'open'>, refused: Refused | undefined) {
  const mine = refused?.typed.intent === 'line' ? refused : undefined
  const at = mine ? numberOf(mine.typed.at) : open && 'at' in open ? open.at : undefined
  const kind = mine ? mine.typed.kind : open && 'kind' in open ? open.kind : undefined
  const line = (at === undefined ? undefined : decree.lines[at]) ?? (kind ? emptyLine(kind as never) : undefined)
  return line && { line, at, refused: mine }
}

function numberOf(text: string | undefined): number | undefined {
  return text === undefined ? undefined : Number(text)
}

type StepProps = { readonly loaderData: Loaded; readonly refused: Refused | undefined; readonly isWriting: boolean }

/** What comes after the lines. While one of them is written, keeping it is the first thing to do. */
function NextStep({ loaderData: { decree, reasons }, refused, isWriting }: StepProps) {
  const t = useTranslator(reorganisationsMessages)
  if (decree.state === 'applied') return <Undoing decree={decree} reasons={reasons} refused={refused} />
  if (decree.state !== 'draft') return null
  return (
    <>
      <div className={styles.last}>
        <ButtonLink variant={isWriting ? 'plain' : 'go'} href={`${DESK}/${decree.id}/xem-truoc`}>
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
