import { expect, test } from 'vitest'
import type { Actor, Role } from '#platform/actor.ts'
import { abilities, type TaskAbility } from './policy.ts'
import { TASK_STATES, type TaskState } from './rules.ts'

const leadPath = ['lead', 'commune', 'district']
const conferencePath = ['committee', 'district']

function person(role: Role, organisationId: string): Actor {
  return { accountId: 'me', name: 'Tôi', organisationId, roles: [{ role, organisationId }] }
}

function allowed(actor: Actor, state: TaskState, reportedBy?: string): TaskAbility[] {
  const can = abilities(actor, { state, leadPath, conferencePath, reportedBy })
  return (Object.keys(can) as TaskAbility[]).filter((ability) => can[ability])
}

const NOTHING: Record<TaskState, TaskAbility[]> = {
  assigned: [],
  'in-progress': [],
  'reported-done': [],
  done: [],
  cancelled: [],
}
const LEAD = { ...NOTHING, assigned: ['start'], 'in-progress': ['report-done'] } as const
const SECRETARY = {
  ...NOTHING,
  assigned: ['cancel', 'change-deadline'],
  'in-progress': ['cancel', 'change-deadline'],
  'reported-done': ['return', 'verify', 'cancel', 'change-deadline'],
} as const

const TABLE: readonly [string, Actor, Readonly<Record<TaskState, readonly TaskAbility[]>>][] = [
  ['a reporter of another commune', person('reporter', 'other-commune'), NOTHING],
  ['a secretary of another organisation', person('secretary', 'other-commune'), NOTHING],
  ['a secretary of the lead body only', person('secretary', 'lead'), NOTHING],
  ['a consolidator above everybody', person('consolidator', 'district'), NOTHING],
  ['an editor above everybody', person('editor', 'district'), NOTHING],
  ['an administrator', person('administrator', 'district'), NOTHING],
  ['a reporter of the lead body', person('reporter', 'lead'), LEAD],
  ['an approver of the commune above the lead body', person('approver', 'commune'), LEAD],
  ['the secretary of the organisation that met', person('secretary', 'committee'), SECRETARY],
  ['a secretary above that organisation', person('secretary', 'district'), SECRETARY],
]

test.each(TABLE)('%s may do exactly this in each state', (_who, actor, table) => {
  for (const state of TASK_STATES) expect([state, allowed(actor, state)]).toEqual([state, table[state]])
})

test('who reported a task done neither verifies nor returns it, even as secretary', () => {
  const both: Actor = {
    ...person('secretary', 'district'),
    roles: [
      { role: 'secretary', organisationId: 'district' },
      { role: 'reporter', organisationId: 'lead' },
    ],
  }
  expect(allowed(both, 'reported-done', 'me')).toEqual(['cancel', 'change-deadline'])
  expect(allowed(both, 'reported-done', 'somebody-else')).toContain('verify')
})
