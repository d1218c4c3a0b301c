import type { Locale } from '#kernel/locale.ts'
import { blocLabel, isBloc } from '#kernel/organisation-kind.ts'
import { useTranslator } from '#platform/i18n/use-translator.ts'
import { Key } from '#ui/state/key.tsx'
import { Board } from '#ui/table/board.tsx'
import { reportPageMessages } from '../page-messages.ts'
import type { BoardCell, BoardRow, BoardView } from '../queries/list-board.ts'
import type { Standing } from '../rules.ts'
import { SHAPE_OF, STANDINGS } from '../standing-shape.ts'

interface ReportBoardProps {
  readonly board: BoardView
  readonly labelledBy: string
  readonly caption: string
  readonly locale: Locale
}

const HANDED_IN: readonly Standing[] = ['approved', 'submitted', 'late']
/** Where several bodies share a cell, the one that most needs attention is shown. */
const URGENCY: readonly Standing[] = [
  'overdue',
  'returned',
  'not-opened',
  'draft',
  'late',
  'submitted',
  'approved',
  'not-owed',
]

/** Who has handed in, is late, is missing: one row per receiving body, one column per bloc. */
export function ReportBoard({ board, labelledBy, caption, locale }: ReportBoardProps) {
  const t = useTranslator(reportPageMessages)
  const label = (bloc: string) => {
    const words = isBloc(bloc) ? blocLabel(bloc, locale) : undefined
    return { name: words?.head ?? bloc, short: words?.abbreviation ?? bloc }
  }
  const all = board.rows.flatMap(allCells)
  const count = (cells: readonly BoardCell[]) => ({
    done: cells.filter(({ standing }) => HANDED_IN.includes(standing)).length,
    of: cells.length,
  })
  const inColumn = (bloc: string) => board.rows.flatMap((row) => row.cells[bloc] ?? [])
  return (
    <Board
      labelledBy={labelledBy}
      legend={
        <Key
          label={t('reports.board-key')}
          items={STANDINGS.filter((one) => one !== 'not-owed').map((one) => ({
            shape: SHAPE_OF[one],
            label: t(`reports.state-${one}`),
            count: String(all.filter(({ standing }) => standing === one).length),
          }))}
        />
      }
      caption={caption}
      rowsName={t('reports.board-rows')}
      totalsName={{ name: t('reports.handed-in'), short: t('reports.handed-in-short') }}
      columns={board.blocs.map(label)}
      rows={board.rows.map((row) => ({
        name: placeName(row.name),
        href: `/lam-viec/to-chuc/${row.organisationId}`,
        cells: board.blocs.map((bloc) => {
          const cell = mostUrgent(row.cells[bloc] ?? [])
          const standing = cell?.standing ?? 'not-owed'
          const words = {
            row: row.name,
            column: cell?.organisationName ?? label(bloc).name,
            state: t(`reports.state-${standing}`),
          }
          return {
            shape: SHAPE_OF[standing],
            label: t('reports.cell', words),
            ...(cell?.reportId && { href: `/lam-viec/bao-cao/${cell.reportId}` }),
          }
        }),
        total: count(allCells(row)),
      }))}
      foot={{ name: t('reports.total'), counts: board.blocs.map((bloc) => count(inColumn(bloc))), total: count(all) }}
    />
  )
}

/** `Khối Dân vận xã Khe Trúc` stands for its commune: `Xã Khe Trúc`. */
function placeName(name: string): string {
  const place = name.replace(/^Khối Dân vận /, '')
  return place.charAt(0).toLocaleUpperCase('vi') + place.slice(1)
}

export function allCells(row: BoardRow): BoardCell[] {
  return Object.values(row.cells).flat()
}

function mostUrgent(cells: readonly BoardCell[]): BoardCell | undefined {
  return [...cells].sort((a, b) => URGENCY.indexOf(a.standing) - URGENCY.indexOf(b.standing))[0]
}
