import type { IsoDate } from '#kernel/date.ts'
import { formatDate } from '#kernel/date-format.ts'
import { useTranslator } from '#platform/i18n/use-translator.ts'
import { Column } from '#ui/table/column.tsx'
import { DataTable } from '#ui/table/data-table.tsx'
import { Cell, Row, RowHead, Rows } from '#ui/table/rows.tsx'
import type { CongressFigures } from '../figures.ts'
import { congressesMessages } from '../messages.ts'

interface FigureTableProps {
  readonly figures: CongressFigures
  readonly day: IsoDate
}

/** What reports count, computed: each figure with its code, so that nobody counts again. */
export function FigureTable({ figures: { D08, D09, D10 }, day }: FigureTableProps) {
  const t = useTranslator(congressesMessages)
  const rows = [
    ['congresses.d08', `${D08.held}/${D08.of}`],
    ['congresses.d09-seats', D09.seats],
    ['congresses.d09-elected', D09.elected],
    ['congresses.d09-added', D09.added],
    ['congresses.d09-vacant', D09.vacant],
    ['congresses.d10', D10],
  ] as const
  return (
    <DataTable
      caption={t('congresses.figures-source', { day: formatDate(day) })}
      fold="none"
      columns={
        <>
          <Column wide>{t('congresses.figure')}</Column>
          <Column num>{t('congresses.value')}</Column>
        </>
      }
    >
      <Rows>
        {rows.map(([label, value]) => (
          <Row key={label}>
            <RowHead wide>{t(label)}</RowHead>
            <Cell num>{value}</Cell>
          </Row>
        ))}
      </Rows>
    </DataTable>
  )
}
