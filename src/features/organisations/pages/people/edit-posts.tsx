import { redirect } from 'react-router'
import { v7 } from 'uuid'
import { localDate } from '#kernel/date.ts'
import { formatDate } from '#kernel/date-format.ts'
import { administers } from '#platform/actor.ts'
import { loaded, type Refused, signedIn } from '#platform/http/page.ts'
import { useTranslator } from '#platform/i18n/use-translator.ts'
import { refuse } from '#platform/problem.ts'
import { ErrorSummary } from '#ui/form/error-summary.tsx'
import { Page } from '#ui/frame/page.tsx'
import { PageHead } from '#ui/frame/page-head.tsx'
import { Section } from '#ui/frame/section.tsx'
import { Message } from '#ui/message/message.tsx'
import { organisationsMessages } from '../../messages.ts'
import { organisationPath } from '../../organisation-path.ts'
import { AppointForm, FindPerson } from '../../parts/people/appoint-form.tsx'
import { CorrectHoldings } from '../../parts/people/correct-holdings.tsx'
import { AddPostForm, ClosePostForm, EndHoldingForm, SeatForms } from '../../parts/people/post-forms.tsx'
import { PostTable } from '../../parts/post-table.tsx'
import { Roster } from '../../parts/roster.tsx'
import { TREE_PAGE } from '../../parts/tree-address.ts'
import { performPostIntent } from '../../people/post-action.ts'
import { getOrganisation } from '../../queries/get-organisation.ts'
import { findPeople } from '../../queries/people/find-people.ts'
import { listPastHoldings } from '../../queries/people/list-posts.ts'
import { listRoster, listSeatablePosts } from '../../queries/people/list-roster.ts'
import type { Route } from './+types/edit-posts.ts'

export async function loader(args: Route.LoaderArgs) {
  const context = signedIn(args)
  const { read, clock } = context.services
  const { organisationId } = args.params
  const today = localDate(clock.now())
  const words = new URL(args.request.url).searchParams.get('nguoi')?.trim() ?? ''
  const organisation = await loaded(context, getOrganisation(read, organisationId, today))
  await loaded(context, requireReach(administers(context.actor, await organisationPath(read, organisationId, today))))
  return {
    organisation,
    today,
    past: await listPastHoldings(read, organisationId, today),
    roster: await listRoster(read, organisationId, today),
    seatable: await listSeatablePosts(read, organisationId, today),
    found: { words, people: await findPeople(read, words, today) },
    keys: { post: v7(), appoint: v7(), seat: v7() },
  }
}

async function requireReach(reaches: boolean): Promise<void> {
  if (!reaches) refuse('forbidden', 'organisations.beyond-subtree')
}

export async function action(args: Route.ActionArgs) {
  const context = signedIn(args)
  const { organisationId } = args.params
  const answer = await performPostIntent(context, organisationId, await args.request.formData())
  if (answer && 'refused' in answer) return answer.refused
  throw redirect(`${TREE_PAGE}/${organisationId}/chuc-danh`)
}

export default function EditPosts({ loaderData, actionData }: Route.ComponentProps) {
  const { organisation, today, past, roster, seatable, found, keys } = loaderData
  const t = useTranslator(organisationsMessages)
  const { posts, name } = organisation
  const title = t('organisations.edit-posts-title', { name })
  return (
    <>
      <title>{`${title} – Nhịp Cầu`}</title>
      <Page id="noi-dung">
        <PageHead title={title}>{t('organisations.edit-posts-lead', { day: formatDate(today) })}</PageHead>
        {actionData && <Refusal refused={actionData} />}
        <p>
          <a href={`${TREE_PAGE}/${organisation.id}`}>{t('organisations.back-to', { name })}</a>
        </p>
        <PostTable posts={posts} past={past} />
        <Section id="sua" title={t('organisations.edit-posts')}>
          <FindPerson {...found} />
          <AppointForm posts={posts} found={found} idempotencyKey={keys.appoint} refused={actionData} />
          <EndHoldingForm posts={posts} refused={actionData} />
          <AddPostForm idempotencyKey={keys.post} refused={actionData} />
          <ClosePostForm posts={posts} refused={actionData} />
          <CorrectHoldings posts={posts} past={past} refused={actionData} />
        </Section>
        <Roster seats={roster} />
        <Section id="sua-thanh-vien" title={t('organisations.roster')}>
          <SeatForms seats={roster} seatable={seatable} idempotencyKey={keys.seat} refused={actionData} />
        </Section>
      </Page>
    </>
  )
}

function Refusal({ refused: { problem, typed } }: { readonly refused: Refused }) {
  const t = useTranslator(organisationsMessages)
  if (problem.fields.length === 0) {
    return (
      <Message tone="hard" role="alert">
        {problem.sentence}
      </Message>
    )
  }
  const errors = problem.fields.map(({ path, sentence }) => ({
    field: `${typed.intent}-${path.split('/').at(-1)}`,
    message: sentence,
  }))
  return <ErrorSummary title={t('organisations.errors')} errors={errors} />
}
