import { expect, test } from 'vitest'
import { readDetail } from './changes.ts'

test('what is no object says nothing', () => {
  expect([null, undefined, 'x', ['x']].map((one) => readDetail(one))).toEqual([[], [], [], []])
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

test('what is kept as it was and as it is is told field by field, where the two differ', () => {
  const before = { fullName: 'Lò Văn Một', officePhone: null, officeEmail: 'a@b.example' }
  expect(
    readDetail({ before, after: { fullName: 'Lò Văn Hai', officePhone: '0212', officeEmail: 'a@b.example' } }),
  ).toEqual([
    { field: 'fullName', before: 'Lò Văn Một', after: 'Lò Văn Hai' },
    { field: 'officePhone', before: '', after: '0212' },
  ])
})

test('ids are told by their names, and what is nested is no code to decipher', () => {
  const id = '01923456-789a-7bcd-8ef0-000000000001'
  const names = new Map([[id, 'UBND xã Nà Mây']])
  expect(
    readDetail({ bodies: [id, 'x'], of: { organisationId: id, seats: 3 } }, names).map(({ after }) => after),
  ).toEqual(['UBND xã Nà Mây, x', 'organisationId: UBND xã Nà Mây; seats: 3'])
})
