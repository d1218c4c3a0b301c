import { type Actor, administers, holds, holdsAnywhere } from '#platform/actor.ts'
import { refuse } from '#platform/problem.ts'
import { type DocumentState, next } from './rules.ts'

/** What the rights to a document depend on. */
export interface DocumentFacts {
  readonly state: DocumentState
  /** The organisation that keeps it and its superiors, itself first. */
  readonly path: readonly string[]
}

export type DocumentAbility = 'read' | 'save' | 'publish' | 'withdraw'

/**
 * Everything this person may do to this document now. Whoever publishes may also mend what readers see already; an
 * official paper was judged and signed elsewhere, so its publisher may be the one who entered it.
 */
export function abilities(actor: Actor, { state, path }: DocumentFacts): Record<DocumentAbility, boolean> {
  const edits = mayKeep(actor, path)
  const publishes = holds(actor, 'publisher', path)
  return {
    read: edits || publishes,
    save: publishes || (edits && state !== 'published'),
    publish: publishes && next(state, 'publish') !== undefined,
    withdraw: publishes && next(state, 'withdraw') !== undefined,
  }
}

/** Whether the person may enter documents for an organisation with this path. */
export function mayKeep(actor: Actor, path: readonly string[]): boolean {
  return holds(actor, 'editor', path)
}

/** Refuses whoever keeps documents for no organisation, before any work on what they send. */
export function requireKeeper(actor: Actor): void {
  if (!holdsAnywhere(actor, 'editor')) refuse('forbidden', 'library.write-denied')
}

/**
 * The types hold for every body, so they are kept by whoever administers the whole locality. `roots`: the organisations with
 * nobody above them that day.
 */
export function mayManageTypes(actor: Actor, roots: readonly string[]): boolean {
  return administers(actor, roots)
}
