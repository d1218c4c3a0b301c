import type { LineKind } from '../decree/line.ts'
import { KINDS } from '../line-words.ts'

export const DESK = '/lam-viec/sap-xep'

/** Which line of a decree is open for writing: one there is, by its place from 0, or a new one of a kind. */
export type OpenLine = { readonly at: number } | { readonly kind: LineKind } | undefined

/** `?dong=3` opens the third line, `?viec=merge` a new one. */
export function readOpenLine(query: URLSearchParams): OpenLine {
  const number = Number(query.get('dong'))
  if (Number.isInteger(number) && number > 0) return { at: number - 1 }
  const kind = KINDS.find((one) => one === query.get('viec'))
  return kind && { kind }
}
