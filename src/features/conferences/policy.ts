import { type Actor, holds } from '#platform/actor.ts'

export type ConferenceAbility = 'edit' | 'record' | 'assign' | 'write-article'

/**
 * Everything this person may do with a conference. `path`: the organisation that holds it and its superiors on the day
 * it is held, itself first. Everybody who is signed in may read.
 */
export function abilities(actor: Actor, path: readonly string[]): Record<ConferenceAbility, boolean> {
  const keeps = mayHold(actor, path)
  return { edit: keeps, record: keeps, assign: keeps, 'write-article': holds(actor, 'editor', path) }
}

/** A conference is set up and kept by the secretary of the organisation that holds it, or of one above. */
export function mayHold(actor: Actor, path: readonly string[]): boolean {
  return holds(actor, 'secretary', path)
}

/** Whether there is any organisation the person could hold a conference for. */
export function mayHoldAny(actor: Actor): boolean {
  return actor.roles.some((held) => held.role === 'secretary')
}
