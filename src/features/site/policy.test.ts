import { expect, test } from 'vitest'
import type { Role } from '#platform/actor.ts'
import { ROLES } from '#platform/actor.ts'
import { mayManageSite } from './policy.ts'

const actor = (role: Role, organisationId: string) => ({
  accountId: '',
  name: '',
  organisationId,
  roles: [{ role, organisationId }],
})

test.each(ROLES)('a %s at the root manages the portal only as publisher or administrator', (role) => {
  expect(mayManageSite(actor(role, 'root'), ['root'])).toBe(role === 'publisher' || role === 'administrator')
})

test('a publisher of one body below does not', () => {
  expect(mayManageSite(actor('publisher', 'commune'), ['root'])).toBe(false)
})
