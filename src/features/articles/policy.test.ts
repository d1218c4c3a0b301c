import { expect, test } from 'vitest'
import type { Actor, Role } from '#platform/actor.ts'
import { abilities } from './policy.ts'
import { ARTICLE_STATES, STANDINGS, type Standing } from './rules.ts'

const someone = (...roles: Role[]): Actor => ({
  accountId: 'a',
  name: 'A',
  organisationId: 'district',
  roles: roles.map((role) => ({ role, organisationId: 'district' })),
})
const path = ['commune', 'district']
const named = (can: Record<string, boolean>) => Object.keys(can).filter((ability) => can[ability])
const able = (actor: Actor, hadAHand = false, standing: Standing = 'unpublished') =>
  Object.fromEntries(
    ARTICLE_STATES.map((state) => [state, named(abilities(actor, { state, standing, path, hadAHand }))]),
  )
/** What may be done to a published text at each of its standings. */
const afterwards = (actor: Actor, hadAHand = false) =>
  Object.fromEntries(
    STANDINGS.filter((standing) => standing !== 'unpublished').map((standing) => [
      standing,
      named(abilities(actor, { state: 'published', standing, path, hadAHand })),
    ]),
  )

test('whoever holds neither role, or holds it elsewhere, may do nothing', () => {
  expect(able(someone('reporter', 'approver', 'administrator')).submitted).toEqual([])
  const elsewhere = { ...someone(), roles: [{ role: 'publisher' as const, organisationId: 'other' }] }
  expect(able(elsewhere).submitted).toEqual([])
})

test('who wrote part of a text never publishes it, whatever roles they hold', () => {
  expect(able(someone('editor', 'publisher'), true).submitted).toEqual(['read', 'save', 'return'])
})

test('editors write and submit; publishers return and publish what was submitted', () => {
  expect(able(someone('editor'))).toEqual({
    draft: ['read', 'save', 'submit'],
    submitted: ['read', 'save'],
    returned: ['read', 'save', 'submit'],
    published: ['read', 'save'],
  })
  expect(able(someone('publisher'))).toEqual({
    draft: ['read'],
    submitted: ['read', 'return', 'publish'],
    returned: ['read'],
    published: ['read'],
  })
})

test('an editor takes nothing from its readers, and writes nothing on what is gone for good', () => {
  const editor = afterwards(someone('editor'))
  expect(editor).toEqual({ shown: ['read', 'save'], away: ['read', 'save'], gone: ['read'], replaced: ['read'] })
  for (const standing of ['gone', 'replaced'] as const) {
    const both = able(someone('editor', 'publisher'), false, standing)
    expect(Object.values(both)).toEqual(ARTICLE_STATES.map(() => ['read', 'redirect']))
  }
})

test('who wrote part of a text may take it away, and only somebody else puts it back', () => {
  expect(afterwards(someone('publisher'), true)).toMatchObject({
    shown: ['read', 'takeDown', 'remove', 'replace', 'redirect'],
    away: ['read', 'remove', 'replace', 'redirect'],
  })
  expect(afterwards(someone('publisher'))).toEqual({
    shown: ['read', 'takeDown', 'remove', 'replace', 'redirect'],
    away: ['read', 'remove', 'replace', 'restore', 'redirect'],
    gone: ['read', 'redirect'],
    replaced: ['read', 'redirect'],
  })
})
