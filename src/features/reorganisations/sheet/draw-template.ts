import type { Locale } from '#kernel/locale.ts'
import { writeWorkbook } from '#platform/files/spreadsheet.ts'
import { translator } from '#platform/i18n/messages.ts'
import { AREA_KINDS } from '../decree/area-kinds.ts'
import type { LineKind } from '../decree/line.ts'
import { KINDS } from '../line-words.ts'
import { reorganisationsMessages } from '../messages.ts'
import type { NamedCode } from '../queries/list-codes.ts'
import { columnName, DECREE_COLUMNS, type DecreeColumn, EXAMPLE } from './read-decree-sheet.ts'

/** Everything a row of a decree may name by a code. */
export interface Catalogue {
  readonly kinds: readonly { readonly code: string; readonly name: string }[]
  readonly bodies: readonly NamedCode[]
  readonly areas: readonly NamedCode[]
}

type Example = Partial<Record<DecreeColumn, string>> & { readonly kind: LineKind }

const EXAMPLES: readonly Example[] = [
  {
    kind: 'establish',
    name: 'Khối Dân vận xã Bình Minh',
    shortName: 'Khối xã Bình Minh',
    symbol: 'DV',
    organisationKind: 'KHOI_DV',
    parent: 'Ban Dân vận Huyện ủy',
  },
  { kind: 'merge', body: 'Khối Dân vận xã Bình An', to: 'Khối Dân vận xã Bình Minh' },
  { kind: 'split', body: 'Khối Dân vận xã Minh Đức', to: 'Khối Dân vận xã Bình Minh', share: '60 %', heir: 'x' },
  { kind: 'split', body: 'Khối Dân vận xã Minh Đức', to: 'Khối Dân vận xã Đức Hòa', share: '40 %' },
]

/**
 * The workbook in which a decree is written: its columns with examples, which are passed over when it is read, and on a second sheet the
 * words and codes that rows may use, each under the name of its column.
 */
export function drawTemplate(catalogue: Catalogue, locale: Locale) {
  const t = translator(reorganisationsMessages, locale)
  const kindWord = (kind: LineKind) => t(`reorganisations.kind-${kind}`)
  return writeWorkbook([
    {
      name: t('reorganisations.sheet-decree'),
      heading: DECREE_COLUMNS.map((column) => columnName(column, locale)),
      rows: EXAMPLES.map((example) =>
        DECREE_COLUMNS.map((column) =>
          column === 'kind' ? `${EXAMPLE[locale]}${kindWord(example.kind)}` : (example[column] ?? ''),
        ),
      ),
      widths: DECREE_COLUMNS.map(() => 26),
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
      rows: codeRows(catalogue, locale),
      widths: [18, 40, 56, 14, 56],
    },
  ])
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
