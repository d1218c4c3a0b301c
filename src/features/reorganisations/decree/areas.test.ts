import { expect, test } from 'vitest'
import { type DecreeLine, decreeLine, type LineKind } from './line.ts'
import { planDecree } from './plan.ts'
import type { Standing, StandingArea, TreeState } from './tree-state.ts'

const area = (name: string, parent?: string): [string, StandingArea] => [name, { name, kind: 'commune', parent }]
const body = (name: string, areaId: string): [string, Standing] => [
  name,
  { name, shortName: name, symbol: '', kind: 'K', areaId, officePhone: '' },
]
/** A province with two districts, three communes, and the committee of each place. */
const tree: TreeState = {
  standing: new Map([
    body('head', 'province'),
    body('east-office', 'east'),
    body('a-office', 'a'),
    body('b-office', 'b'),
    body('c-office', 'c'),
    body('later-office', 'later'),
  ]),
  parents: {
    territory: new Map(['east-office', 'a-office', 'b-office', 'c-office'].map((child) => [child, 'head'])),
    line: new Map(),
  },
  changedLater: new Set(['later-office']),
  kinds: new Set(['K']),
  areas: new Map([
    area('province'),
    area('east', 'province'),
    area('west', 'province'),
    area('a', 'east'),
    area('b', 'east'),
    area('c', 'west'),
    area('later', 'west'),
  ]),
  areasChangedLater: new Set(['c']),
  later: { ends: new Set(), begins: { bodies: [], areas: [] }, named: new Set(), trees: [] },
  coordinating: new Set(),
  coordinatingLater: new Set(),
}

const line = (kind: LineKind, body: string, rest: Partial<DecreeLine> = {}): DecreeLine =>
  decreeLine.parse({ kind, body, ...rest })
const establish = (key: string, rest: Partial<DecreeLine> = {}) =>
  line('establish-area', '', { key, name: key, areaKind: 'commune', parent: 'province', ...rest })
const problemsOf = (...lines: DecreeLine[]) => {
  const planned = planDecree(lines, tree)
  return 'problems' in planned ? planned.problems.map(({ path, code }) => `${path} ${code.split('.')[1]}`) : []
}
const planOf = (...lines: DecreeLine[]) => {
  const planned = planDecree(lines, tree)
  if ('problems' in planned) throw new Error(JSON.stringify(planned.problems))
  return planned.plan.areas
}

test('everything wrong with every line about areas is named at once', () => {
  expect(
    problemsOf(
      establish('new', { areaKind: 'hamlet', parent: 'nowhere' }),
      establish('new', { name: '' }),
      line('merge-area', 'nowhere', { to: '' }),
      line('rename-area', 'a'),
      line('move-area', 'b', { to: 'b' }),
      line('rename-area', 'c', { name: 'x' }),
    ),
  ).toEqual([
    '/lines/0/parent area-not-in-force',
    '/lines/0/areaKind unknown-area-kind',
    '/lines/0/key area-key-twice',
    '/lines/1/name required',
    '/lines/1/key area-key-twice',
    '/lines/2/to required',
    '/lines/2/body area-not-in-force',
    '/lines/3/name area-not-renamed',
    '/lines/4/to area-itself',
    '/lines/4/to area-cycle',
    '/lines/5/body area-changed-later',
  ])
})

test('an area ends in one way, one that ends does nothing else and takes nothing in', () => {
  expect(
    problemsOf(
      line('merge-area', 'a', { to: 'b' }),
      line('dissolve-area', 'a', { to: 'west' }),
      line('move-area', 'a', { to: 'west' }),
      line('merge-area', 'b', { to: 'west' }),
      line('rename', 'head', { areaId: 'a' }),
    ),
  ).toEqual([
    '/lines/0/kind area-ends-twice',
    '/lines/0/to area-closes-too',
    '/lines/1/kind area-ends-twice',
    '/lines/2/kind area-ends-and-goes-on',
    '/lines/4/areaId area-closes-too',
  ])
})

test('whatever lies in a divided area must be named: areas and bodies', () => {
  const split = [line('split-area', 'east', { to: 'west' }), line('split-area', 'east', { to: 'province' })]
  expect(problemsOf(...split)).toEqual(['/lines/0/body area-children-left', '/lines/0/body area-bodies-left'])
  expect(
    problemsOf(
      ...split,
      line('move-area', 'a', { to: 'west' }),
      line('move-area', 'b', { to: 'province' }),
      line('rename', 'east-office', { areaId: 'west' }),
    ),
  ).toEqual([])
})

test('a body that changes later does not follow its area', () => {
  expect(problemsOf(line('merge-area', 'later', { to: 'west' }))).toEqual(['/lines/0/body area-body-changed-later'])
})

test('an area that would lie in itself is refused', () => {
  expect(problemsOf(line('move-area', 'east', { to: 'a' }))).toEqual(['/lines/0/to area-cycle'])
  for (const kind of ['merge-area', 'dissolve-area'] as const)
    expect(problemsOf(line(kind, 'province', { to: 'a' }))).toEqual(['/lines/0/to area-cycle'])
  expect(problemsOf(establish('x', { parent: 'y' }), establish('y', { parent: 'x' }))).toEqual([
    '/lines/0/parent area-cycle',
    '/lines/1/parent area-cycle',
  ])
})

test('what lies in a dissolved district comes to lie in the province; communes fused take their bodies along', () => {
  const plan = planOf(
    line('dissolve-area', 'east', { to: 'province' }),
    establish('ab'),
    line('merge-area', 'a', { to: 'ab' }),
    line('merge-area', 'b', { to: 'ab' }),
  )
  expect(plan.closed).toEqual(['east', 'a', 'b'])
  expect(plan.begun).toEqual([{ ref: 'ab', name: 'ab', kind: 'commune', parent: 'province' }])
  expect(plan.resettled).toEqual(['east-office', 'a-office', 'b-office'])
})

test('an area that takes over from the one it lies in comes to lie where that one lay', () => {
  expect(planOf(line('merge-area', 'east', { to: 'a' })).begun).toEqual([
    { ref: 'a', name: 'a', kind: 'commune', parent: 'province' },
    { ref: 'b', name: 'b', kind: 'commune', parent: 'a' },
  ])
})
