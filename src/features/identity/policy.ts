import { type Actor, holds } from '#platform/actor.ts'
import { systemActor } from '#platform/system-actor.ts'

/** Accounts and roles are managed by administrators. */
export function mayManageAccounts(actor: Actor): boolean {
  return actor.roles.some((held) => held.role === 'administrator')
}

/**
 * Who is locked out is let in again by an administrator above every organisation the person works for. `paths`: for each, its id
 * and those of all above it; without any, every administrator may.
 */
export function mayUnlock(actor: Actor, paths: readonly (readonly string[])[]): boolean {
  if (paths.length === 0) return mayManageAccounts(actor)
  return actor === systemActor || paths.every((path) => holds(actor, 'administrator', path))
}
