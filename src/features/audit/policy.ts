import type { Actor } from '#platform/actor.ts'

/** The organisations whose subtrees the actor may read the audit of: those in which they are administrators. */
export function readableRoots(actor: Actor): string[] {
  return actor.roles.filter(({ role }) => role === 'administrator').map(({ organisationId }) => organisationId)
}

/** Whether there is any entry the actor may read. */
export function mayReadAudit(actor: Actor): boolean {
  return readableRoots(actor).length > 0
}
