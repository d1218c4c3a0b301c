import { type Actor, administers, holds } from '#platform/actor.ts'

/** Whether the person may see the list as it is kept: whoever writes, publishes or administers, anywhere. */
export function mayReadTopics(actor: Actor): boolean {
  return actor.roles.some(({ role }) => role === 'editor' || role === 'publisher' || role === 'administrator')
}

/**
 * Topics join the texts of every body, so they are added and renamed by the publisher of the whole locality or its administrator;
 * everybody else who writes chooses among them. `roots`: the organisations with nobody above them that day.
 */
export function mayManageTopics(actor: Actor, roots: readonly string[]): boolean {
  return holds(actor, 'publisher', roots) || administers(actor, roots)
}
