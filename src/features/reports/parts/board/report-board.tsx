import type { ReactNode } from 'react'
import { type IsoDate, localDate } from '#kernel/date.ts'
import { formatDate, formatTime } from '#kernel/date-format.ts'
import type { Locale } from '#kernel/locale.ts'
import { blocLabel, isBloc } from '#kernel/organisation-kind.ts'
import { type PeriodCode, periodLabel } from '#kernel/period.ts'
import { useLocale, useTranslator } from '#platform/i18n/use-translator.ts'
import { Section } from '#ui/frame/section.tsx'
import { Key } from '#ui/state/key.tsx'
import { Board, type BoardRow as BoardLine } from '#ui/table/board.tsx'
import { reportPageMessages } from '../../page-messages.ts'
import type { BoardCell, BoardRow, BoardView } from '../../queries/list-board.ts'
import { SHAPE_OF, STANDINGS } from '../standing-shape.ts'
import { allCells, countHandedIn, mostUrgent, placeName } from './board-lines.ts'

interface ReportBoardProps {
  readonly board: BoardView
  readonly period: { readonly code: string; readonly lastDay: string }
  readonly now: Date
  /** Said at the end of the heading's line. */
  readonly aside?: ReactNode
}

const ID = 'ai-da-nop'

/** Who has handed in, is late, is missing: one row per receiving body, one column per bloc. */
export function ReportBoard({ board, period, now, aside }: ReportBoardProps) {
  const t = useTranslator(reportPageMessages)
  const locale = useLocale()
  const all = board.rows.flatMap(allCells)
  const inColumn = (bloc: string) => board.rows.flatMap((row) => row.cells[bloc] ?? [])
  const at = `${formatTime(now)}, ${formatDate(localDate(now))}`
  return (
    <Section
      id={ID}
      title={t('reports.board', { period: periodLabel(period.code as PeriodCode, locale) })}
      aside={aside}
    >
      <Board
        labelledBy={ID}
        legend={<BoardKey cells={all} />}
        caption={t('reports.board-caption', {
          ...{ at, day: formatDate(period.lastDay as IsoDate) },
          own: board.rows.filter((row) => row.own !== undefined).length,
        })}
        rowsName={t('reports.board-rows')}
        totalsName={{ name: t('reports.handed-in'), short: t('reports.handed-in-short') }}
        columns={board.blocs.map((bloc) => columnOf(bloc, locale))}
        rows={board.rows.map((row) => lineOf(row, board.blocs, locale, t))}
        foot={{
          name: t('reports.total'),
          counts: board.blocs.map((bloc) => countHandedIn(inColumn(bloc))),
          total: countHandedIn(all),
        }}
      />
    </Section>
  )
}

/** The square of every standing, with how many there are. */
function BoardKey({ cells }: { cells: readonly BoardCell[] }) {
  const t = useTranslator(reportPageMessages)
  return (
    <Key
      label={t('reports.board-key')}
      items={STANDINGS.filter((one) => one !== 'not-owed').map((one) => ({
        shape: SHAPE_OF[one],
        label: t(`reports.state-${one}`),
        count: String(cells.filter(({ standing }) => standing === one).length),
      }))}
    />
  )
}

function columnOf(bloc: string, locale: Locale) {
  const words = isBloc(bloc) ? blocLabel(bloc, locale) : undefined
  return { name: words?.head ?? bloc, short: words?.abbreviation ?? bloc }
}

type Say = ReturnType<typeof useTranslator<typeof reportPageMessages>>

/** A receiving body's line: one cell for each bloc, said in words, and how many have handed in. */
function lineOf(row: BoardRow, blocs: readonly string[], locale: Locale, t: Say): BoardLine {
  return {
    name: placeName(row.name),
    href: `/lam-viec/to-chuc/${row.organisationId}`,
    cells: blocs.map((bloc) => {
      const cell = mostUrgent(row.cells[bloc] ?? [])
      const standing = cell?.standing ?? 'not-owed'
      const column = cell?.organisationName ?? columnOf(bloc, locale).name
      return {
        shape: SHAPE_OF[standing],
        label: t('reports.cell', { row: row.name, column, state: t(`reports.state-${standing}`) }),
        ...(cell?.reportId && { href: `/lam-viec/bao-cao/${cell.reportId}` }),
      }
    }),
    total: countHandedIn(allCells(row)),
  }
}
