export { openPeriod } from './commands/open-period.ts'
export { findPeriod, getPeriod, listPeriods, type Period } from './queries/list-periods.ts'
