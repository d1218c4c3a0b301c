import type { Services } from '#platform/command.ts'

/** How long the library accepts a code of the app, with the one before and the one after it, and some to spare. */
const VALID_MS = 120_000

/** Marks a code of the app as used. False when it opened something already: no code is accepted twice (RFC 6238, 5.2). */
export async function isUnspent({ db, clock }: Services, accountId: string, code: string): Promise<boolean> {
  const now = clock.now()
  const spent = await db
    .updateTable('two_factor')
    .set({ spent_code: code, spent_at: now })
    .where('account_id', '=', accountId)
    .where((where) =>
      where.or([
        where('spent_code', 'is distinct from', code),
        where('spent_at', '<', new Date(now.getTime() - VALID_MS)),
      ]),
    )
    .returning('id')
    .executeTakeFirst()
  return spent !== undefined
}
