import { expect, test } from 'vitest'
import { type Actor, ROLES, type Role } from '#platform/actor.ts'
import { abilities, type ConferenceAbility, mayHoldAny } from './policy.ts'

const path = ['committee', 'district']

function person(role: Role, organisationId: string): Actor {
  return { accountId: 'me', name: 'Tôi', organisationId, roles: [{ role, organisationId }] }
}

function allowed(actor: Actor): ConferenceAbility[] {
  const can = abilities(actor, { since: path, today: path })
  return (Object.keys(can) as ConferenceAbility[]).filter((ability) => can[ability])
}

test('a superior of the day it was held keeps it, but writes no article of what is now below another', () => {
  const moved = { since: ['committee', 'district', 'new-district'], today: ['committee', 'new-district'] }
  const can = (role: Role, at: string) => abilities(person(role, at), moved)
  expect([can('secretary', 'district').record, can('secretary', 'new-district').record]).toEqual([true, true])
  expect([can('editor', 'district')['write-article'], can('editor', 'new-district')['write-article']]).toEqual([
    false,
    true,
  ])
})

test.each(ROLES)('a %s of another organisation, or of one below, may do nothing with a conference', (role) => {
  expect(allowed(person(role, 'other'))).toEqual([])
  expect(allowed(person(role, 'commune-below'))).toEqual([])
})

test.each(ROLES)('a %s of the organisation that holds it, or of one above, may do exactly their part', (role) => {
  const part: Partial<Record<Role, ConferenceAbility[]>> = {
    secretary: ['edit', 'record', 'assign'],
    editor: ['write-article'],
  }
  expect(allowed(person(role, 'committee'))).toEqual(part[role] ?? [])
  expect(allowed(person(role, 'district'))).toEqual(part[role] ?? [])
  expect(mayHoldAny(person(role, 'anywhere'))).toBe(role === 'secretary')
})
