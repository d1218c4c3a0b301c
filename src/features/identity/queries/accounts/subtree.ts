import { type RawBuilder, sql } from 'kysely'
import type { Actor } from '#platform/actor.ts'

/** The organisations an administrator reaches on the day, as a subquery of their ids; of the program itself, all there are. */
export function administered(actor: Actor, day: string): RawBuilder<string> {
  const roots = actor.roles.filter(({ role }) => role === 'administrator').map(({ organisationId }) => organisationId)
  if (roots.includes('')) return sql<string>`(select id from organisation)`
  return sql<string>`(
    select closure.descendant_id from tree_closure closure join tree_version tree on tree.id = closure.tree_version_id
    where tree.axis = 'territory' and tree.valid @> ${day}::date and closure.ancestor_id = any(${roots}::uuid[])
    union all select unnest(${roots}::uuid[]))`
}
