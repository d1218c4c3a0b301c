import { type Actor, administers } from '#platform/actor.ts'
import type { ReadDb, Tx } from '#platform/database.server.ts'
import { refuse } from '#platform/problem.ts'
import { organisationPaths } from './organisation-path.ts'
import { listRoots } from './queries/list-roots.ts'

/** The tree, posts and holdings are kept by administrators. */
export function mayManageOrganisations(actor: Actor): boolean {
  return actor.roles.some((held) => held.role === 'administrator')
}

/** Refuses everybody else. */
export function requireOrganisationManager(actor: Actor): void {
  if (!mayManageOrganisations(actor)) refuse('forbidden', 'organisations.manage-denied')
}

/** Refuses whoever is no administrator of a subtree that holds all these organisations on the day. */
export async function requireManagerOf(tx: Tx, actor: Actor, ids: readonly string[], day: string): Promise<void> {
  requireOrganisationManager(actor)
  for (const path of (await organisationPaths(tx, ids, day)).values()) {
    if (!administers(actor, path)) refuse('forbidden', 'organisations.beyond-subtree')
  }
}

/** For what concerns the whole locality: refuses whoever is no administrator of a body with nobody above it. */
export async function requireManagerOfAll(tx: Tx, actor: Actor, day: string): Promise<void> {
  requireOrganisationManager(actor)
  if (!(await administersLocality(tx, actor, day))) refuse('forbidden', 'organisations.beyond-subtree')
}

/** Whether the actor administers a body with nobody above it, and so the whole locality. */
export async function administersLocality(db: ReadDb | Tx, actor: Actor, day: string): Promise<boolean> {
  const own = actor.roles.map(({ organisationId }) => organisationId).filter(Boolean)
  return administers(actor, await listRoots(db, day, 'territory', own))
}
