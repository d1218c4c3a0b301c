import type { Actor } from '#platform/actor.ts'

/** Administrators and those who publish: what readers are served is theirs to answer for. */
export function mayRead(actor: Actor): boolean {
  return actor.roles.some(({ role }) => role === 'administrator' || role === 'publisher')
}

/** The program itself, and administrators at the terminal. */
export function mayRecord(actor: Actor): boolean {
  return actor.roles.some(({ role }) => role === 'administrator')
}
