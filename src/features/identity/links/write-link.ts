import { v7 } from 'uuid'
import type { Tx } from '#platform/database.server.ts'
import { drawCode, hashCode } from './code.ts'

const DAY = 24 * 60 * 60 * 1000

/** How long a code opens: a slip of paper travels to a commune, a letter is there at once. */
export const LIFE = { slip: 14 * DAY, letter: DAY } as const

/** Draws a code that lets its bearer choose the account's password once. It is given here and never again. */
export async function writeLink(
  tx: Tx,
  accountId: string,
  way: keyof typeof LIFE,
  now: Date,
): Promise<{ code: string; expiresAt: Date }> {
  const code = drawCode()
  const expiresAt = new Date(now.getTime() + LIFE[way])
  await tx
    .insertInto('account_link')
    .values({ id: v7(), account_id: accountId, code_hash: hashCode(code), created_at: now, expires_at: expiresAt })
    .execute()
  return { code, expiresAt }
}

/** Codes of the account that were not used open nothing any more. */
export async function withdrawLinks(tx: Tx, accountId: string, now: Date): Promise<void> {
  await tx
    .updateTable('account_link')
    .set({ withdrawn_at: now })
    .where('account_id', '=', accountId)
    .where('used_at', 'is', null)
    .where('withdrawn_at', 'is', null)
    .execute()
}
