export { mayReadAudit } from './policy.ts'
