export { readSumsOn } from './queries/read-sums-on.ts'
export type { Sums as SumsOfPeriod } from './sums.ts'
