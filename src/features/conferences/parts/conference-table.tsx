import { formatDate } from '#kernel/date-format.ts'
import { parsePeriodCode, shortPeriodLabel } from '#kernel/period.ts'
import { useLocale, useTranslator } from '#platform/i18n/use-translator.ts'
import { Column } from '#ui/table/column.tsx'
import { DataTable } from '#ui/table/data-table.tsx'
import { Cell, Row, RowGroup, RowHead } from '#ui/table/rows.tsx'
import { conferencesMessages } from '../messages.ts'
import type { ConferenceSummary } from '../queries/list-conferences.ts'

interface ConferenceTableProps {
  readonly conferences: readonly ConferenceSummary[]
}

/** Conferences under their periods, with how much of what they concluded is done. */
export function ConferenceTable({ conferences }: ConferenceTableProps) {
  const t = useTranslator(conferencesMessages)
  const locale = useLocale()
  const periods = Map.groupBy(conferences, (conference) => conference.periodCode)
  const nameOf = (text: string) => {
    const code = parsePeriodCode(text)
    return code ? shortPeriodLabel(code, locale) : text
  }
  return (
    <DataTable
      caption={t('conferences.caption')}
      captionHidden
      columns={
        <>
          <Column wide>{t('conferences.conference')}</Column>
          <Column>{t('conferences.held')}</Column>
          <Column gone>{t('conferences.chair')}</Column>
          <Column num>{t('conferences.conclusions')}</Column>
          <Column num>{t('conferences.tasks-done')}</Column>
        </>
      }
    >
      {[...periods].map(([code, held]) => (
        <RowGroup key={code} title={nameOf(code)} columns={5}>
          {held.map((conference) => (
            <Line key={conference.id} conference={conference} />
          ))}
        </RowGroup>
      ))}
    </DataTable>
  )
}

function Line({ conference }: { readonly conference: ConferenceSummary }) {
  const t = useTranslator(conferencesMessages)
  const session = t(`conferences.session-${conference.sessionOfDay}`).toLowerCase()
  return (
    <Row>
      <RowHead wide>
        <a href={`/lam-viec/hoi-nghi/${conference.id}`}>{conference.title}</a>
      </RowHead>
      <Cell>
        <time dateTime={conference.heldOn}>{formatDate(conference.heldOn)}</time>, {session}
      </Cell>
      <Cell gone>
        {conference.chairName}, {conference.chairTitle}
      </Cell>
      <Cell num>{conference.conclusions}</Cell>
      <Cell num>
        {conference.tasksDone}/{conference.tasks}
      </Cell>
    </Row>
  )
}
