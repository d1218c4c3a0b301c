import { expect, test } from 'vitest'
import type { Actor, Role } from '#platform/actor.ts'
import { systemActor } from '#platform/system-actor.ts'
import { abilities, type ReorganisationAbility, type ReorganisationFacts } from './policy.ts'

const person = (role: Role, organisationId: string): Actor => ({
  accountId: 'me',
  name: 'Tôi',
  organisationId,
  roles: [{ role, organisationId }],
})
const facts = (state: ReorganisationFacts['state'], more: Partial<ReorganisationFacts> = {}): ReorganisationFacts => ({
  state,
  isOwn: false,
  paths: [
    ['commune', 'district', 'province'],
    ['district', 'province'],
  ],
  reachesHeads: false,
  heads: ['province'],
  ...more,
})
const allowed = (actor: Actor, decree: ReorganisationFacts): ReorganisationAbility[] => {
  const can = abilities(actor, decree)
  return (Object.keys(can) as ReorganisationAbility[]).filter((ability) => can[ability])
}

test('nobody but an administrator may do anything', () => {
  for (const role of ['reporter', 'approver', 'consolidator', 'secretary', 'editor', 'publisher'] as const)
    for (const state of ['draft', 'applied', 'undone'] as const)
      expect(allowed(person(role, 'province'), facts(state))).toEqual([])
})

test('an administrator composes, and applies and undoes only what lies within the subtree', () => {
  const inside = person('administrator', 'district')
  expect(allowed(inside, facts('draft'))).toEqual(['edit', 'apply', 'discard'])
  expect(allowed(inside, facts('applied'))).toEqual(['undo'])
  expect(allowed(inside, facts('undone'))).toEqual([])
  const outside = person('administrator', 'other-district')
  expect(allowed(outside, facts('draft'))).toEqual([])
  expect(allowed(outside, facts('draft', { isOwn: true }))).toEqual(['edit', 'discard'])
  expect(allowed(outside, facts('applied'))).toEqual([])
  expect(allowed(person('administrator', 'commune'), facts('draft'))).toEqual([])
})

test('a body with nobody above it is made by an administrator of the head, or when there is no head yet', () => {
  const made = facts('draft', { paths: [], reachesHeads: true })
  expect(allowed(person('administrator', 'district'), made)).toEqual([])
  expect(allowed(person('administrator', 'province'), made)).toContain('apply')
  expect(allowed(person('administrator', 'district'), { ...made, heads: [] })).toContain('apply')
})

test('the program itself is an administrator everywhere', () => {
  expect(allowed(systemActor, facts('applied'))).toEqual(['undo'])
})
