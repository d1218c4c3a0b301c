import { redirect } from 'react-router'
import { v7 } from 'uuid'
import { CarriedOn } from '#features/organisations/parts.ts'
import { daysBetween, type IsoDate, localDate } from '#kernel/date.ts'
import { formatDate } from '#kernel/date-format.ts'
import { loaded, performForPage, type SignedInContext, signedIn } from '#platform/http/page.ts'
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
import { cancelCongress } from '../commands/cancel-congress.ts'
import { changeMembers } from '../commands/change-members.ts'
import { recordHeld } from '../commands/record-held.ts'
import { congressesMessages } from '../messages.ts'
import { DayForm, onDay, PastDay, readAskedDay } from '../parts/congress-day.tsx'
import { CancelForm, ChangeForm, HeldForm } from '../parts/congress-forms.tsx'
import { CONGRESS_PAGE, CommitteeTable } from '../parts/congress-tables.tsx'
import { Refusal } from '../parts/refusal.tsx'
import { type CongressView, getCongress } from '../queries/get-congress.ts'
import { readForm } from '../read-form.ts'
import type { Route } from './+types/congress.ts'

export async function loader(args: Route.LoaderArgs) {
  const context = signedIn(args)
  const today = localDate(context.services.clock.now())
  const { congressId } = args.params
  const query = new URL(args.request.url).searchParams
  const asked = readAskedDay(query, today)
  const { actor, services } = context
  const congress = await loaded(context, getCongress(services.read, actor, congressId, today, asked.day))
  return { congress, today, asked, isDone: query.has('xong'), idempotencyKey: v7() }
}

export async function action(args: Route.ActionArgs) {
  const context = signedIn(args)
  const form = await args.request.formData()
  const raw = { ...readForm(form), congressId: args.params.congressId }
  const answer = await performIntent(context, raw, form)
  if ('refused' in answer) return answer.refused
  throw redirect(`${CONGRESS_PAGE}/${args.params.congressId}?xong`)
}

function performIntent(context: SignedInContext, raw: Record<string, string>, form: FormData) {
  switch (form.get('intent')) {
    case 'change':
      return performForPage(context, changeMembers, raw, form)
    case 'cancel':
      return performForPage(context, cancelCongress, raw, form)
    default:
      return performForPage(context, recordHeld, raw, form)
  }
}

export default function Congress({ loaderData, actionData }: Route.ComponentProps) {
  const { congress, today, asked, isDone, idempotencyKey } = loaderData
  const { id, day } = congress
  const page = `${CONGRESS_PAGE}/${id}`
  const t = useTranslator(congressesMessages)
  const { organisationName: name, term, heldUntil } = congress
  const title = t('congresses.of', { name, term })
  return (
    <>
      <title>{`${title} – Nhịp Cầu`}</title>
      <Page id="noi-dung">
        <PageHead title={title}>
          <Summary congress={congress} today={today} />{' '}
          <a href={onDay(CONGRESS_PAGE, day, today)}>{t('congresses.back')}</a>
        </PageHead>
        <PastDay day={day} today={today} page={page} />
        <CarriedOn name={name} heir={congress.heir} />
        {actionData && <Refusal refused={actionData} />}
        {isDone && !actionData && (
          <Message tone="fine" role="status">
            {t('congresses.saved')}
          </Message>
        )}
        {heldUntil && (
          <Split
            shape="even"
            first={<Committee congress={congress} today={today} />}
            second={<Changes changes={congress.changes} />}
          />
        )}
        {day === today && <Forms congress={congress} refused={actionData} idempotencyKey={idempotencyKey} />}
        <DayForm asked={asked} today={today} page={page} />
      </Page>
    </>
  )
}

interface ReadOnDay {
  readonly congress: CongressView
  readonly today: IsoDate
}

/** When it was or will be held, or why it will not. */
function Summary({ congress, today }: ReadOnDay) {
  const t = useTranslator(congressesMessages)
  const { heldUntil, plannedOn, seats, cancelReason: reason } = congress
  const planned = formatDate(plannedOn)
  if (reason !== undefined) return t('congresses.summary-cancelled', { planned, reason })
  if (!heldUntil) return t('congresses.summary-planned', { planned, seats })
  const [held, day] = [formatDate(heldUntil), formatDate(congress.day)]
  return t(congress.day === today ? 'congresses.summary-held' : 'congresses.summary-held-then', {
    held,
    days: daysBetween(heldUntil, congress.day),
    day,
  })
}

type FormsProps = Parameters<typeof ChangeForm>[0]

/** What is recorded of the congress, for whoever may. */
function Forms(props: FormsProps) {
  const { abilities, state, heldUntil } = props.congress
  if (!abilities.record || state === 'cancelled') return null
  return (
    <>
      <HeldForm {...props} />
      {heldUntil ? <ChangeForm {...props} /> : <CancelForm {...props} />}
    </>
  )
}

function Committee({ congress, today }: ReadOnDay) {
  const t = useTranslator(congressesMessages)
  const { organisationId, organisationName: name, state, vacantPosts: count } = congress
  return (
    <Section id="ban-chap-hanh" title={t('congresses.result')} aside={t(`congresses.is-${state}`, { day: '' })}>
      <CommitteeTable line={congress} />
      <Note as="p" below>
        <a href={onDay(`/lam-viec/to-chuc/${organisationId}`, congress.day, today)}>
          {t('congresses.posts-of', { count, name })}
        </a>
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
