import { type Actor, holds } from '#platform/actor.ts'

export type ConferenceAbility = 'edit' | 'record' | 'assign' | 'write-article'

/** The organisation that holds a conference and its superiors, itself first. */
export interface ConferencePaths {
  /** Those of the day it is held and those of today. */
  readonly since: readonly string[]
  /** Those of today alone: an article of it is a new thing. */
  readonly today: readonly string[]
}

/** Everything this person may do with a conference. Everybody who is signed in may read. */
export function abilities(actor: Actor, { since, today }: ConferencePaths): Record<ConferenceAbility, boolean> {
  const keeps = mayHold(actor, since)
  return { edit: keeps, record: keeps, assign: keeps, 'write-article': holds(actor, 'editor', today) }
}

/** A conference is set up and kept by the secretary of the organisation that holds it, or of one above. */
export function mayHold(actor: Actor, path: readonly string[]): boolean {
  return holds(actor, 'secretary', path)
}

/** Whether there is any organisation the person could hold a conference for. */
export function mayHoldAny(actor: Actor): boolean {
  return actor.roles.some((held) => held.role === 'secretary')
}
