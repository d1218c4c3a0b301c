import { type Actor, administers } from '#platform/actor.ts'

/** Accounts and roles are managed by administrators, each within the subtree of their role. */
export function mayManageAccounts(actor: Actor): boolean {
  return actor.roles.some((held) => held.role === 'administrator')
}

/**
 * Who is locked out is let in again by an administrator above every organisation the person works for. `paths`: for each, its id
 * and those of all above it; without any, every administrator may.
 */
export function mayUnlock(actor: Actor, paths: readonly (readonly string[])[]): boolean {
  if (paths.length === 0) return mayManageAccounts(actor)
  return paths.every((path) => administers(actor, path))
}

/** Where an account stands in the tree, each place as an organisation and all above it, itself first. */
export interface AccountPlaces {
  /** Of every role, own or lent, and every post that is held or will be. */
  readonly held: readonly (readonly string[])[]
  /** Of every own role and post in force. */
  readonly current: readonly (readonly string[])[]
  /** Of every post the person ever held and every own role the account ever had. */
  readonly all: readonly (readonly string[])[]
}

/** Who sees an account: an administrator above one place of its person, or of the whole locality (`roots`). */
export function mayReach(actor: Actor, { all }: Pick<AccountPlaces, 'all'>, roots: readonly string[]): boolean {
  return all.some((path) => administers(actor, path)) || administers(actor, roots)
}

/**
 * Who changes an account: who sees it and administers everything its person holds or will hold, so that nobody takes over
 * somebody of more reach. A post counts like a role: rights follow it.
 */
export function mayManage(
  actor: Actor,
  { held, all }: Pick<AccountPlaces, 'held' | 'all'>,
  roots: readonly string[],
): boolean {
  return mayReach(actor, { all }, roots) && held.every((path) => administers(actor, path))
}

/** Nobody gives a role above the subtree they administer themselves. */
export function mayGrant(actor: Actor, path: readonly string[]): boolean {
  return administers(actor, path)
}

/** Roles that may be lent: all of one's own, administration too, since it reaches no further than the lender's. */
export function mayDelegate(
  actor: Actor,
  grant: { readonly accountId: string; readonly isDelegated: boolean },
): boolean {
  return grant.accountId === actor.accountId && !grant.isDelegated
}

/** Longest delegation, in days, counted with its first and its last. */
export const LONGEST_DELEGATION = 180
