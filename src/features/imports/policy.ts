import { type Actor, holds, holdsAnywhere } from '#platform/actor.ts'
import { refuse } from '#platform/problem.ts'

/** Whether the person may import pages for an organisation with this path, and decide on what was imported. */
export function mayImport(actor: Actor, path: readonly string[]): boolean {
  return holds(actor, 'editor', path)
}

/** Refuses whoever imports for no organisation, before any work on what they send. */
export function requireImporter(actor: Actor): void {
  if (!holdsAnywhere(actor, 'editor')) refuse('forbidden', 'imports.denied')
}
