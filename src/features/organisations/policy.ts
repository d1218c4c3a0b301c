import type { Actor } from '#platform/actor.ts'
import { refuse } from '#platform/problem.ts'

/** The tree, posts and holdings are kept by administrators. */
export function mayManageOrganisations(actor: Actor): boolean {
  return actor.roles.some((held) => held.role === 'administrator')
}

/** Refuses everybody else. */
export function requireOrganisationManager(actor: Actor): void {
  if (!mayManageOrganisations(actor)) refuse('forbidden', 'organisations.manage-denied')
}
