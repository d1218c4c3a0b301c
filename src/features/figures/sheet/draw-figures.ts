import { stringify } from 'csv-stringify/sync'
import { formatDate } from '#kernel/date-format.ts'
import type { Locale } from '#kernel/locale.ts'
import { type PeriodCode, shortPeriodLabel } from '#kernel/period.ts'
import { writeWorkbook } from '#platform/files/spreadsheet.ts'
import { translator } from '#platform/i18n/messages.ts'
import { captionOf } from '../caption.ts'
import type { FigureCell } from '../cells.ts'
import { figuresMessages } from '../messages.ts'
import type { FiguresColumn, FiguresRow, FiguresView } from '../queries/get-figures.ts'
import { wordsOfTable } from '../words-of-table.ts'
import { writtenCell } from '../written-cell.ts'

/** The table as on the page, the caption above it; figures are numbers, ratios both their figures. */
export function drawFiguresWorkbook(view: FiguresView, locale: Locale) {
  const t = translator(figuresMessages, locale)
  const { columns } = view
  const cells = ({ indicator, cells }: FiguresRow) => [
    indicator.code,
    indicator.name[locale],
    indicator.unit[locale],
    ...cells.map((cell) => inSheet(cell, t)),
  ]
  return writeWorkbook([
    {
      name: t('figures.sheet'),
      lead: [captionOf(view, locale), ...wordsOfTable(view, locale)],
      heading: [
        t('figures.column-code'),
        t('figures.indicator'),
        t('figures.column-unit'),
        ...columns.map(({ code }) => shortPeriodLabel(code as PeriodCode, locale)),
      ],
      rows: [
        ['', t('figures.tree-day'), '', ...columns.map(({ treeDay }) => formatDate(treeDay))],
        ['', t('figures.coverage'), '', ...columns.map((column) => coverageOf(column, t))],
        ...view.groups.flatMap(({ rows }) => rows.map(cells)),
      ],
      widths: [8, 60, 16, ...columns.map(() => 18)],
    },
  ])
}

type Say = ReturnType<typeof translator<typeof figuresMessages>>

function inSheet(cell: FigureCell, t: Say): string | number {
  if (cell.kind === 'figure' && !cell.shared && cell.denominator === undefined) return cell.value
  const { figure, parts, words } = writtenCell(cell)
  return [parts ?? figure, words && t(words)].filter(Boolean).join(', ')
}

function coverageOf({ coverage, absent }: FiguresColumn, t: Say): string {
  return coverage && coverage.expected > 0
    ? `${coverage.approved}/${coverage.expected}`
    : t(`figures.${absent ?? 'none'}`)
}

const CSV_COLUMNS = [
  'figures.column-reading',
  'figures.tree-day',
  'figures.column-body',
  'figures.column-period',
  'figures.column-code',
  'figures.indicator',
  'figures.column-unit',
  'figures.column-value',
  'figures.column-denominator',
  'figures.column-note',
  'figures.column-approved',
  'figures.column-expected',
] as const

/** One line for each indicator and period, every line with its reading; a byte order mark for Excel. */
export function drawFiguresCsv(view: FiguresView, locale: Locale): string {
  const t = translator(figuresMessages, locale)
  const lineOf = ({ indicator }: FiguresRow, { code, treeDay, coverage }: FiguresColumn, cell: FigureCell) => {
    const { words } = writtenCell(cell)
    const figure = cell.kind === 'figure' ? cell : undefined
    return [
      t(`figures.${view.reading}`),
      treeDay,
      view.organisation.name,
      code,
      ...[indicator.code, indicator.name[locale], indicator.unit[locale]],
      ...[figure?.value, figure?.denominator, words && t(words)],
      ...[coverage?.approved, coverage?.expected],
    ]
  }
  const rows = view.groups.flatMap((group) => group.rows)
  const lines = rows.flatMap((row) =>
    view.columns.map((column, at) => lineOf(row, column, row.cells[at] ?? { kind: 'none' })),
  )
  const heading = CSV_COLUMNS.map((key) => t(key))
  return stringify([heading, ...lines], { bom: true, escape_formulas: true, record_delimiter: 'windows' })
}
