export const ROLES = [
  'reporter',
  'approver',
  'consolidator',
  'secretary',
  'editor',
  'publisher',
  'administrator',
] as const
export type Role = (typeof ROLES)[number]

/** Somebody whose right another person uses. */
export interface Delegator {
  readonly accountId: string
  readonly name: string
}

/** A role held in one organisation and everything below it on the territory axis. */
export interface HeldRole {
  readonly role: Role
  readonly organisationId: string
  /** Whose role it is, when it is held under a delegation ("thừa ủy quyền"). */
  readonly delegatedBy?: Delegator | undefined
  /** Its last day, when it is held under a delegation. */
  readonly until?: string | undefined
}

/** Whose right somebody uses, and the last day they may. */
export interface Borrowed {
  readonly name: string
  readonly until: string
}

/** The browser's session an actor speaks through. */
export interface ActorSession {
  readonly id: string
  /** When the person last proved who they are: at sign-in, or asked again since. */
  readonly authenticatedAt: Date
}

/** Who acts. Everything outside `features/identity` sees only this of an account. */
export interface Actor {
  readonly accountId: string
  readonly name: string
  /** The organisation the person mainly works for; where their pages open. */
  readonly organisationId: string
  readonly roles: readonly HeldRole[]
  /** Absent for the program itself, the terminal and jobs: no screen of theirs can be left lying open. */
  readonly session?: ActorSession | undefined
  /** Inside a command: whose right is being used, when the person's own ones do not reach. Set by `perform`. */
  readonly onBehalfOf?: Delegator | undefined
}

/**
 * Whether the actor holds the role in a subtree that contains the thing.
 * `path`: the ids of the thing's organisation and all its superiors on the day in question.
 */
export function holds(actor: Actor, role: Role, path: readonly string[]): boolean {
  return actor.roles.some((held) => held.role === role && path.includes(held.organisationId))
}

/** Whether the actor holds the role anywhere: asked before the work on a file, while it is not known yet for which organisation it is sent. */
export function holdsAnywhere(actor: Actor, role: Role): boolean {
  return actor.roles.some((held) => held.role === role)
}

/** Whether the actor holds any role in a subtree that contains the thing. `path` as for `holds`. */
export function holdsAny(actor: Actor, path: readonly string[]): boolean {
  return actor.roles.some((held) => path.includes(held.organisationId))
}

/**
 * The same as `holds` for a thing that came from these accounts, whom nobody judges: neither one of them, nor somebody who uses a role of
 * theirs.
 */
export function holdsApartFrom(
  actor: Actor,
  role: Role,
  path: readonly string[],
  makers: readonly (string | undefined)[],
): boolean {
  if (makers.includes(actor.accountId)) return false
  return actor.roles.some(
    (held) =>
      held.role === role && path.includes(held.organisationId) && !makers.includes(held.delegatedBy?.accountId ?? ''),
  )
}

/**
 * Whether the actor is an administrator in a subtree that contains the thing; the program itself is one everywhere. `path` as for
 * `holds`.
 */
export function administers(actor: Actor, path: readonly string[]): boolean {
  return actor.roles.some(
    (held) => held.role === 'administrator' && (held.organisationId === '' || path.includes(held.organisationId)),
  )
}
