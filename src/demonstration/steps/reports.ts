import {
  approveReport,
  getReport,
  openReport,
  returnReport,
  saveReport,
  submitReport,
} from '#features/reports/index.ts'
import { addDays, localDate } from '#kernel/date.ts'
import { formatFigure } from '#kernel/number.ts'
import type { Actor } from '#platform/actor.ts'
import { instant, workingMoment } from '../calendar.ts'
import type { DemonstrationContent } from '../content.ts'
import { doing } from '../messages.ts'
import { need, type Step, type World } from '../timeline.ts'
import type { TypedFigures } from '../writing/figures.ts'
import type { PlannedReport } from '../writing/plan.ts'
import { between, randomFor } from '../writing/random.ts'
import { RETURN_REASON } from '../writing/running-quarter.ts'
import type { Words } from '../writing/words.ts'
import { actorWith } from './roles.ts'

type Accounts = DemonstrationContent['accounts']

/** How many figures stand in a draft somebody has begun. */
const FIGURES_IN_A_DRAFT = 3
/** Reports are opened in the last days before the cut-off, to be filled in after it. */
const DAYS_OPENED_BEFORE = 5
const HALF_AN_HOUR = 30 * 60_000

/** Opening, writing, submitting and judging a report, each in office hours around the cut-off and before the deadline. */
export function reportSteps(accounts: Accounts, planned: PlannedReport): Step[] {
  const { quarter, progressed } = planned
  if (progressed === 'not-opened') return []
  const sentence = doing.reports(quarter.code)
  const { openedAt, submittedAt, judgedAt } = moments(planned)
  const opening: Step = { at: openedAt, sentence, run: (world) => begin(world, accounts, planned) }
  if (progressed === 'draft') {
    return [opening, { at: submittedAt, sentence, run: (world) => saveDraft(world, accounts, planned) }]
  }
  const submitting: Step = { at: submittedAt, sentence, run: (world) => submit(world, accounts, planned) }
  if (progressed === 'submitted' || progressed === 'late') return [opening, submitting]
  const judging: Step = { at: judgedAt, sentence, run: (world) => judge(world, accounts, planned) }
  return [opening, submitting, judging]
}

function moments({ body, quarter, progressed }: PlannedReport) {
  const random = randomFor('moments', body.key, quarter.code)
  const cutOff = instant(addDays(quarter.lastDay, 1), '00:00')
  const openedAt = workingMoment(instant(addDays(quarter.lastDay, -DAYS_OPENED_BEFORE), '07:30'), cutOff, random())
  const share = between(random, 0.15, 0.85)
  if (progressed === 'late') {
    // The evening of the deadline, which is over before today whatever the hour.
    const submittedAt = new Date(quarter.dueAt.getTime() + HALF_AN_HOUR * between(random, 1, 6))
    return { openedAt, submittedAt, judgedAt: submittedAt }
  }
  const submittedAt = workingMoment(cutOff, quarter.dueAt, share)
  return { openedAt, submittedAt, judgedAt: workingMoment(submittedAt, quarter.dueAt, between(random, 0.2, 0.9)) }
}

const keyOf = ({ body, quarter }: PlannedReport) => `${quarter.code} ${body.key}`

async function begin(world: World, accounts: Accounts, planned: PlannedReport): Promise<void> {
  const { made } = world
  const { reportId } = await world.perform(actorWith(world, accounts, 'reporter', planned.body.key), openReport, {
    organisationId: need(made.organisations, planned.body.key),
    periodId: need(made.periods, planned.quarter.code),
  })
  made.reports.set(keyOf(planned), { id: reportId, version: 1 })
}

async function saveDraft(world: World, accounts: Accounts, planned: PlannedReport): Promise<void> {
  const { id: reportId, version } = need(world.made.reports, keyOf(planned))
  const begun = Object.fromEntries(Object.entries(planned.figures).slice(0, FIGURES_IN_A_DRAFT))
  const reporter = actorWith(world, accounts, 'reporter', planned.body.key)
  await world.perform(reporter, saveReport, { reportId, version, changes: typed(begun, {}) })
}

async function submit(world: World, accounts: Accounts, planned: PlannedReport): Promise<void> {
  const { id, version } = need(world.made.reports, keyOf(planned))
  const reporter = actorWith(world, accounts, 'reporter', planned.body.key)
  const changes = typed({ ...planned.figures, ...(await registeredSince(world, reporter, id)) }, planned.words)
  const submitted = await world.perform(reporter, submitReport, { reportId: id, version, changes })
  world.made.reports.set(keyOf(planned), { id, version: submitted.version })
}

/** What registers say by now, where the report was opened before they said it: the reporter uses their figures. */
async function registeredSince({ services }: World, reporter: Actor, reportId: string): Promise<TypedFigures> {
  const { registered } = await getReport(services.read, reporter, reportId, localDate(services.clock.now()))
  const places = Object.entries(registered).flatMap(([code, { figure, of }]) => [
    [`f.${code}`, formatFigure(figure)],
    ...(of === undefined ? [] : [[`d.${code}`, formatFigure(of)]]),
  ])
  return Object.fromEntries(places)
}

async function judge(world: World, accounts: Accounts, planned: PlannedReport): Promise<void> {
  const { id: reportId, version } = need(world.made.reports, keyOf(planned))
  const approver = actorWith(world, accounts, 'approver', planned.body.key)
  if (planned.progressed === 'approved') await world.perform(approver, approveReport, { reportId, version })
  else await world.perform(approver, returnReport, { reportId, version, reason: RETURN_REASON })
}

/** Figures and words as a form sends them. */
export function typed(figures: TypedFigures, words: Words): Record<string, { value: string }> {
  const all = [...Object.entries(figures), ...Object.entries(words).map(([code, text]) => [`w.${code}`, text] as const)]
  return Object.fromEntries(all.map(([key, value]) => [key, { value }]))
}
