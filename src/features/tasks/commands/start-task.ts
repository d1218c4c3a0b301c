import { optionalNote, stepCommand } from '../take-step.ts'

/** The lead body begins: assigned → in progress. */
export const startTask = stepCommand('start', 'tasks.start', optionalNote)
