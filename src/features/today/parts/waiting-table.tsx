import type { IsoDate } from '#kernel/date.ts'
import { formatDate, formatShortDate } from '#kernel/date-format.ts'
import { useTranslator } from '#platform/i18n/use-translator.ts'
import { Section } from '#ui/frame/section.tsx'
import { Empty } from '#ui/message/empty.tsx'
import { Column } from '#ui/table/column.tsx'
import { DataTable } from '#ui/table/data-table.tsx'
import { Cell, Row, RowHead, Rows } from '#ui/table/rows.tsx'
import { Emphasis } from '#ui/text/emphasis.tsx'
import { Note } from '#ui/text/note.tsx'
import { todayMessages } from '../messages.ts'
import type { Waiting } from '../waiting.ts'

/** Everything that waits for the reader, nearest deadline first. */
export function WaitingTable({ waiting, today }: { waiting: readonly Waiting[]; today: IsoDate }) {
  const t = useTranslator(todayMessages)
  if (waiting.length === 0) {
    return (
      <Empty title={t('today.nothing-title')} level={2}>
        {t('today.nothing')}
      </Empty>
    )
  }
  return (
    <Section
      id="cho-toi"
      title={t('today.waiting')}
      aside={<Note as="span">{t('today.count', { count: waiting.length })}</Note>}
    >
      <DataTable
        caption={t('today.waiting')}
        captionHidden
        wordy
        columns={
          <>
            <Column wide>{t('today.thing')}</Column>
            <Column wide>{t('today.from')}</Column>
            <Column wide>{t('today.deadline')}</Column>
          </>
        }
      >
        <Rows>
          {waiting.map((one) => (
            <WaitingRow key={`${one.href} ${one.kind}`} thing={one} today={today} />
          ))}
        </Rows>
      </DataTable>
    </Section>
  )
}

function WaitingRow({ thing, today }: { thing: Waiting; today: IsoDate }) {
  const t = useTranslator(todayMessages)
  return (
    <Row>
      <RowHead wide>
        <a href={thing.href}>{t(`today.${thing.kind}`, { subject: thing.subject })}</a>
      </RowHead>
      <Cell wide>{thing.from}</Cell>
      <Cell wide label={t('today.deadline')}>
        <Due day={thing.dueOn as IsoDate | undefined} today={today} />
      </Cell>
    </Row>
  )
}

function Due({ day, today }: { day: IsoDate | undefined; today: IsoDate }) {
  const t = useTranslator(todayMessages)
  if (!day) return '–'
  const written = day.slice(0, 4) === today.slice(0, 4) ? formatShortDate(day) : formatDate(day)
  if (day > today) return <time dateTime={day}>{written}</time>
  return (
    <>
      <time dateTime={day}>{written}</time>{' '}
      <Emphasis tone="attention">{t(day === today ? 'today.today' : 'today.overdue')}</Emphasis>
    </>
  )
}
