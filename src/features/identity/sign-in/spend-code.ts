import { sql } from 'kysely'
import type { Services } from '#platform/command.ts'

/** How long the library accepts a code of the app, with the one before and the one after it, and some to spare. */
const VALID_MS = 120_000

/**
 * Marks a code of the app as used. False when it opened something already: no code is accepted twice (RFC 6238, 5.2). All codes
 * of a stretch in which there was never a quiet time are remembered, at most the last twenty.
 */
export async function isUnspent({ db, clock }: Services, accountId: string, code: string): Promise<boolean> {
  const now = clock.now()
  const isQuiet = quietAt(now)
  const spent = await db
    .updateTable('two_factor')
    .set({
      spent_code: sql<string>`case when ${isQuiet} then ${code} else right(spent_code || ' ' || ${code}, 139) end`,
      spent_at: now,
    })
    .where('account_id', '=', accountId)
    .where(sql<boolean>`${isQuiet} or position(${code} in spent_code) = 0`)
    .returning('id')
    .executeTakeFirst()
  return spent !== undefined
}

/** Whether the code opened something already, without marking it. */
export async function isSpent({ read, clock }: Services, accountId: string, code: string): Promise<boolean> {
  const spent = await read
    .selectFrom('two_factor')
    .select('id')
    .where('account_id', '=', accountId)
    .where(sql<boolean>`not ${quietAt(clock.now())} and position(${code} in spent_code) > 0`)
    .executeTakeFirst()
  return spent !== undefined
}

function quietAt(now: Date) {
  return sql<boolean>`coalesce(spent_at < ${new Date(now.getTime() - VALID_MS)}::timestamptz, true)`
}
