export { signConsolidation } from './commands/sign-consolidation.ts'
export { listSignedFigures } from './queries/list-signed-figures.ts'
export { listSignedReports, type SignedReport } from './queries/list-signed-reports.ts'
