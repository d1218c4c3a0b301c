import fc from 'fast-check'
import { expect, test } from 'vitest'
import { moved, standingOn } from './rules.ts'

const things = fc.uniqueArray(fc.integer(), { minLength: 1 })

test('a move keeps everything, and moving back undoes it unless there was no place to go', () => {
  fc.assert(
    fc.property(things, fc.nat(), fc.constantFrom('up' as const, 'down' as const), (all, at, direction) => {
      const thing = all[at % all.length] ?? 0
      const after = moved(all, thing, direction)
      expect(after.toSorted()).toEqual(all.toSorted())
      const isAtEnd = thing === (direction === 'up' ? all[0] : all.at(-1))
      const back = moved(after, thing, direction === 'up' ? 'down' : 'up')
      expect(isAtEnd ? after : back).toEqual(all)
    }),
  )
})

test('a thing that is not there moves nothing', () => {
  expect(moved([1, 2], 3, 'up')).toEqual([1, 2])
})

test.each([
  ['2026-11-25', 'waiting'],
  ['2026-11-26', 'shown'],
  ['2026-11-30', 'shown'],
  ['2026-12-01', 'over'],
])('on %s a notice from 26/11 until 30/11 is %s', (day, standing) => {
  const dates = { fromOn: '2026-11-26', untilOn: '2026-11-30' }
  expect(standingOn(day, { ...dates, withdrawn: false })).toBe(standing)
  expect(standingOn(day, { ...dates, withdrawn: true })).toBe('withdrawn')
})
