import { sql } from 'kysely'
import type { Tx } from '#platform/database.server.ts'

const TREE_LOCK = 7_201_926

/** For a decree: nobody else changes the tree, or writes what ends with its bodies, until the transaction is over. */
export async function changeTree(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(${TREE_LOCK})`.execute(tx)
}

/**
 * For what ends with a body, and for signing, which keeps its tree: no decree is applied or undone until the transaction is over. First
 * of all locks, for a decree takes those of the rows it ends.
 */
export async function holdTree(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock_shared(${TREE_LOCK})`.execute(tx)
}

/** Whether a body is no more on the day and after it. */
export async function isOver(tx: Tx, organisationId: string, day: string): Promise<boolean> {
  const version = await tx
    .selectFrom('organisation_version')
    .select('id')
    .where('organisation_id', '=', organisationId)
    .where(sql<boolean>`valid && daterange(${day}::date, null)`)
    .executeTakeFirst()
  return version === undefined
}
