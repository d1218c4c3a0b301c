import { nfc } from '#kernel/vietnamese.ts'
import type { ExtractedBlock } from '../extraction.ts'
import type { PageView } from './view.ts'

/** The innermost container with that tag that is or holds `container`, inside `outer` when given; −1 for none. */
export function enclosing({ page: { containers } }: PageView, container: number, tag: string, outer = -1): number {
  for (let at = container; at > outer && at > 0; at = containers[at]?.parent ?? -1) {
    if (containers[at]?.tag === tag) return at
  }
  return -1
}

const LONGEST_CELL = 160
const MOST_CELLS = 20_000

/** The table of figures or words that begins at a line, and the line after it; layout tables are none. */
export function tableAt(view: PageView, index: number): { block: ExtractedBlock; to: number } | undefined {
  const line = view.lines[index]
  const table = line ? enclosing(view, line.container, 'table') : -1
  const container = view.page.containers[table]
  if (!line || !container || container.first !== index) return undefined
  const inside = view.lines.slice(container.first, container.last)
  if (inside.some(({ picture }) => picture) || !isWhole(view, container)) return undefined
  const rows = rowsOf(view, table)
  const width = rows.reduce((most, { length }) => Math.max(most, length), 0)
  if (!rows || rows.length < 2 || width < 2 || rows.length * width > MOST_CELLS) return undefined
  const cells = rows.flat()
  const words = cells.reduce((sum, { text }) => sum + text.length, 0)
  if (words > cells.length * LONGEST_CELL) return undefined
  const texts = rows.map((row) => Array.from({ length: width }, (_, at) => row[at]?.text ?? ''))
  const isHead = rows[0]?.every(({ isHeadCell }) => isHeadCell) ?? false
  const caption = nfc(captionOf(view, table))
  const [head, ...rest] = isHead ? texts : [[], ...texts]
  return { block: { kind: 'table', caption, head: head ?? [], rows: rest }, to: container.last }
}

function isWhole({ roles }: PageView, { first, last }: { first: number; last: number }): boolean {
  for (let index = first; index < last; index += 1) if (roles[index]?.as !== 'block') return false
  return true
}

type Cell = { text: string; isHeadCell: boolean }

/** The rows of a table that holds no other table; none when it does. */
function rowsOf(view: PageView, table: number): Cell[][] {
  const { containers } = view.page
  const rows = new Map<number, Cell[]>()
  for (let at = table + 1; at < containers.length; at += 1) {
    const container = containers[at]
    if (!container || container.depth <= (containers[table]?.depth ?? 0)) break
    if (container.tag === 'table') return []
    if (container.tag === 'tr') rows.set(at, [])
    const row = rows.get(container.parent)
    if (row && (container.tag === 'td' || container.tag === 'th')) row.push(cellOf(view, container))
  }
  return [...rows.values()].filter((row) => row.length > 0)
}

function cellOf({ lines }: PageView, { tag, first, last }: { tag: string; first: number; last: number }): Cell {
  const inside = lines.slice(first, last)
  const text = nfc(inside.map((line) => line.text).join(' '))
  const isBold = inside.length > 0 && inside.every(({ bold, chars }) => bold >= chars)
  return { text, isHeadCell: tag === 'th' || isBold }
}

function captionOf({ lines, page: { containers } }: PageView, table: number): string {
  const depth = containers[table]?.depth ?? 0
  let container: (typeof containers)[number] | undefined
  for (let at = table + 1; (containers[at]?.depth ?? 0) > depth && !container; at += 1) {
    if (containers[at]?.tag === 'caption' && containers[at]?.parent === table) container = containers[at]
  }
  return container
    ? lines
        .slice(container.first, container.last)
        .map(({ text }) => text)
        .join(' ')
    : ''
}
