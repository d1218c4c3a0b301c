import { type Actor, administers, holds } from '#platform/actor.ts'

export type CongressAbility = 'read' | 'record'

/** `path`: the body of the congress and its superiors, itself first. Whoever reports for a body keeps its register. */
export function abilities(actor: Actor, path: readonly string[]): Record<CongressAbility, boolean> {
  const record = administers(actor, path) || holds(actor, 'reporter', path)
  return { record, read: record || actor.roles.some((held) => path.includes(held.organisationId)) }
}
