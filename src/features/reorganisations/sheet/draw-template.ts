import type { Locale } from '#kernel/locale.ts'
import { writeWorkbook } from '#platform/files/spreadsheet.ts'
import { translator } from '#platform/i18n/messages.ts'
import { AREA_KINDS } from '../decree/area-kinds.ts'
import type { LineKind } from '../decree/line.ts'
import { KINDS } from '../line-words.ts'
import { reorganisationsMessages } from '../messages.ts'
import type { NamedCode } from '../queries/list-codes.ts'
import { columnName, DECREE_COLUMNS, type DecreeColumn } from './decree-columns.ts'
import { EXAMPLES, type Example } from './examples.ts'

/** Everything a row of a decree may name by a code. */
export interface Catalogue {
  readonly kinds: readonly { readonly code: string; readonly name: string }[]
  readonly bodies: readonly NamedCode[]
  readonly areas: readonly NamedCode[]
}

/**
 * The workbook in which a decree is written: its columns, with the words for what is done and the kinds to be chosen; on a second sheet
 * how each kind of row is written; on a third the words and codes that rows may use, each under the name of its column.
 */
export function drawTemplate(catalogue: Catalogue, locale: Locale) {
  const t = translator(reorganisationsMessages, locale)
  const heading = DECREE_COLUMNS.map((column) => columnName(column, locale))
  const widths = DECREE_COLUMNS.map(() => 26)
  const codes = codeRows(catalogue, locale)
  return writeWorkbook([
    {
      name: t('reorganisations.sheet-decree'),
      heading,
      rows: [],
      widths,
      choices: CHOSEN.map((column) => ({
        column: DECREE_COLUMNS.indexOf(column),
        sheet: t('reorganisations.sheet-codes'),
        ...placesOf(codes, columnName(column, locale)),
      })),
    },
    {
      name: t('reorganisations.sheet-examples'),
      heading,
      rows: KINDS.flatMap((kind) => EXAMPLES[kind].map((example) => exampleRow(kind, example, locale))),
      widths,
    },
    {
      name: t('reorganisations.sheet-codes'),
      heading: [
        t('reorganisations.column'),
        t('reorganisations.code'),
        t('reorganisations.place-name'),
        t('reorganisations.place-symbol'),
        t('reorganisations.code-within'),
      ],
      rows: codes,
      widths: [18, 40, 56, 14, 56],
    },
  ])
}

/** Columns in which one of a few words stands. */
const CHOSEN = ['kind', 'organisationKind', 'areaKind'] as const satisfies readonly DecreeColumn[]

/** The names of codes stand in the third column. */
const NAMES = 2

function placesOf(codes: readonly (readonly string[])[], column: string) {
  const at = codes.flatMap(([of], row) => (of === column ? [row] : []))
  return { from: { column: NAMES, row: at[0] ?? 0 }, count: at.length }
}

function exampleRow(kind: LineKind, example: Example, locale: Locale): string[] {
  const word = translator(reorganisationsMessages, locale)(`reorganisations.kind-${kind}`)
  return DECREE_COLUMNS.map((column) => (column === 'kind' ? word : (example[column] ?? '')))
}

function codeRows({ kinds, bodies, areas }: Catalogue, locale: Locale): string[][] {
  const t = translator(reorganisationsMessages, locale)
  const of = (column: DecreeColumn) => columnName(column, locale)
  const named = (column: DecreeColumn) => (one: NamedCode) => [of(column), one.code, one.name, one.symbol, one.within]
  return [
    ...KINDS.map((kind) => [of('kind'), kind, t(`reorganisations.kind-${kind}`), '', '']),
    ...kinds.map(({ code, name }) => [of('organisationKind'), code, name, '', '']),
    ...AREA_KINDS.map((kind) => [of('areaKind'), kind, t(`reorganisations.area-kind-${kind}`), '', '']),
    ...bodies.map(named('body')),
    ...areas.map(named('areaId')),
  ]
}
