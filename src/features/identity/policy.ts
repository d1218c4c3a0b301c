import type { Actor } from '#platform/actor.ts'

/** Accounts and roles are managed by administrators. */
export function mayManageAccounts(actor: Actor): boolean {
  return actor.roles.some((held) => held.role === 'administrator')
}
