import { addDays, type IsoDate, localDate, parseDate } from '#kernel/date.ts'
import { formatDate } from '#kernel/date-format.ts'
import { signedIn } from '#platform/http/page.ts'
import { useTranslator } from '#platform/i18n/use-translator.ts'
import { Button } from '#ui/control/button.tsx'
import { ButtonRow } from '#ui/control/button-row.tsx'
import { DateInput } from '#ui/form/date-input.tsx'
import { Fields } from '#ui/form/fields.tsx'
import { Select } from '#ui/form/select.tsx'
import { Page } from '#ui/frame/page.tsx'
import { PageHead } from '#ui/frame/page-head.tsx'
import { Empty } from '#ui/message/empty.tsx'
import { Message } from '#ui/message/message.tsx'
import { Column } from '#ui/table/column.tsx'
import { DataTable } from '#ui/table/data-table.tsx'
import { Cell, Row, RowHead, Rows } from '#ui/table/rows.tsx'
import { organisationsMessages } from '../messages.ts'
import { readTreeAddress, TREE_PAGE } from '../parts/tree-address.ts'
import { compareTrees, type TreeDifference } from '../queries/compare-trees.ts'
import { listChangeDays } from '../queries/list-change-days.ts'
import type { Route } from './+types/tree-comparison.ts'

export async function loader(args: Route.LoaderArgs) {
  const { services } = signedIn(args)
  const today = localDate(services.clock.now())
  const query = new URL(args.request.url).searchParams
  const { axis } = readTreeAddress(query, today)
  const typed = { from: query.get('tu')?.trim() ?? '', until: query.get('den')?.trim() ?? '' }
  // Without days: what the newest change did, from the day before it.
  const stops = (await listChangeDays(services.read)).filter((stop) => stop <= today)
  const newest = stops.length > 1 ? stops.at(-1) : undefined
  const first = typed.from ? parseDate(typed.from) : newest ? addDays(newest, -1) : today
  const second = typed.until ? parseDate(typed.until) : today
  const isTurned = first !== undefined && second !== undefined && second < first
  const [from, until] = isTurned ? [second, first] : [first, second]
  const inField = (day: IsoDate | undefined, words: string) => (day ? formatDate(day) : words)
  return {
    axis,
    isTurned,
    typed: { from: inField(from, typed.from), until: inField(until, typed.until) },
    wrong: { from: !from, until: !until },
    days: from && until ? { from, until } : undefined,
    differences: from && until ? await compareTrees(services.read, from, until, axis) : [],
  }
}

export default function TreeComparison({ loaderData }: Route.ComponentProps) {
  const { days, differences, isTurned } = loaderData
  const t = useTranslator(organisationsMessages)
  return (
    <>
      <title>{`${t('organisations.compare')} – Nhịp Cầu`}</title>
      <Page id="noi-dung">
        <PageHead title={t('organisations.compare')}>
          {days && t('organisations.compared', { from: formatDate(days.from), until: formatDate(days.until) })}
        </PageHead>
        {isTurned && (
          <Message tone="note" role="status">
            {t('organisations.days-turned')}
          </Message>
        )}
        <CompareForm {...loaderData} />
        {days && differences.length === 0 && (
          <Empty title={t('organisations.no-differences')} level={2}>
            {t('organisations.no-differences-hint')}
          </Empty>
        )}
        {days && differences.length > 0 && <DifferenceTable differences={differences} days={days} />}
      </Page>
    </>
  )
}

type FormProps = Pick<Route.ComponentProps['loaderData'], 'axis' | 'typed' | 'wrong'>

function CompareForm({ axis, typed, wrong }: FormProps) {
  const t = useTranslator(organisationsMessages)
  const error = (isWrong: boolean) => isWrong && t('organisations.not-a-day')
  return (
    <form method="get" action={`${TREE_PAGE}/khac-biet`}>
      <Fields>
        <DateInput name="tu" label={t('organisations.first-day')} error={error(wrong.from)} defaultValue={typed.from} />
        <DateInput
          name="den"
          label={t('organisations.second-day')}
          error={error(wrong.until)}
          defaultValue={typed.until}
        />
        <Select
          name="truc"
          label={t('organisations.axis')}
          options={[
            { value: 'territory', label: t('organisations.by-territory') },
            { value: 'line', label: t('organisations.by-line') },
          ]}
          defaultValue={axis}
        />
      </Fields>
      <ButtonRow below>
        <Button>{t('organisations.show')}</Button>
      </ButtonRow>
    </form>
  )
}

interface DifferenceTableProps {
  readonly differences: readonly TreeDifference[]
  readonly days: { readonly from: IsoDate; readonly until: IsoDate }
}

function DifferenceTable({ differences, days }: DifferenceTableProps) {
  const t = useTranslator(organisationsMessages)
  return (
    <DataTable
      caption={t('organisations.differences', { count: differences.length })}
      wordy
      columns={
        <>
          <Column wide>{t('organisations.name')}</Column>
          <Column wide>{t('organisations.difference')}</Column>
          <Column wide>{formatDate(days.from)}</Column>
          <Column wide>{formatDate(days.until)}</Column>
        </>
      }
    >
      <Rows>
        {differences.map((one) => (
          <Row key={`${one.id} ${one.kind}`}>
            <RowHead wide>
              <a href={`${TREE_PAGE}/${one.id}`}>{one.name}</a>
            </RowHead>
            <Cell wide>{t(`organisations.is-${one.kind}`)}</Cell>
            <Cell wide label={formatDate(days.from)}>
              {one.before || '–'}
            </Cell>
            <Cell wide label={formatDate(days.until)}>
              {one.after || '–'}
            </Cell>
          </Row>
        ))}
      </Rows>
    </DataTable>
  )
}
