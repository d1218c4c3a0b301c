import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { ReadDb, Tx } from '#platform/database.server.ts'
import { networkOf } from '#platform/http/limits/network.ts'
import { ACCOUNT_DELAY, type DelayRule, delayAfter, NETWORK_DELAY, RESET_DELAY } from './delay.ts'

/** One count of failures and the rule it goes by. */
interface Counted {
  readonly key: string
  readonly rule: DelayRule
}

/** Who is tried and from where: both are counted. */
export interface Target {
  readonly account: Counted
  readonly network: Counted
}

/** A try that was counted as failed before anything was compared, so that none at the same moment escapes the count. */
export type Begun = { readonly waitSeconds: number } | { readonly failures: number; readonly nextWait: number }

const A_DAY_AGO = sql<Date>`interval '1 day'`

function accountKey(accountId: string): string {
  return `account ${accountId}`
}

/** Codes are counted apart: else whoever knows the password would end the wait with it. */
function codesKey(accountId: string): string {
  return `codes ${accountId}`
}

/** Under which keys an account is counted. */
export function keysOf(accountId: string): readonly string[] {
  return [accountKey(accountId), codesKey(accountId)]
}

/**
 * What is counted for a name that was typed. A name nobody has is slowed down in the same way; there are 65,536 places for such
 * names, so that guessing names fills no disk.
 */
export function targetOf(accountId: string | undefined, username: string, address: string): Target {
  const place = createHash('sha256').update(username.toLowerCase()).digest().readUInt16BE()
  return {
    account: { key: accountId ? accountKey(accountId) : `unknown ${place}`, rule: ACCOUNT_DELAY },
    network: { key: `network ${networkOf(address)}`, rule: NETWORK_DELAY },
  }
}

/** What is counted for a code of an account whose password was right. */
export function codesTargetOf(accountId: string, address: string): Target {
  return { ...targetOf(accountId, '', address), account: { key: codesKey(accountId), rule: ACCOUNT_DELAY } }
}

/** Counts a try as failed, unless it has to wait: then nothing is counted and nothing must be compared. */
export async function beginAttempt(tx: Tx, target: Target, now: Date): Promise<Begun> {
  await sweep(tx, now)
  // Always the account first: two tries never wait for each other crosswise.
  const rows = [await lockRow(tx, target.account, now), await lockRow(tx, target.network, now)] as const
  const waitSeconds = Math.max(...rows.map((row) => secondsLeft(row.lockedUntil, now)))
  if (waitSeconds > 0) return { waitSeconds }
  const [account] = rows
  await store(tx, target.account, account.failures + 1, now)
  await store(tx, target.network, rows[1].failures + 1, now)
  return { failures: account.failures + 1, nextWait: delayAfter(account.failures + 1, target.account.rule) }
}

/**
 * Counts a letter for a forgotten password that somebody at this address asks for. Returns the seconds to wait before the next one
 * may be asked for, and counts nothing then; 0: go ahead.
 */
export async function countReset(tx: Tx, address: string, now: Date): Promise<number> {
  await sweep(tx, now)
  const network = { key: `reset ${networkOf(address)}`, rule: RESET_DELAY }
  const { failures, lockedUntil } = await lockRow(tx, network, now)
  const waitSeconds = secondsLeft(lockedUntil, now)
  if (waitSeconds === 0) await store(tx, network, failures + 1, now)
  return waitSeconds
}

/** The try was right after all: the account's count begins anew, the network's is as it was. Returns the account's failures before. */
export async function endAttempt(tx: Tx, { account, network }: Target, now: Date): Promise<number> {
  const own = await tx
    .deleteFrom('sign_in_failure')
    .where('key', '=', account.key)
    .returning('failures')
    .executeTakeFirst()
  const { failures } = await lockRow(tx, network, now)
  await store(tx, network, Math.max(0, failures - 1), now)
  return Math.max(0, (own?.failures ?? 1) - 1)
}

/** Seconds an account still has to wait for its next try; 0 when it need not. */
export async function secondsUntilUnlocked(db: ReadDb | Tx, accountId: string, now: Date): Promise<number> {
  const rows = await (db as ReadDb)
    .selectFrom('sign_in_failure')
    .select('locked_until')
    .where('key', 'in', keysOf(accountId))
    .execute()
  return Math.max(0, ...rows.map((row) => secondsLeft(row.locked_until, now)))
}

function secondsLeft(lockedUntil: Date | null, now: Date): number {
  return lockedUntil ? Math.max(0, Math.ceil((lockedUntil.getTime() - now.getTime()) / 1000)) : 0
}

async function lockRow(tx: Tx, { key, rule }: Counted, now: Date) {
  await tx
    .insertInto('sign_in_failure')
    .values({ key, failures: 0, last_failed_at: now })
    .onConflict((conflict) => conflict.column('key').doNothing())
    .execute()
  const row = await tx
    .selectFrom('sign_in_failure')
    .selectAll()
    .where('key', '=', key)
    .forUpdate()
    .executeTakeFirstOrThrow()
  const quietSeconds = (now.getTime() - row.last_failed_at.getTime()) / 1000
  return { failures: quietSeconds > rule.forgottenAfter ? 0 : row.failures, lockedUntil: row.locked_until }
}

async function store(tx: Tx, { key, rule }: Counted, failures: number, now: Date): Promise<void> {
  const wait = delayAfter(failures, rule)
  const lockedUntil = wait === 0 ? null : new Date(now.getTime() + wait * 1000)
  await tx
    .updateTable('sign_in_failure')
    .set({ failures, last_failed_at: now, locked_until: lockedUntil })
    .where('key', '=', key)
    .execute()
}

/** Forgets what a day has passed over, a few rows at each try. */
async function sweep(tx: Tx, now: Date): Promise<void> {
  await sql`
    delete from sign_in_failure where key in (
      select key from sign_in_failure where last_failed_at < ${now}::timestamptz - ${A_DAY_AGO}
      order by last_failed_at limit 20 for update skip locked
    )`.execute(tx)
}
