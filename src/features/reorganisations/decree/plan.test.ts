import { expect, test } from 'vitest'
import { type DecreeLine, decreeLine, type LineKind } from './line.ts'
import { planDecree } from './plan.ts'
import type { Standing, TreeState } from './tree-state.ts'

const NAMES = ['province', 'east', 'west', 'a', 'b', 'c', 'a-farmers', 'b-farmers', 'farmers'] as const
const standing = (name: string): Standing => ({
  name,
  shortName: name,
  symbol: '',
  kind: 'K',
  areaId: undefined,
  officePhone: '',
})
const tree: TreeState = {
  standing: new Map(NAMES.map((name) => [name, standing(name)])),
  parents: {
    territory: new Map([
      ['east', 'province'],
      ['west', 'province'],
      ['a', 'east'],
      ['b', 'east'],
      ['c', 'west'],
      ['a-farmers', 'a'],
      ['b-farmers', 'b'],
      ['farmers', 'province'],
    ]),
    line: new Map([
      ['a-farmers', 'farmers'],
      ['b-farmers', 'farmers'],
    ]),
  },
  changedLater: new Set(['west']),
  kinds: new Set(['K']),
  areas: new Map(),
  areasChangedLater: new Set(),
  later: { ends: new Set(), begins: { bodies: [], areas: [] }, named: new Set(), trees: [] },
  coordinating: new Set(['a b']),
  coordinatingLater: new Set(),
}

const line = (kind: LineKind, body: string, rest: Partial<DecreeLine> = {}): DecreeLine =>
  decreeLine.parse({ kind, body, ...rest })
const establish = (key: string, rest: Partial<DecreeLine> = {}) =>
  line('establish', '', { key, name: key, shortName: key, organisationKind: 'K', parent: 'province', ...rest })
const problemsOf = (...lines: DecreeLine[]) => {
  const planned = planDecree(lines, tree)
  return 'problems' in planned ? planned.problems.map(({ path, code }) => `${path} ${code.split('.')[1]}`) : []
}
const planOf = (...lines: DecreeLine[]) => {
  const planned = planDecree(lines, tree)
  if ('problems' in planned) throw new Error(JSON.stringify(planned.problems))
  return planned.plan
}

test('a decree without lines is refused', () => {
  expect(problemsOf()).toEqual(['/lines no-lines'])
})

test('everything wrong with every line is named at once', () => {
  expect(
    problemsOf(
      establish('new', { organisationKind: 'NONE', parent: 'nowhere' }),
      establish('new', { name: '' }),
      line('merge', 'nobody', { to: '' }),
      line('split', 'a', { to: 'b', share: 1.5 }),
      line('rename', 'b'),
      line('coordinate', 'a', { to: 'b' }),
      line('stop-coordinating', 'a', { to: 'c' }),
      line('move', 'west', { to: 'west' }),
    ),
  ).toEqual([
    '/lines/0/key key-twice',
    '/lines/0/parent not-in-force',
    '/lines/0/organisationKind unknown-kind',
    '/lines/1/name required',
    '/lines/1/key key-twice',
    '/lines/2/to required',
    '/lines/2/body not-in-force',
    '/lines/3/share share-range',
    '/lines/3/share shares-not-one',
    '/lines/3/body children-left',
    '/lines/4/name nothing-renamed',
    '/lines/5/kind ends-and-goes-on',
    '/lines/5/to coordinates-already',
    '/lines/6/to does-not-coordinate',
    '/lines/6/kind ends-and-goes-on',
    '/lines/7/body changed-later',
    '/lines/7/to itself',
  ])
})

test('a body ends in one way, and one that ends does nothing else', () => {
  expect(
    problemsOf(line('merge', 'a', { to: 'b' }), line('dissolve', 'a', { to: 'b' }), line('rename', 'a', { name: 'x' })),
  ).toEqual(['/lines/0/kind ends-twice', '/lines/1/kind ends-twice', '/lines/2/kind ends-and-goes-on'])
  expect(problemsOf(line('move', 'a', { to: 'province' }), line('move', 'a', { to: 'east' }))).toEqual([
    '/lines/1/to two-parents',
  ])
})

test('a body that ends, too, cannot take over', () => {
  expect(problemsOf(line('merge', 'a', { to: 'b' }), line('merge', 'b', { to: 'c' }))).toEqual([
    '/lines/0/to closes-too',
  ])
})

test('bodies that would go up in each other are refused, also above one that takes over from its superior', () => {
  expect(
    problemsOf(
      line('merge', 'a', { to: 'a-farmers' }),
      line('merge', 'east', { to: 'b' }),
      line('merge', 'b', { to: 'east' }),
    ),
  ).toEqual(['/lines/1/to closes-too', '/lines/2/to closes-too'])
})

test('shares that do not make 1 are refused once, with their sum; two as great as each other do not tell the heir', () => {
  const moved = line('move', 'a-farmers', { to: 'b' })
  const halves = (share: number) => [
    line('split', 'a', { to: 'b', share }),
    line('split', 'a', { to: 'c', share: 0.5 }),
    moved,
  ]
  expect(problemsOf(...halves(0.4))).toEqual(['/lines/0/share shares-not-one'])
  expect(problemsOf(...halves(0.5))).toEqual(['/lines/0/heir heir-unclear', '/lines/1/heir heir-unclear'])
})

test('shares finer than they are counted in are refused, and so is a division into one part', () => {
  const moved = line('move', 'a-farmers', { to: 'b' })
  const parts = (first: number, second: number) =>
    problemsOf(line('split', 'a', { to: 'b', share: first }), line('split', 'a', { to: 'c', share: second }), moved)
  expect(parts(1, 1e-9)).toEqual(['/lines/1/share share-too-fine'])
  expect(parts(0.5000004, 0.4999999)).toEqual(['/lines/0/share share-too-fine', '/lines/1/share share-too-fine'])
  expect(parts(0.333333, 0.666667)).toEqual([])
  expect(parts(0.1 + 0.2, 0.7)).toEqual([])
  for (const to of ['a', 'b'])
    expect(problemsOf(line('split', 'a', { to, share: 1 }), moved)).toEqual(['/lines/0/to one-part'])
})

test('children of a divided body must be named; those of a merged one follow it', () => {
  expect(problemsOf(line('split', 'a', { to: 'b', share: 0.7 }), line('split', 'a', { to: 'c', share: 0.3 }))).toEqual([
    '/lines/0/body children-left',
  ])
  const plan = planOf(line('merge', 'a', { to: 'b' }))
  expect(plan.followed).toEqual([{ axis: 'territory', child: 'a-farmers', parent: 'b' }])
  expect(plan.ended).toEqual([
    { axis: 'territory', child: 'a-farmers' },
    { axis: 'territory', child: 'a' },
  ])
})

test('a ring on either axis is refused on the lines that close it', () => {
  expect(problemsOf(line('move', 'east', { to: 'a' }))).toEqual(['/lines/0/to cycle'])
  expect(problemsOf(line('change-line', 'farmers', { to: 'a-farmers' }))).toEqual(['/lines/0/to cycle'])
  for (const kind of ['merge', 'dissolve'] as const)
    expect(problemsOf(line(kind, 'east', { to: 'a-farmers' }))).toEqual(['/lines/0/to cycle'])
  expect(problemsOf(establish('x', { parent: 'y' }), establish('y', { parent: 'x' }))).toEqual([
    '/lines/0/parent cycle',
    '/lines/1/parent cycle',
  ])
})

test('a child that takes over from its parent takes its place in the tree', () => {
  const plan = planOf(line('merge', 'east', { to: 'a' }))
  expect(plan.followed).toEqual([
    { axis: 'territory', child: 'a', parent: 'province' },
    { axis: 'territory', child: 'b', parent: 'a' },
  ])
})

test('a body may give a part away and go on', () => {
  const plan = planOf(
    establish('new', { parent: 'east' }),
    line('split', 'a', { to: 'a', share: 0.6 }),
    line('split', 'a', { to: 'new', share: 0.4 }),
  )
  expect(plan.closed).toEqual([])
  expect(plan.successions).toEqual([
    { from: 'a', to: 'a', kind: 'split', share: 0.6, heir: false },
    { from: 'a', to: 'new', kind: 'split', share: 0.4, heir: false },
  ])
})

test('dissolving the level between: its bodies come under the level above', () => {
  const plan = planOf(line('dissolve', 'east', { to: 'province' }))
  expect(plan.begun).toEqual([
    { axis: 'territory', child: 'a', parent: 'province' },
    { axis: 'territory', child: 'b', parent: 'province' },
  ])
  expect(plan.successions).toEqual([{ from: 'east', to: 'province', kind: 'dissolve', share: 1, heir: true }])
})
