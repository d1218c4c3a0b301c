import { expect, test } from 'vitest'
import { planCoordination } from './coordination.ts'
import { type DecreeLine, decreeLine, type LineKind } from './line.ts'
import type { TreeState } from './tree-state.ts'

const tree: TreeState = {
  standing: new Map(),
  parents: { territory: new Map(), line: new Map() },
  changedLater: new Set(),
  kinds: new Set(),
  areas: new Map(),
  areasChangedLater: new Set(),
  later: { ends: new Set(), begins: { bodies: [], areas: [] }, named: new Set(), trees: [] },
  coordinating: new Set(['a b', 'b a', 'a c', 'd e']),
  coordinatingLater: new Set(['e a']),
}
const line = (kind: LineKind, body: string, to = ''): DecreeLine => decreeLine.parse({ kind, body, to })
const plan = (lines: readonly DecreeLine[], ...closed: string[]) => planCoordination(lines, tree, new Set(closed))
const faults = (lines: readonly DecreeLine[], ...closed: string[]) =>
  plan(lines, ...closed).problems.map(({ path, code }) => `${path} ${code}`)

test('a pair that coordinates already, will later, or is named twice is refused; one line each way is two pairs', () => {
  expect(faults([line('coordinate', 'a', 'b'), line('coordinate', 'e', 'a')])).toEqual([
    '/lines/0/to reorganisations.coordinates-already',
    '/lines/1/to reorganisations.coordinates-already',
  ])
  expect(faults([line('coordinate', 'c', 'd'), line('coordinate', 'd', 'c'), line('coordinate', 'c', 'd')])).toEqual([
    '/lines/2/to reorganisations.coordinates-already',
  ])
})

test('a body does not close before a coordination line of it begins, whichever end it is at', () => {
  for (const body of ['a', 'e'])
    expect(faults([line('dissolve', body)], body)).toEqual(['/lines/0/body reorganisations.changed-later'])
  expect(faults([line('dissolve', 'b')], 'b')).toEqual([])
})

test('the lines of a body that closes end with it, whichever end it is at, and none passes to its heir', () => {
  expect(plan([line('merge', 'b', 'd')], 'b').plan).toEqual({
    begun: [],
    ended: [
      { body: 'a', to: 'b', closing: true },
      { body: 'b', to: 'a', closing: true },
    ],
  })
})

test('a line is ended by its name, and begun with a body that the decree establishes by its key', () => {
  const lines = [line('stop-coordinating', 'a', 'c'), line('coordinate', 'a', 'đơn vị mới')]
  expect(plan(lines).plan).toEqual({
    begun: [{ body: 'a', to: 'đơn vị mới' }],
    ended: [{ body: 'a', to: 'c', closing: false }],
  })
})
