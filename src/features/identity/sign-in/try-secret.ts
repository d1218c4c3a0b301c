import type { Services } from '#platform/command.ts'
import { beginAttempt, endAttempt, type Target } from '../attempts/attempts.ts'
import { type NotLetIn, notLetIn, waitFirst } from './answer.ts'
import { recordIn } from './record.ts'

/** What was tried and whose account it would have opened; undefined when nobody has that name. */
export interface Trial {
  readonly target: Target
  readonly accountId: string | undefined
  readonly address: string
  /** What is said of a wrong one that costs no wait yet. */
  readonly wrong: string
}

/**
 * Compares a secret, with every try counted before it is looked at. Refuses without looking while the account or the network
 * has to wait; the audit hears of each wait, so at most a few times an hour of one account.
 */
export async function trySecret<T>(
  services: Services,
  { target, accountId, address, wrong }: Trial,
  compare: () => Promise<T | undefined>,
): Promise<{ ok: true; found: T; failedBefore: number } | NotLetIn> {
  const { db, clock } = services
  const begun = await db.transaction().execute((tx) => beginAttempt(tx, target, clock.now()))
  if ('waitSeconds' in begun) return waitFirst('identity.wait', begun.waitSeconds)
  const found = await compare()
  if (found !== undefined) {
    const failedBefore = await db.transaction().execute((tx) => endAttempt(tx, target, clock.now()))
    return { ok: true, found, failedBefore }
  }
  const { failures, nextWait } = begun
  if (nextWait === 0) return notLetIn(wrong)
  if (accountId) {
    const detail = { failures, waitSeconds: nextWait, address }
    await db.transaction().execute((tx) => recordIn(tx, services, accountId, 'identity.sign-in-refused', detail))
  }
  return waitFirst('identity.wrong-wait', nextWait)
}
