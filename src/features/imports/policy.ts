import { type Actor, holds } from '#platform/actor.ts'

/** Whether the person may import pages for an organisation with this path, and decide on what was imported. */
export function mayImport(actor: Actor, path: readonly string[]): boolean {
  return holds(actor, 'editor', path)
}
