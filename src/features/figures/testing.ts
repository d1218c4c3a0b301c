import { givenActor } from '#features/identity/testing.ts'
import { givenDistrict } from '#features/organisations/testing.ts'
import { openPeriod } from '#features/periods/index.ts'
import { applyReorganisation, type DecreeLine, draftReorganisation } from '#features/reorganisations/index.ts'
import { approveReport } from '#features/reports/index.ts'
import { givenQuarterlyForm, givenSubmitted } from '#features/reports/testing.ts'
import { addDays, type IsoDate } from '#kernel/date.ts'
import { periodParts, periodsBetween } from '#kernel/period.ts'
import type { Actor } from '#platform/actor.ts'
import { perform, type Services } from '#platform/command.ts'
import { systemActor } from '#platform/system-actor.ts'

/** The eight quarters, oldest first. */
export const QUARTERS = periodsBetween('2022Q4', '2024Q3')
type Quarter = (typeof QUARTERS)[number]

/** Ids of the bodies that matter. */
export interface Reorganised {
  readonly head: string
  readonly khe: string
  readonly may: string
  /** Into which both were merged on 2023-08-15. */
  readonly merged: string
  /** Six tenths of the merged one since 2024-04-01, and the other four. */
  readonly upper: string
  /** The body above `upper`, which sums it. */
  readonly upperParent: string
  readonly lower: string
}

/**
 * Governments of two communes that were merged into one within a quarter, which was divided two quarters later, and what they
 * reported: B01 (a flow) and B05 (a ratio). One of the two had handed in its last report before it closed.
 */
export async function givenReorganised(services: Services): Promise<Reorganised> {
  const ids = await givenDistrict(services)
  await givenQuarterlyForm(services)
  const writer = await givenActor(services, 'writer', ['reporter', ids.committee])
  const judge = await givenActor(services, 'judge', ['approver', ids.committee])
  const periods = await givenQuarters(services)
  const submitted = (organisationId: string, quarter: Quarter, b01: number) =>
    givenSubmitted(services, writer, { organisationId, periodId: periods.get(quarter) ?? '' }, fieldsOf(b01))
  const approved = async (organisationId: string, quarter: Quarter, b01: number) =>
    approve(services, judge, await submitted(organisationId, quarter, b01))
  const [khe, may] = [ids['khe-truc-government'], ids['na-may-government']]
  for (const quarter of ['2022Q4', '2023Q1', '2023Q2'] as const) {
    await approved(khe, quarter, 10)
    await approved(may, quarter, 20)
  }
  const last = await submitted(khe, '2023Q3', 7)
  const { merged = '' } = await decree(services, '2023-08-15', [
    established('merged', 'UBND xã Mây Trúc', ids['na-may']),
    { kind: 'merge', body: khe, to: 'merged' },
    { kind: 'merge', body: may, to: 'merged' },
  ])
  await approve(services, judge, last)
  await approved(merged, '2023Q3', 30)
  await approved(merged, '2023Q4', 33)
  await approved(merged, '2024Q1', 35)
  const { upper = '', lower = '' } = await decree(services, '2024-04-01', [
    established('upper', 'UBND xã Mây Thượng', ids['na-may']),
    established('lower', 'UBND xã Mây Hạ', ids['khe-truc']),
    { kind: 'split', body: merged, to: 'upper', share: 0.6 },
    { kind: 'split', body: merged, to: 'lower', share: 0.4 },
  ])
  await approved(upper, '2024Q2', 20)
  await approved(lower, '2024Q2', 15)
  await approved(upper, '2024Q3', 21)
  return { head: ids.advisory, khe, may, merged, upper, upperParent: ids['na-may'], lower }
}

const fieldsOf = (b01: number) => ({ 'f.B01': String(b01), 'f.B05': '8', 'd.B05': '10' })

const established = (key: string, name: string, parent: string) =>
  ({ kind: 'establish', key, name, shortName: name, organisationKind: 'UBND', parent }) as const

function approve(services: Services, judge: Actor, { reportId, version }: { reportId: string; version: number }) {
  return perform(services, judge, approveReport, { reportId, version })
}

async function decree(services: Services, effectiveOn: string, lines: Partial<DecreeLine>[]) {
  const draft = { decreeNumber: `${effectiveOn}-QĐ/HU`, decreeDate: effectiveOn, effectiveOn, lines }
  const drafted = await perform(services, systemActor, draftReorganisation, draft)
  return (await perform(services, systemActor, applyReorganisation, drafted)).established
}

async function givenQuarters(services: Services): Promise<Map<Quarter, string>> {
  const ids = new Map<Quarter, string>()
  for (const code of QUARTERS) {
    const { year, quarter } = periodParts(code)
    const firstDay: IsoDate = `${year}-${String(quarter * 3 - 2).padStart(2, '0')}-01` as IsoDate
    const next = quarter === 4 ? `${year + 1}-01-01` : `${year}-${String(quarter * 3 + 1).padStart(2, '0')}-01`
    const lastDay = addDays(next as IsoDate, -1)
    const due = { dueAt: `${lastDay}T10:00:00Z`, consolidationDueOn: lastDay }
    ids.set(code, (await perform(services, systemActor, openPeriod, { code, firstDay, lastDay, ...due })).id)
  }
  return ids
}
