export { signConsolidation } from './commands/sign-consolidation.ts'
export { listSignedReports, type SignedReport } from './queries/list-signed-reports.ts'
