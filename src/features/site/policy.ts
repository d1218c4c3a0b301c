import { type Actor, administers, holds } from '#platform/actor.ts'

/**
 * Whether the person may manage what stands around the articles: the publisher of the whole locality, or its administrator.
 * `roots`: the organisations with nobody above them that day.
 */
export function mayManageSite(actor: Actor, roots: readonly string[]): boolean {
  return holds(actor, 'publisher', roots) || administers(actor, roots)
}
