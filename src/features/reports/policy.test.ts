import { expect, test } from 'vitest'
import type { Actor, Role } from '#platform/actor.ts'
import { ROLES } from '#platform/actor.ts'
import { abilities, type ReportAbility } from './policy.ts'
import { LIFE, type ReportState } from './rules.ts'

const PATH = ['unit', 'commune', 'district']
const actor = (role: Role, organisationId: string, accountId = 'me'): Actor => ({
  accountId,
  name: 'Ai đó',
  organisationId,
  roles: [{ role, organisationId }],
})
const can = (
  who: Actor,
  state: ReportState,
  rest: { consolidates?: boolean; submittedBy?: string; copyPath?: string[] } = {},
) =>
  Object.entries(abilities(who, { state, path: PATH, consolidates: false, submittedBy: 'somebody', ...rest }))
    .filter(([, may]) => may)
    .map(([ability]) => ability as ReportAbility)
    .sort()

/** role × state, for a unit’s report; every role not named here may only read. */
const UNIT: Partial<Record<Role, Record<ReportState, ReportAbility[]>>> = {
  reporter: { draft: ['edit', 'submit'], returned: ['edit', 'submit'], submitted: [], approved: [] },
  approver: { draft: [], returned: [], submitted: ['approve', 'return'], approved: [] },
}
const STATES = Object.keys(LIFE) as ReportState[]

test('nobody outside the subtree may do anything, whatever their role', () => {
  for (const role of ROLES) for (const state of STATES) expect(can(actor(role, 'elsewhere'), state)).toEqual([])
})

test('inside the subtree each role may do exactly what the table says, at the unit and above it', () => {
  for (const role of ROLES) {
    for (const state of STATES) {
      const expected = [...(UNIT[role]?.[state] ?? []), 'read'].sort()
      for (const place of PATH) expect([role, state, can(actor(role, place), state)]).toEqual([role, state, expected])
    }
  }
})

test('at a body that gets copies and above it every role reads what left the body, and does nothing else', () => {
  const copyPath = ['partner', 'above-partner']
  for (const role of ROLES) {
    for (const state of STATES) {
      const expected = state === 'submitted' || state === 'approved' ? ['read-copy'] : []
      for (const place of copyPath)
        expect([role, state, can(actor(role, place), state, { copyPath })]).toEqual([role, state, expected])
      expect(can(actor(role, 'below-partner'), state, { copyPath })).toEqual([])
    }
    expect(can(actor(role, 'partner'), 'approved', { copyPath, consolidates: true })).toEqual(['read-copy'])
  }
})

test('nobody approves or returns what they submitted themselves', () => {
  expect(can(actor('approver', 'unit'), 'submitted', { submittedBy: 'me' })).toEqual(['read'])
})

test('a consolidated report is written and signed by the consolidator, never submitted by a reporter', () => {
  expect(can(actor('consolidator', 'unit'), 'draft', { consolidates: true })).toEqual(['edit', 'read', 'sign'])
  expect(can(actor('consolidator', 'unit'), 'approved', { consolidates: true })).toEqual(['read'])
  expect(can(actor('reporter', 'unit'), 'draft', { consolidates: true })).toEqual(['read'])
})
