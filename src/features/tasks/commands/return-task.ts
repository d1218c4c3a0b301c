import { reasonNote, stepCommand } from '../take-step.ts'

/** The product is not what was asked for: back to the lead body, with the reason. */
export const returnTask = stepCommand('return', 'tasks.return', reasonNote, () => ({
  done_on: null,
  reported_by: null,
  reported_for: null,
}))
