import type { FigureForm } from '../figures/figure.ts'
import { unescaped } from './inline.ts'

/** The signs at the beginning of a line that make it more than a paragraph. */
export const HEADING = /^##[ \t]+(?=\S)/
export const QUOTE = /^>[ \t]+(?=\S)/
/** Group 1: `-`, or the number with its dot. */
export const ITEM = /^(-|\d{1,3}\.)[ \t]+(?=\S)/
export const CAPTION = /^\|\+[ \t]*/
export const ROW = /^\|.*\|$/
const UUID = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}'
const WORDS = String.raw`(?:[^\[\]\\]|\\.)*`
export const PICTURE = new RegExp(String.raw`^!\[(${WORDS})\]\(tep:(${UUID})(?: "((?:[^"\\]|\\.)*)")?\)$`)
export const ATTACHMENT = new RegExp(String.raw`^@\[(${WORDS})\]\(tep:(${UUID})\)$`)

/** Groups: indicator, first period, last period, form. */
export const FIGURE =
  /^\{\{\s*([A-Z][A-Z0-9]{1,9})\s+([1-9]\d{3}Q[1-4])(?:\s*[-–]\s*([1-9]\d{3}Q[1-4]))?(?:\s+(bảng|cột|đường))?\s*\}\}$/

/** How each form of a figure is typed. */
export const FIGURE_WORDS = { table: 'bảng', bar: 'cột', line: 'đường' } as const satisfies Record<FigureForm, string>

/** The cells of `| a | b |`; `\|` is a stroke inside a cell. */
export function splitCells(line: string): string[] {
  const inner = line.slice(1, -1)
  return [...inner.matchAll(/((?:[^|\\]|\\.?)*)(?:\||$)/g)]
    .filter(({ index, 0: whole }) => whole !== '' || index < inner.length || inner === '')
    .map(([, cell = '']) => unescaped(cell.trim()))
}
