import { expect, test } from 'vitest'
import { readDetail } from './changes.ts'

test('what is no object says nothing', () => {
  expect([null, undefined, 'x', ['x']].map(readDetail)).toEqual([[], [], [], []])
})

test('a step is told before and after, with its reason', () => {
  expect(readDetail({ from: 'draft', to: 'submitted', reason: 'thiếu số' })).toEqual([
    { field: 'to', before: 'draft', after: 'submitted' },
    { field: 'reason', before: undefined, after: 'thiếu số' },
  ])
})

test('changed fields are told one by one; nothing before is empty, not absent', () => {
  expect(readDetail({ changed: { name: { from: null, to: 'Nậm Tre' }, blocs: { from: ['a', 'b'], to: [] } } })).toEqual(
    [
      { field: 'name', before: '', after: 'Nậm Tre' },
      { field: 'blocs', before: 'a, b', after: '' },
    ],
  )
})

test('a day from which something is so is a value, not a change', () => {
  expect(readDetail({ role: 'editor', from: '2026-01-01' })).toEqual([
    { field: 'from', before: undefined, after: '2026-01-01' },
    { field: 'role', before: undefined, after: 'editor' },
  ])
})
