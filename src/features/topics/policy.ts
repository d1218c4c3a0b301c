import type { Actor } from '#platform/actor.ts'

/** Whether the person may keep the list of topics: whoever writes or publishes, anywhere. */
export function mayManageTopics(actor: Actor): boolean {
  return actor.roles.some(({ role }) => role === 'editor' || role === 'publisher' || role === 'administrator')
}
