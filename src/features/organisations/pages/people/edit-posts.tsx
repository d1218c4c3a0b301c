import { redirect } from 'react-router'
import { v7 } from 'uuid'
import { localDate } from '#kernel/date.ts'
import { formatDate } from '#kernel/date-format.ts'
import { administers } from '#platform/actor.ts'
import { loaded, signedIn } from '#platform/http/page.ts'
import { useTranslator } from '#platform/i18n/use-translator.ts'
import { refuse } from '#platform/problem.ts'
import { Page } from '#ui/frame/page.tsx'
import { PageHead } from '#ui/frame/page-head.tsx'
import { Section } from '#ui/frame/section.tsx'
import { Message } from '#ui/message/message.tsx'
import { organisationsMessages } from '../../messages.ts'
import { organisationPath } from '../../organisation-path.ts'
import { AppointForm } from '../../parts/people/appoint-form.tsx'
import { CorrectHoldings } from '../../parts/people/correct-holdings.tsx'
import { AddPostForm, ClosePostForm, EndHoldingForm, SeatForms } from '../../parts/people/post-forms.tsx'
import { Refusal } from '../../parts/people/refusal.tsx'
import { PostTable } from '../../parts/post-table.tsx'
import { Roster } from '../../parts/roster.tsx'
import { TREE_PAGE } from '../../parts/tree-address.ts'
import { POST_INTENTS, performPostIntent } from '../../people/post-action.ts'
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
  const { searchParams } = new URL(args.request.url)
  const words = searchParams.get('nguoi')?.trim() ?? ''
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
    done: POST_INTENTS.find((intent) => intent === searchParams.get('xong')),
  }
}

async function requireReach(reaches: boolean): Promise<void> {
  if (!reaches) refuse('forbidden', 'organisations.beyond-subtree')
}

export async function action(args: Route.ActionArgs) {
  const context = signedIn(args)
  const { organisationId } = args.params
  const form = await args.request.formData()
  const answer = await performPostIntent(context, organisationId, form)
  if (answer && 'refused' in answer) return answer.refused
  throw redirect(`${TREE_PAGE}/${organisationId}/chuc-danh?xong=${form.get('intent')}`)
}

export default function EditPosts({ loaderData, actionData }: Route.ComponentProps) {
  const { organisation, today, past, roster, seatable, found, keys, done } = loaderData
  const t = useTranslator(organisationsMessages)
  const { posts, name } = organisation
  const title = t('organisations.edit-posts-title', { name })
  return (
    <>
      <title>{`${title} – Nhịp Cầu`}</title>
      <Page id="noi-dung">
        <PageHead title={title}>
          {t('organisations.edit-posts-lead', { day: formatDate(today) })}{' '}
          <a href={`${TREE_PAGE}/${organisation.id}`}>{t('organisations.back-to', { name })}</a>
        </PageHead>
        {actionData && <Refusal refused={actionData} />}
        {done && !actionData && (
          <Message tone="fine" role="status">
            {t(`organisations.done-${done}`)}
          </Message>
        )}
        <PostTable posts={posts} past={past} />
        <Section id="sua" title={t('organisations.edit-posts')}>
          <AppointForm posts={posts} found={found} idempotencyKey={keys.appoint} refused={actionData} />
          <EndHoldingForm posts={posts} refused={actionData} />
          <AddPostForm idempotencyKey={keys.post} refused={actionData} />
          <ClosePostForm posts={posts} refused={actionData} />
          <CorrectHoldings posts={posts} past={past} refused={actionData} />
        </Section>
        <Roster seats={roster} />
        <Section id="sua-thanh-vien" title={t('organisations.edit-roster')}>
          <SeatForms seats={roster} seatable={seatable} idempotencyKey={keys.seat} refused={actionData} />
        </Section>
      </Page>
    </>
  )
}
