import { redirect } from 'react-router'
import { v7 } from 'uuid'
import { localDate } from '#kernel/date.ts'
import { formatDate } from '#kernel/date-format.ts'
import { loaded, performForPage, signedIn } from '#platform/http/page.ts'
import { useTranslator } from '#platform/i18n/use-translator.ts'
import { Page } from '#ui/frame/page.tsx'
import { PageHead } from '#ui/frame/page-head.tsx'
import { Section } from '#ui/frame/section.tsx'
import { Split } from '#ui/frame/split.tsx'
import { Message } from '#ui/message/message.tsx'
import { Column } from '#ui/table/column.tsx'
import { DataTable } from '#ui/table/data-table.tsx'
import { Cell, Row, RowHead, Rows } from '#ui/table/rows.tsx'
import { Note } from '#ui/text/note.tsx'
import { changeMembers } from '../commands/change-members.ts'
import { recordHeld } from '../commands/record-held.ts'
import { congressesMessages } from '../messages.ts'
import { ChangeForm, HeldForm } from '../parts/congress-forms.tsx'
import { CONGRESS_PAGE, CommitteeTable } from '../parts/congress-tables.tsx'
import { Refusal } from '../parts/refusal.tsx'
import { type CongressView, getCongress } from '../queries/get-congress.ts'
import { readForm } from '../read-form.ts'
import type { Route } from './+types/congress.ts'

export async function loader(args: Route.LoaderArgs) {
  const context = signedIn(args)
  const today = localDate(context.services.clock.now())
  const { congressId } = args.params
  const congress = await loaded(context, getCongress(context.services.read, context.actor, congressId, today))
  const isDone = new URL(args.request.url).searchParams.has('xong')
  return { congress, today, isDone, idempotencyKey: v7() }
}

export async function action(args: Route.ActionArgs) {
  const context = signedIn(args)
  const form = await args.request.formData()
  const raw = { ...readForm(form), congressId: args.params.congressId }
  const answer =
    form.get('intent') === 'change'
      ? await performForPage(context, changeMembers, raw, form)
      : await performForPage(context, recordHeld, raw, form)
  if ('refused' in answer) return answer.refused
  throw redirect(`${CONGRESS_PAGE}/${args.params.congressId}?xong`)
}

export default function Congress({ loaderData, actionData }: Route.ComponentProps) {
  const { congress, today, isDone, idempotencyKey } = loaderData
  const t = useTranslator(congressesMessages)
  const { organisationName: name, term, heldUntil, daysSince, plannedOn, seats } = congress
  const title = t('congresses.of', { name, term })
  return (
    <>
      <title>{`${title} – Nhịp Cầu`}</title>
      <Page id="noi-dung">
        <PageHead title={title}>
          {heldUntil
            ? t('congresses.summary-held', {
                held: formatDate(heldUntil),
                days: daysSince ?? 0,
                day: formatDate(today),
              })
            : t('congresses.summary-planned', { planned: formatDate(plannedOn), seats })}{' '}
          <a href={CONGRESS_PAGE}>{t('congresses.back')}</a>
        </PageHead>
        {actionData && <Refusal refused={actionData} />}
        {isDone && !actionData && (
          <Message tone="fine" role="status">
            {t('congresses.saved')}
          </Message>
        )}
        {heldUntil && (
          <Split
            shape="even"
            first={<Committee congress={congress} />}
            second={<Changes changes={congress.changes} />}
          />
        )}
        <Forms key={congress.version} congress={congress} refused={actionData} idempotencyKey={idempotencyKey} />
      </Page>
    </>
  )
}

type FormsProps = Parameters<typeof ChangeForm>[0]

/** What was sent and done leaves the forms empty: they are made anew with each version. */
function Forms(props: FormsProps) {
  if (!props.congress.abilities.record) return null
  return (
    <>
      <HeldForm {...props} />
      {props.congress.heldUntil && <ChangeForm {...props} />}
    </>
  )
}

function Committee({ congress }: { readonly congress: CongressView }) {
  const t = useTranslator(congressesMessages)
  const { organisationId, organisationName: name, state, vacantPosts: count } = congress
  return (
    <Section id="ban-chap-hanh" title={t('congresses.result')} aside={t(`congresses.is-${state}`, { day: '' })}>
      <CommitteeTable line={congress} />
      <Note as="p" below>
        <a href={`/lam-viec/to-chuc/${organisationId}`}>{t('congresses.posts-of', { count, name })}</a>
      </Note>
    </Section>
  )
}

function Changes({ changes }: Pick<CongressView, 'changes'>) {
  const t = useTranslator(congressesMessages)
  return (
    <Section id="thay-doi" title={t('congresses.changes')}>
      {changes.length === 0 ? (
        <Note as="p">{t('congresses.no-changes')}</Note>
      ) : (
        <DataTable
          caption={t('congresses.changes')}
          captionHidden
          columns={
            <>
              <Column wide>{t('congresses.kind')}</Column>
              <Column>{t('congresses.changed-on')}</Column>
              <Column>{t('congresses.decision')}</Column>
              <Column num>{t('congresses.count')}</Column>
            </>
          }
        >
          <Rows>
            {changes.map((one) => (
              <Row key={one.id}>
                <RowHead wide>{t(`congresses.kind-${one.kind}`)}</RowHead>
                <Cell>{formatDate(one.changedOn)}</Cell>
                <Cell>{one.decisionNumber}</Cell>
                <Cell num>{one.count}</Cell>
              </Row>
            ))}
          </Rows>
        </DataTable>
      )}
    </Section>
  )
}
