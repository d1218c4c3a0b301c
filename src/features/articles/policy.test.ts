import { expect, test } from 'vitest'
import type { Actor, Role } from '#platform/actor.ts'
import { abilities } from './policy.ts'
import { ARTICLE_STATES } from './rules.ts'

const someone = (...roles: Role[]): Actor => ({
  accountId: 'a',
  name: 'A',
  organisationId: 'district',
  roles: roles.map((role) => ({ role, organisationId: 'district' })),
})
const path = ['commune', 'district']
const able = (actor: Actor, hadAHand = false) =>
  Object.fromEntries(
    ARTICLE_STATES.map((state) => {
      const can = abilities(actor, { state, path, hadAHand })
      return [state, Object.keys(can).filter((ability) => can[ability as keyof typeof can])]
    }),
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
