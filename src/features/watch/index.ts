export type { FindingKind } from './finding.ts'
export { notifyFinding, watchJobHandlers } from './jobs.ts'
export { countOpenFindings, type FindingLine } from './queries/list-findings.ts'
export { openWatch, startWatch } from './watch-portal.ts'
