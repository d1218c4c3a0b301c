import { data, redirect } from 'react-router'
import type { IsoDate } from '#kernel/date.ts'
import { formatDate } from '#kernel/date-format.ts'
import { loaded, performForPage, type Refused, sayProblem, signedIn } from '#platform/http/page.ts'
import { useTranslator } from '#platform/i18n/use-translator.ts'
import { Problem } from '#platform/problem.ts'
import { ButtonLink } from '#ui/control/button.tsx'
import { ButtonRow } from '#ui/control/button-row.tsx'
import { Page } from '#ui/frame/page.tsx'
import { PageHead } from '#ui/frame/page-head.tsx'
import { Section } from '#ui/frame/section.tsx'
import { Message } from '#ui/message/message.tsx'
import { applyReorganisation } from '../commands/apply-reorganisation.ts'
import { loadDecree, refusedWith } from '../decree-page.ts'
import { reorganisationsMessages } from '../messages.ts'
import { AlikeDecrees } from '../parts/alike-decrees.tsx'
import { ConfirmedForm } from '../parts/confirmed-form.tsx'
import { DESK } from '../parts/decree-address.ts'
import { AreaTable } from '../parts/preview/area-table.tsx'
import { ChangeTable } from '../parts/preview/change-table.tsx'
import { CoordinationList } from '../parts/preview/coordination-list.tsx'
import { EndingPostsSection } from '../parts/preview/ending-posts.tsx'
import { FollowersSection } from '../parts/preview/followers.tsx'
import { LeftOpenSection } from '../parts/preview/left-open.tsx'
import { MemberStocksSection } from '../parts/preview/member-stocks.tsx'
import { Problems } from '../parts/problems.tsx'
import { Refusal } from '../parts/refusal.tsx'
import { previewReorganisation, type ReorganisationPreview } from '../queries/preview-reorganisation.ts'
import type { Route } from './+types/decree-preview.ts'

export async function loader(args: Route.LoaderArgs) {
  const context = signedIn(args)
  const { decree, alike } = await loadDecree(context, args.params.id)
  if (decree.state !== 'draft') throw redirect(`${DESK}/${decree.id}`)
  const preview = await loaded(context, previewReorganisation(context.services.read, context.actor, decree.id))
  const { detail } = new Problem('invalid', 'input.invalid', { fields: preview.problems })
  return {
    decree: { ...decree, lines: [] },
    alike,
    problems: sayProblem(context, detail).fields,
    preview: 'changes' in preview ? preview : undefined,
  }
}

export async function action(args: Route.ActionArgs) {
  const context = signedIn(args)
  const form = await args.request.formData()
  if (form.get('confirmed') === null) {
    const problem = { path: '/confirmed', code: 'reorganisations.confirm-required' }
    return data(refusedWith(context, form, [problem]), { status: 422 })
  }
  const raw = { id: args.params.id, version: form.get('version') }
  const answer = await performForPage(context, applyReorganisation, raw, form)
  if ('refused' in answer) return answer.refused
  throw redirect(`${DESK}/${args.params.id}?xong`)
}

export default function DecreePreview({ loaderData, actionData }: Route.ComponentProps) {
  const { decree, problems, preview } = loaderData
  const t = useTranslator(reorganisationsMessages)
  const refused = actionData as Refused | undefined
  const day = decree.effectiveOn ? formatDate(decree.effectiveOn as IsoDate) : '–'
  const title = t('reorganisations.previewed', { number: decree.decreeNumber || t('reorganisations.unnumbered') })
  return (
    <>
      <title>{`${title} – Nhịp Cầu`}</title>
      <Page id="noi-dung">
        <PageHead title={title}>{t('reorganisations.preview-lead', { day })}</PageHead>
        {/* What is wrong with lines is said below, each beside the way to it. */}
        {!refused?.problem.fields.some(({ path }) => path.startsWith('/lines')) && <Refusal refused={refused} />}
        <AlikeDecrees decrees={loaderData.alike} />
        <Problems href={`${DESK}/${decree.id}`} fields={problems} />
        {preview && <Foreseen preview={preview} day={day} />}
        {preview && decree.abilities.apply && (
          <Section id="ap-dung" title={t('reorganisations.apply')}>
            <p>{t('reorganisations.apply-warning', { day, ...countsOf(preview.changes) })}</p>
            <ConfirmedForm
              intent="apply"
              version={decree.version}
              label={t('reorganisations.apply')}
              confirm={t('reorganisations.confirm-apply')}
              refused={refused}
            />
          </Section>
        )}
        {preview && !decree.abilities.apply && <Message tone="note">{t('reorganisations.denied')}</Message>}
        <ButtonRow below>
          <ButtonLink href={`${DESK}/${decree.id}`}>{t('reorganisations.back')}</ButtonLink>
        </ButtonRow>
      </Page>
    </>
  )
}

type Preview = Extract<ReorganisationPreview, { readonly changes: unknown }>

/** The tree before and after, and what becomes of the work and the figures of the bodies that change. */
function Foreseen({ preview, day }: { readonly preview: Omit<Preview, 'problems'>; readonly day: string }) {
  return (
    <>
      <FollowersSection followers={preview.followers} />
      <ChangeTable changes={preview.changes} day={day} />
      <AreaTable areas={preview.areas} day={day} />
      <CoordinationList changes={preview.coordination} />
      <LeftOpenSection leftOpen={preview.leftOpen} />
      <EndingPostsSection posts={preview.leftOpen.posts} day={day} />
      <MemberStocksSection stocks={preview.stocks} />
    </>
  )
}

function countsOf(changes: readonly { readonly what: string }[]) {
  const count = (what: string) => changes.filter((change) => change.what === what).length
  return { closed: count('closed'), established: count('established'), moved: count('moved') }
}
