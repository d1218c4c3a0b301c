import type { BoardCell, BoardRow } from '../../queries/list-board.ts'
import type { Standing } from '../../rules.ts'

const HANDED_IN: readonly Standing[] = ['approved', 'submitted', 'late']
/** From what most needs attention to what needs none. */
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

/** Every report of a row, whatever its bloc. */
export function allCells(row: BoardRow): BoardCell[] {
  return Object.values(row.cells).flat()
}

/** How many of these reports are in the upper body's hands. */
export function countHandedIn(cells: readonly BoardCell[]): { done: number; of: number } {
  return { done: cells.filter(({ standing }) => HANDED_IN.includes(standing)).length, of: cells.length }
}

/** The one that most needs attention: what is shown where several bodies share a cell. */
export function mostUrgent(cells: readonly BoardCell[]): BoardCell | undefined {
  return [...cells].sort((a, b) => URGENCY.indexOf(a.standing) - URGENCY.indexOf(b.standing))[0]
}

/** `Khối Dân vận xã Khe Trúc` stands for its commune: `Xã Khe Trúc`. */
export function placeName(name: string): string {
  const place = name.replace(/^Khối Dân vận /, '')
  return place.charAt(0).toLocaleUpperCase('vi') + place.slice(1)
}
