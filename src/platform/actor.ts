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

/** A role held in one organisation and everything below it on the territory axis. */
export interface HeldRole {
  readonly role: Role
  readonly organisationId: string
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
}

/**
 * Whether the actor holds the role in a subtree that contains the thing.
 * `path`: the ids of the thing's organisation and all its superiors on the day in question.
 */
export function holds(actor: Actor, role: Role, path: readonly string[]): boolean {
  return actor.roles.some((held) => held.role === role && path.includes(held.organisationId))
}
