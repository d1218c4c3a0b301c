import { expect, test } from 'vitest'
import type { BoardCell } from '../../queries/list-board.ts'
import type { Standing } from '../../rules.ts'
import { countHandedIn, mostUrgent, placeName } from './board-lines.ts'

function cells(...standings: Standing[]): BoardCell[] {
  return standings.map((standing, at) => ({
    organisationId: String(at),
    organisationName: `Đơn vị ${at}`,
    reportId: undefined,
    standing,
  }))
}

test('a report that is returned, overdue or still being written is not handed in', () => {
  expect(countHandedIn(cells('returned', 'overdue', 'draft', 'not-opened'))).toEqual({ done: 0, of: 4 })
})

test('a late report is handed in like one in time', () => {
  expect(countHandedIn(cells('late', 'submitted', 'approved', 'overdue'))).toEqual({ done: 3, of: 4 })
})

test('a cell of several bodies shows the one that most needs attention, and the first of equals', () => {
  expect(mostUrgent([])).toBeUndefined()
  expect(mostUrgent(cells('approved', 'late', 'overdue', 'returned'))?.standing).toBe('overdue')
  expect(mostUrgent(cells('submitted', 'draft', 'draft'))?.organisationId).toBe('1')
})

test('a commune’s bloc is called by its commune, any other body by its own name', () => {
  expect(placeName('Khối Dân vận xã Khe Trúc')).toBe('Xã Khe Trúc')
  expect(placeName('Hội Nông dân huyện Suối Trăng')).toBe('Hội Nông dân huyện Suối Trăng')
})
