import { reasonNote, stepCommand } from '../take-step.ts'

/** The task is no longer wanted; why is kept with it. */
export const cancelTask = stepCommand('cancel', 'tasks.cancel', reasonNote, () => ({
  done_on: null,
  reported_by: null,
  reported_for: null,
}))
