import { createConference, recordConclusion } from '#features/conferences/index.ts'
import { conferenceDraft } from '#features/conferences/testing.ts'
import { planCongress, recordHeld } from '#features/congresses/index.ts'
import { openReport } from '#features/reports/index.ts'
import { givenQuarter, givenQuarterlyForm, givenSubmitted } from '#features/reports/testing.ts'
import { assignTask, reportTaskDone, startTask } from '#features/tasks/index.ts'
import { perform } from '#platform/command.ts'
import type { Makers } from './makers.ts'

/** Three quarters: one without a report, one handed in, one begun; the commune's own is begun. */
export async function givenReports({ world: { services, bodies }, maker }: Makers) {
  await givenQuarterlyForm(services)
  const unopened = (await givenQuarter(services, '2024Q1')).id
  const handedIn = (await givenQuarter(services, '2024Q2')).id
  const running = (await givenQuarter(services, '2024Q3')).id
  const submitted = await givenSubmitted(
    services,
    maker,
    { organisationId: bodies.unit, periodId: handedIn },
    { 'f.B01': '42' },
  )
  const open = (organisationId: string) => perform(services, maker, openReport, { organisationId, periodId: running })
  return {
    periods: { unopened, handedIn, running },
    submitted,
    draftReportId: (await open(bodies.unit)).reportId,
    sumsReportId: (await open(bodies.commune)).reportId,
  }
}

const HELD_ON = '2024-07-05'

/** A conference of the commune with conclusions, and tasks of the unit that are given, begun, and said to be done. */
export async function givenConferring(
  { world: { services, bodies }, maker }: Makers,
  periodId: string,
  chairHoldingId: string,
) {
  const given = { organisationId: bodies.commune, periodId, chairHoldingId }
  const { id } = await perform(services, maker, createConference, conferenceDraft(given, { heldOn: HELD_ON }))
  const conclude = async (wording: string) =>
    (await perform(services, maker, recordConclusion, { conferenceId: id, wording })).id
  const conclusionIds = [await conclude('Kiện toàn tổ dân vận.'), await conclude('Báo cáo trước ngày 20.')]
  const assign = async (title: string) => {
    const said = { conclusionId: conclusionIds[0], title, product: 'Báo cáo', dueOn: '2024-12-31' }
    const task = { ...said, leadOrganisationId: bodies.unit }
    return { taskId: (await perform(services, maker, assignTask, task)).id, version: 1, note: '' }
  }
  const assigned = await assign('Rà soát các tổ dân vận')
  const begun = { ...(await assign('Lập danh sách')), version: 2 }
  const done = { ...(await assign('Báo cáo kết quả rà soát')), version: 3 }
  for (const task of [begun, done]) await perform(services, maker, startTask, { ...task, version: 1 })
  await perform(services, maker, reportTaskDone, { ...done, version: 2, note: 'Đã gửi báo cáo.' })
  return { conference: { id, conclusionIds, heldOn: HELD_ON, chairHoldingId }, task: { assigned, begun, done } }
}

export async function givenCongresses({ world: { services, bodies }, maker }: Makers) {
  const plan = (term: string) =>
    perform(services, maker, planCongress, { organisationId: bodies.union, term, plannedOn: '2024-05-10', seats: 15 })
  const planned = await plan('2025-2030')
  const held = await plan('2020-2025')
  const { version } = await perform(services, maker, recordHeld, {
    ...{ congressId: held.id, version: 1, heldFrom: '2024-05-10', heldUntil: '2024-05-11', seats: 15, elected: 13 },
  })
  return { congress: { planned: { congressId: planned.id, version: 1 }, held: { congressId: held.id, version } } }
}
