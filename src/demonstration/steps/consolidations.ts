import { signConsolidation } from '#features/consolidation/index.ts'
import { openReport } from '#features/reports/index.ts'
import { instant, workingMoment } from '../calendar.ts'
import type { DemonstrationContent } from '../content.ts'
import { doing } from '../messages.ts'
import { need, type Step, type World } from '../timeline.ts'
import type { PlannedConsolidation } from '../writing/plan.ts'
import { between, randomFor } from '../writing/random.ts'
import { typed } from './reports.ts'
import { actorWith, signingPost } from './roles.ts'

type Accounts = DemonstrationContent['accounts']

/** Shares of the time between the deadline of reports and that of consolidation: communes first, then the district. */
const SIGNING = { commune: { from: 0.1, to: 0.55 }, district: { from: 0.75, to: 0.9 } } as const
const EARLIER = 0.05

/** Opening and signing a consolidated report, by the consolidator, with the name and post of the head of the body. */
export function consolidationSteps(accounts: Accounts, planned: PlannedConsolidation): Step[] {
  const { body, quarter } = planned
  const { from, to } = SIGNING[body.level]
  const share = between(randomFor('signing', body.key, quarter.code), from, to)
  const moment = (at: number) => workingMoment(quarter.dueAt, instant(quarter.consolidationDueOn, '17:00'), at)
  const sentence = doing.signing(quarter.code)
  return [
    { at: moment(share - EARLIER), sentence, run: (world) => open(world, accounts, planned) },
    { at: moment(share), sentence, run: (world) => sign(world, accounts, planned) },
  ]
}

const keyOf = ({ body, quarter }: PlannedConsolidation) => `${quarter.code} ${body.key}`

async function open(world: World, accounts: Accounts, planned: PlannedConsolidation): Promise<void> {
  const { made } = world
  const consolidator = actorWith(world, accounts, 'consolidator', planned.body.key)
  const { reportId } = await world.perform(consolidator, openReport, {
    organisationId: need(made.organisations, planned.body.key),
    periodId: need(made.periods, planned.quarter.code),
  })
  made.reports.set(keyOf(planned), { id: reportId, version: 1 })
}

async function sign(world: World, accounts: Accounts, planned: PlannedConsolidation): Promise<void> {
  const { id: reportId, version } = need(world.made.reports, keyOf(planned))
  const consolidator = actorWith(world, accounts, 'consolidator', planned.body.key)
  const { snapshotId } = await world.perform(consolidator, signConsolidation, {
    reportId,
    version,
    changes: typed(planned.figures, planned.words),
    signerHoldingId: signingPost(world, accounts, planned.body.key),
  })
  world.made.snapshots.set(keyOf(planned), snapshotId)
}
