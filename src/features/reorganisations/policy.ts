import { type Actor, administers } from '#platform/actor.ts'
import { refuse } from '#platform/problem.ts'

export type ReorganisationAbility = 'edit' | 'apply' | 'undo' | 'discard'

export interface ReorganisationFacts {
  readonly state: 'draft' | 'applied' | 'undone'
  /** Whether the actor began to compose it. */
  readonly isOwn: boolean
  /** The superiors of every body a decree names, each body first; none named yet: an empty list. */
  readonly paths: readonly (readonly string[])[]
  /** Whether the decree makes a body with nobody above it, or redraws areas, which nobody but the heads keeps. */
  readonly reachesHeads: boolean
  /** The bodies with nobody above them. */
  readonly heads: readonly string[]
}

/** Whether the actor may compose decrees at all: whoever administers anything. */
export function mayCompose(actor: Actor): boolean {
  return actor.roles.some(({ role }) => role === 'administrator')
}

/** Refuses whoever administers nothing, before any work on what they send. */
export function requireComposer(actor: Actor): void {
  if (!mayCompose(actor)) refuse('forbidden', 'reorganisations.denied')
}

/** What this person may do to this decree: everything it touches must lie in what they administer, unless it is a draft of their own. */
export function abilities(actor: Actor, decree: ReorganisationFacts): Record<ReorganisationAbility, boolean> {
  const { state, isOwn, paths, reachesHeads, heads } = decree
  const reaches = paths.every((path) => administers(actor, path))
  const mayCrown = !reachesHeads || heads.length === 0 || heads.some((head) => administers(actor, [head]))
  const governs = mayCompose(actor) && reaches && mayCrown
  const mayChange = governs || (mayCompose(actor) && isOwn)
  return {
    edit: mayChange && state === 'draft',
    apply: governs && state === 'draft',
    undo: governs && state === 'applied',
    discard: mayChange && state === 'draft',
  }
}
