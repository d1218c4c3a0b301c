import type { Actor } from '#platform/actor.ts'

/** The tree, posts and holdings are kept by administrators. */
export function mayManageOrganisations(actor: Actor): boolean {
  return actor.roles.some((held) => held.role === 'administrator')
}
