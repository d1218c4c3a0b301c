import { listRoots } from '#features/organisations/index.ts'
import { localDate } from '#kernel/date.ts'
import type { Actor } from '#platform/actor.ts'
import type { Scope } from '#platform/command.ts'
import type { ReadDb, Tx } from '#platform/database.server.ts'
import { refuse } from '#platform/problem.ts'
import { mayManageSite } from '../policy.ts'

/** Whether the person manages the portal at this moment: decides on the entry in the menu of the workspace. */
export async function managesSite(db: ReadDb | Tx, actor: Actor, now: Date): Promise<boolean> {
  return mayManageSite(actor, await listRoots(db, localDate(now)))
}

/** Refuses `forbidden` to whom may not manage the portal. */
export async function requireManager({ tx, actor, now }: Pick<Scope, 'tx' | 'actor' | 'now'>): Promise<void> {
  if (!(await managesSite(tx, actor, now))) refuse('forbidden', 'site.denied')
}
