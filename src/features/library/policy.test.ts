import { expect, test } from 'vitest'
import { type Actor, ROLES, type Role } from '#platform/actor.ts'
import { abilities, mayManageTypes } from './policy.ts'
import type { DocumentState } from './rules.ts'

const actor = (role: Role, organisationId = 'own'): Actor => ({
  accountId: '',
  name: '',
  organisationId,
  roles: [{ role, organisationId }],
})
const may = (one: Actor, state: DocumentState) =>
  Object.entries(abilities(one, { state, path: ['own', 'above'] }))
    .flatMap(([name, allowed]) => (allowed ? [name] : []))
    .join(' ')

test.each([
  ['reporter', '', '', ''],
  ['administrator', '', '', ''],
  ['editor', 'read save', 'read', 'read save'],
  ['publisher', 'read save publish', 'read save withdraw', 'read save publish'],
] as const)(
  'a %s may do only this to a draft, a published and a withdrawn document',
  (role, draft, published, withdrawn) => {
    const able = (['draft', 'published', 'withdrawn'] as const).map((state) => may(actor(role), state))
    expect(able).toEqual([draft, published, withdrawn])
    expect(may(actor(role, 'elsewhere'), 'draft')).toBe('')
    expect(may(actor(role, 'above'), 'draft')).toBe(draft)
  },
)

test.each(ROLES)('a %s keeps the types only as an administrator of the whole locality', (role) => {
  expect(mayManageTypes(actor(role, 'root'), ['root'])).toBe(role === 'administrator')
  expect(mayManageTypes(actor(role, 'commune'), ['root'])).toBe(false)
})
