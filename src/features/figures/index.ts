export { type AskedPeriod, withForms } from './queries/asked-periods.ts'
export { readSumsOn } from './queries/read-sums-on.ts'
