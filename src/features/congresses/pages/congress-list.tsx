import { Form, redirect } from 'react-router'
import { v7 } from 'uuid'
import { type IsoDate, localDate } from '#kernel/date.ts'
import { formatDate } from '#kernel/date-format.ts'
import { blocLabel, blocs } from '#kernel/organisation-kind.ts'
import { performForPage, type Refused, signedIn } from '#platform/http/page.ts'
import { useLocale, useTranslator } from '#platform/i18n/use-translator.ts'
import { Button } from '#ui/control/button.tsx'
import { ButtonRow } from '#ui/control/button-row.tsx'
import { Disclosure } from '#ui/control/disclosure.tsx'
import { Filter } from '#ui/control/filter.tsx'
import { DateInput } from '#ui/form/date-input.tsx'
import { Fields } from '#ui/form/fields.tsx'
import { Select } from '#ui/form/select.tsx'
import { TextInput } from '#ui/form/text-input.tsx'
import { Page } from '#ui/frame/page.tsx'
import { PageHead } from '#ui/frame/page-head.tsx'
import { Section } from '#ui/frame/section.tsx'
import { Split } from '#ui/frame/split.tsx'
import { Empty } from '#ui/message/empty.tsx'
import { Note } from '#ui/text/note.tsx'
import { planCongress } from '../commands/plan-congress.ts'
import { congressFigures } from '../figures.ts'
import { congressesMessages } from '../messages.ts'
import { CONGRESS_PAGE, FigureTable, IncompleteTable, OtherTable } from '../parts/congress-tables.tsx'
import { Refusal } from '../parts/refusal.tsx'
import { useField } from '../parts/use-field.ts'
import { listCongresses } from '../queries/list-congresses.ts'
import { listRecordable } from '../queries/list-recordable.ts'
import type { CongressLine } from '../queries/read-lines.ts'
import { readForm } from '../read-form.ts'
import type { Route } from './+types/congress-list.ts'

export async function loader(args: Route.LoaderArgs) {
  const { actor, services } = signedIn(args)
  const today = localDate(services.clock.now())
  return {
    today,
    bloc: new URL(args.request.url).searchParams.get('khoi') ?? '',
    lines: await listCongresses(services.read, actor, today),
    bodies: await listRecordable(services.read, actor, today),
    idempotencyKey: v7(),
  }
}

export async function action(args: Route.ActionArgs) {
  const context = signedIn(args)
  const form = await args.request.formData()
  const answer = await performForPage(context, planCongress, readForm(form), form)
  if ('refused' in answer) return answer.refused
  throw redirect(`${CONGRESS_PAGE}/${answer.done.id}`)
}

export default function CongressList({ loaderData, actionData }: Route.ComponentProps) {
  const { today, bloc, lines, bodies, idempotencyKey } = loaderData
  const t = useTranslator(congressesMessages)
  const shown = lines.filter((line) => bloc === '' || line.bloc === bloc)
  const incomplete = shown.filter(({ state }) => state === 'incomplete')
  const others = shown.filter(({ state }) => state !== 'incomplete')
  const plan = bodies.length > 0 && <PlanForm bodies={bodies} idempotencyKey={idempotencyKey} refused={actionData} />
  return (
    <>
      <title>{`${t('congresses.title')} – Nhịp Cầu`}</title>
      <Page id="noi-dung">
        <PageHead title={t('congresses.title')}>
          {t('congresses.lead', { count: lines.length, day: formatDate(today) })}
        </PageHead>
        {actionData && <Refusal refused={actionData} />}
        <BlocFilter lines={lines} current={bloc} />
        <Section id="chua-kien-toan" title={t('congresses.incomplete')} aside={incomplete.length}>
          {incomplete.length === 0 ? (
            <Empty title={t('congresses.none-incomplete')}>{t('congresses.none-incomplete-lead')}</Empty>
          ) : (
            <IncompleteTable title={t('congresses.incomplete')} lines={incomplete} />
          )}
        </Section>
        {others.length > 0 && (
          <Section id="khac" title={t('congresses.others')} aside={others.length}>
            <OtherTable title={t('congresses.others')} lines={others} />
          </Section>
        )}
        {shown.length > 0 ? <Split shape="even" first={<Figures lines={shown} day={today} />} second={plan} /> : plan}
      </Page>
    </>
  )
}

function Figures({ lines, day }: { readonly lines: readonly CongressLine[]; readonly day: IsoDate }) {
  const t = useTranslator(congressesMessages)
  return (
    <Section id="so-lieu" title={t('congresses.figures')}>
      <FigureTable figures={congressFigures(lines)} day={day} />
      <Note as="p" below>
        {t('congresses.figures-in-reports')} <a href="/lam-viec/bao-cao">{t('congresses.to-reports')}</a>
      </Note>
    </Section>
  )
}

interface BlocFilterProps {
  readonly lines: readonly CongressLine[]
  readonly current: string
}

/** The blocs that have a congress in the register, each with how many bodies are not complete. */
function BlocFilter({ lines, current }: BlocFilterProps) {
  const t = useTranslator(congressesMessages)
  const locale = useLocale()
  const open = lines.filter(({ state }) => state === 'incomplete')
  const present = blocs.filter((bloc) => lines.some((line) => line.bloc === bloc))
  const all = {
    href: CONGRESS_PAGE,
    label: t('congresses.all-blocs'),
    count: `${open.length}`,
    current: current === '',
  }
  const items = present.map((bloc) => ({
    href: `${CONGRESS_PAGE}?khoi=${bloc}`,
    label: blocLabel(bloc, locale).full,
    count: `${open.filter((line) => line.bloc === bloc).length}`,
    current: bloc === current,
  }))
  return present.length > 0 && <Filter label={t('congresses.by-bloc')} items={[all, ...items]} />
}

interface PlanFormProps {
  readonly bodies: readonly { readonly id: string; readonly name: string }[]
  readonly idempotencyKey: string
  readonly refused: Refused | undefined
}

function PlanForm({ bodies, idempotencyKey, refused }: PlanFormProps) {
  const t = useTranslator(congressesMessages)
  const field = useField('plan', refused)
  return (
    <Disclosure summary={t('congresses.plan')} open={refused !== undefined}>
      <Form method="post">
        <input type="hidden" name="idempotencyKey" value={refused?.typed.idempotencyKey ?? idempotencyKey} />
        <Fields>
          <Select
            {...field('organisationId', t('congresses.body'))}
            choose={t('congresses.choose')}
            options={bodies.map(({ id, name }) => ({ value: id, label: name }))}
          />
          <TextInput {...field('term', t('congresses.term'))} hint={t('congresses.term-hint')} />
          <DateInput {...field('plannedOn', t('congresses.planned-on'))} hint={t('congresses.date-hint')} />
          <TextInput {...field('seats', t('congresses.seats-field'))} inputMode="numeric" />
        </Fields>
        <ButtonRow below>
          <Button name="intent" value="plan">
            {t('congresses.plan')}
          </Button>
        </ButtonRow>
      </Form>
    </Disclosure>
  )
}
