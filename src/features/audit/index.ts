export { mayReadAudit } from './policy.ts'
export { listAuditEntries } from './queries/list-audit-entries.ts'
