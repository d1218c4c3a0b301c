import { expect, test } from 'vitest'
import { type Actor, ROLES, type Role } from '#platform/actor.ts'
import { mayManageTopics, mayReadTopics } from './policy.ts'

const actor = (role: Role, organisationId: string): Actor => ({
  accountId: '',
  name: '',
  organisationId,
  roles: [{ role, organisationId }],
})

test.each(ROLES)('a %s sees the list, and keeps it, only as the role allows', (role) => {
  const keeps = role === 'publisher' || role === 'administrator'
  expect(mayManageTopics(actor(role, 'root'), ['root'])).toBe(keeps)
  expect(mayManageTopics(actor(role, 'commune'), ['root'])).toBe(false)
  expect(mayReadTopics(actor(role, 'commune'))).toBe(keeps || role === 'editor')
})
