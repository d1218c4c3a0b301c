import type { Locale } from '#kernel/locale.ts'
import { translator } from '#platform/i18n/messages.ts'
import { reorganisationsMessages } from '../messages.ts'

/** The columns of a decree's workbook, in their order. */
export const DECREE_COLUMNS = [
  'kind',
  'body',
  'to',
  'share',
  'heir',
  'key',
  'name',
  'shortName',
  'symbol',
  'organisationKind',
  'parent',
  'lineParent',
  'officePhone',
  'areaId',
  'areaKind',
] as const
export type DecreeColumn = (typeof DECREE_COLUMNS)[number]

export function columnName(column: DecreeColumn, locale: Locale): string {
  return translator(reorganisationsMessages, locale)(`reorganisations.place-${column}`)
}
