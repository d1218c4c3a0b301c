import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { loadForm } from '#features/indicators/index.ts'
import { openPeriod } from '#features/periods/index.ts'
import type { Actor } from '#platform/actor.ts'
import { perform, type Services } from '#platform/command.ts'
import { systemActor } from '#platform/system-actor.ts'
import { approveReport } from './commands/approve-report.ts'
import { openReport } from './commands/open-report.ts'
import { submitReport } from './commands/submit-report.ts'
import type { Changes } from './write-content.ts'

/** The quarterly form of the starter pack, owed by every kind of organisation of the test district but the committee. */
export async function givenQuarterlyForm(services: Services) {
  const read = async (name: string) =>
    JSON.parse(await readFile(join(process.cwd(), 'content', name), 'utf8')) as Record<string, unknown>
  const form = await read('quarterly-report.json')
  return perform(services, systemActor, loadForm, {
    ...form,
    kinds: ['BDV', 'KHOI_DV', 'UBND', 'HND'],
    indicators: await read('indicators.json'),
    validFrom: '2020-07-01',
  })
}

/** A quarter by its code, due at 17:00 on the 18th of its last month. */
export async function givenQuarter(services: Services, code: '2023Q3' | '2024Q1' | '2024Q2' | '2024Q3') {
  const [first, last, due] = {
    '2023Q3': ['2023-06-15', '2023-09-14', '2023-09-18'],
    '2024Q1': ['2023-12-15', '2024-03-14', '2024-03-18'],
    '2024Q2': ['2024-03-15', '2024-06-14', '2024-06-18'],
    '2024Q3': ['2024-06-15', '2024-09-14', '2024-09-18'],
  }[code] as [string, string, string]
  return perform(services, systemActor, openPeriod, {
    code,
    firstDay: first,
    lastDay: last,
    dueAt: `${due}T10:00:00Z`,
    consolidationDueOn: due,
  })
}

/** Changes as a form sends them, from `{ 'f.B01': '42' }`. */
export function typed(fields: Readonly<Record<string, string>>): Changes {
  return Object.fromEntries(Object.entries(fields).map(([key, value]) => [key, { value }]))
}

/** A report opened, filled in and submitted. */
export async function givenSubmitted(
  services: Services,
  reporter: Actor,
  of: { organisationId: string; periodId: string },
  fields: Readonly<Record<string, string>>,
) {
  const { reportId } = await perform(services, reporter, openReport, of)
  return perform(services, reporter, submitReport, { reportId, version: 1, changes: typed(fields) })
}

/** The same, approved by somebody else. */
export async function givenApproved(
  services: Services,
  [reporter, approver]: readonly [Actor, Actor],
  of: { organisationId: string; periodId: string },
  fields: Readonly<Record<string, string>>,
) {
  const { reportId, version } = await givenSubmitted(services, reporter, of, fields)
  return perform(services, approver, approveReport, { reportId, version })
}
