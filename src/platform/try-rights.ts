import { sql } from 'kysely'
import type { Actor, Borrowed } from './actor.ts'
import type { Tx } from './database.server.ts'
import { Problem } from './problem.ts'

/** Refusals that another right might not meet; what somebody may not see is refused as missing. */
const FOR_WANT_OF_RIGHT = new Set(['forbidden', 'not-found'])

/**
 * Runs with a person's own rights, and only when those do not reach with the rights one other person delegated to them, so that
 * the audit names whom they acted for and nobody acts for another without need. Nothing of a refused try is kept. Refuses with
 * the first refusal when no right reaches.
 */
export async function tryRights<R>(tx: Tx, actor: Actor, run: (used: Actor) => Promise<R>): Promise<R> {
  if (!actor.roles.some(({ delegatedBy }) => delegatedBy)) return run(actor)
  let refusal: unknown
  for (const used of waysToAct(actor)) {
    await sql`savepoint before_try`.execute(tx)
    try {
      return await run(used)
    } catch (error) {
      if (!(error instanceof Problem) || !FOR_WANT_OF_RIGHT.has(error.detail.kind)) throw error
      refusal ??= error
      await sql`rollback to savepoint before_try`.execute(tx)
    }
  }
  throw refusal
}

/**
 * Whose right the person would use for what `may` asks, as `tryRights` will choose; undefined where their own rights reach, and
 * where none does.
 */
export function borrowedFor(actor: Actor, may: (used: Actor) => boolean): Borrowed | undefined {
  const used = waysToAct(actor).find(may)
  const lent = used?.roles.filter(({ delegatedBy }) => delegatedBy) ?? []
  const needed = lent.find((role) => may({ ...actor, roles: [role] })) ?? lent[0]
  return needed?.delegatedBy && { name: needed.delegatedBy.name, until: needed.until ?? '' }
}

/** The person with their own roles, then with those of each delegator beside them. */
function waysToAct(actor: Actor): Actor[] {
  const own = actor.roles.filter(({ delegatedBy }) => !delegatedBy)
  const lent = Map.groupBy(
    actor.roles.filter(({ delegatedBy }) => delegatedBy),
    ({ delegatedBy }) => delegatedBy?.accountId,
  )
  const others = [...lent.values()].map((roles) => ({
    ...actor,
    roles: [...own, ...roles],
    onBehalfOf: roles[0]?.delegatedBy,
    organisationId: roles[0]?.organisationId ?? actor.organisationId,
  }))
  return [{ ...actor, roles: own }, ...others]
}
