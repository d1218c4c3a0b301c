import { Form, redirect } from 'react-router'
import { localDate } from '#kernel/date.ts'
import { loaded, performForPage, type Refused, signedIn } from '#platform/http/page.ts'
import { useTranslator } from '#platform/i18n/use-translator.ts'
import { Button, ButtonLink } from '#ui/control/button.tsx'
import { ButtonRow } from '#ui/control/button-row.tsx'
import { Fields } from '#ui/form/fields.tsx'
import { TextInput } from '#ui/form/text-input.tsx'
import { Page } from '#ui/frame/page.tsx'
import { PageHead } from '#ui/frame/page-head.tsx'
import { Section } from '#ui/frame/section.tsx'
import { Message } from '#ui/message/message.tsx'
import { Column } from '#ui/table/column.tsx'
import { DataTable } from '#ui/table/data-table.tsx'
import { Cell, Row, RowHead, Rows } from '#ui/table/rows.tsx'
import { Note } from '#ui/text/note.tsx'
import { correctPerson } from '../../commands/people/correct-person.ts'
import { organisationsMessages } from '../../messages.ts'
import { useField } from '../../parts/people/post-form.tsx'
import { Refusal } from '../../parts/people/refusal.tsx'
import { Days, personHref } from '../../parts/post-table.tsx'
import { TREE_PAGE } from '../../parts/tree-address.ts'
import { getPerson, type PersonHolding, type PersonView } from '../../queries/people/get-person.ts'
import type { Route } from './+types/person.ts'

export async function loader(args: Route.LoaderArgs) {
  const context = signedIn(args)
  const { read, clock } = context.services
  const day = localDate(clock.now())
  const person = await loaded(context, getPerson(read, context.actor, args.params.personId, day))
  return { person, isDone: new URL(args.request.url).searchParams.has('xong') }
}

export async function action(args: Route.ActionArgs) {
  const context = signedIn(args)
  const form = await args.request.formData()
  const { personId } = args.params
  const answer = await performForPage(context, correctPerson, { ...Object.fromEntries(form), personId }, form)
  if ('refused' in answer) return answer.refused
  throw redirect(`${personHref(personId)}?xong`)
}

export default function Person({ loaderData: { person, isDone }, actionData }: Route.ComponentProps) {
  const t = useTranslator(organisationsMessages)
  const { fullName, officePhone, officeEmail, holdings, abilities } = person
  return (
    <>
      <title>{`${fullName} – Nhịp Cầu`}</title>
      <Page id="noi-dung">
        <PageHead title={fullName}>
          {officePhone && t('organisations.contact-phone', { phone: officePhone })}{' '}
          {officeEmail && t('organisations.contact-email', { email: officeEmail })}
        </PageHead>
        {actionData && <Refusal refused={actionData} />}
        {isDone && !actionData && (
          <Message tone="fine" role="status">
            {t('organisations.done-correct-person')}
          </Message>
        )}
        <Holdings
          id="dang-giu"
          title={t('organisations.holds-now')}
          list={holdings.filter(({ isInForce }) => isInForce)}
        />
        <Holdings
          id="truoc-day"
          title={t('organisations.held-before')}
          list={holdings.filter(({ isInForce }) => !isInForce)}
        />
        {person.accountId && (
          <ButtonRow below>
            <ButtonLink variant="quiet" href={`/lam-viec/tai-khoan-nguoi-dung/${person.accountId}`}>
              {t('organisations.account-of')}
            </ButtonLink>
          </ButtonRow>
        )}
        {abilities.correct && <Correction person={person} refused={actionData} />}
      </Page>
    </>
  )
}

interface HoldingsProps {
  readonly id: 'dang-giu' | 'truoc-day'
  readonly title: string
  readonly list: readonly PersonHolding[]
}

function Holdings({ id, title, list }: HoldingsProps) {
  const t = useTranslator(organisationsMessages)
  if (list.length === 0) return id === 'dang-giu' ? <Note as="p">{t('organisations.holds-nothing')}</Note> : null
  return (
    <Section id={id} title={title}>
      <DataTable
        caption={title}
        captionHidden
        fold={2}
        wordy
        columns={
          <>
            <Column wide>{t('organisations.post')}</Column>
            <Column wide>{t('organisations.body')}</Column>
            <Column>{t('organisations.how')}</Column>
            <Column>{t('organisations.from-to')}</Column>
          </>
        }
      >
        <Rows>
          {list.map((one) => (
            <HoldingRow key={one.id} one={one} />
          ))}
        </Rows>
      </DataTable>
    </Section>
  )
}

function HoldingRow({ one }: { readonly one: PersonHolding }) {
  const t = useTranslator(organisationsMessages)
  return (
    <Row>
      <RowHead wide>
        <span lang="vi">{one.printedTitle}</span>
      </RowHead>
      <Cell wide>
        <a href={`${TREE_PAGE}/${one.organisationId}`} lang="vi">
          {one.organisationName}
        </a>
      </Cell>
      <Cell>{t(`organisations.mode-${one.mode}`)}</Cell>
      <Cell>
        <Days from={one.from} lastDay={one.lastDay} />
        {one.reason && ` (${t(`organisations.reason-${one.reason}`)})`}
      </Cell>
    </Row>
  )
}

interface CorrectionProps {
  readonly person: PersonView
  readonly refused: Refused | undefined
}

function Correction({ person, refused }: CorrectionProps) {
  const t = useTranslator(organisationsMessages)
  const fieldOf = useField('correct-person', refused)
  const field = (name: 'fullName' | 'officePhone' | 'officeEmail', label: string, needed = false) => {
    const words = fieldOf(name, label, needed)
    return { ...words, defaultValue: words.defaultValue ?? person[name] }
  }
  return (
    <Section id="sua" title={t('organisations.correct-person')}>
      <Form method="post" noValidate>
        <Fields>
          <TextInput {...field('fullName', t('organisations.full-name'), true)} lang="vi" autoComplete="off" />
          <TextInput {...field('officePhone', t('organisations.office-phone'))} type="tel" autoComplete="off" />
          <TextInput {...field('officeEmail', t('organisations.office-email'))} type="email" autoComplete="off" />
        </Fields>
        <ButtonRow below>
          <Button name="intent" value="correct-person">
            {t('organisations.save')}
          </Button>
        </ButtonRow>
      </Form>
    </Section>
  )
}
