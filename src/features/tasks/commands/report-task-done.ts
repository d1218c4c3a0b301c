import { localDate } from '#kernel/date.ts'
import { resultNote, stepCommand } from '../take-step.ts'

/** The lead body says the product is there, and where to see it. This day counts against the deadline, not the day of verification. */
export const reportTaskDone = stepCommand('report-done', 'tasks.report-done', resultNote, ({ actor, now }) => ({
  done_on: localDate(now),
  reported_by: actor.accountId,
  reported_for: actor.onBehalfOf?.accountId ?? null,
}))
