/** How tries that fail are slowed down. All times in seconds. */
export interface DelayRule {
  /** Failures that cost nothing. */
  readonly free: number
  /** The first wait; each failure after it doubles the wait. */
  readonly first: number
  readonly longest: number
  /** Without a failure for so long, the count begins anew. */
  readonly forgottenAfter: number
}

/** One account: five slips of the finger, then 30 seconds, a minute, two … an hour at most. */
export const ACCOUNT_DELAY: DelayRule = { free: 4, first: 30, longest: 3600, forgottenAfter: 86_400 }

/** One network, behind which a whole office may sit: twenty failures, then from 30 seconds to a quarter of an hour. */
export const NETWORK_DELAY: DelayRule = { free: 19, first: 30, longest: 900, forgottenAfter: 3600 }

/**
 * Letters for forgotten passwords that one network asks for: thirty, as after a holiday in a whole office, then from a minute to a
 * quarter of an hour between two.
 */
export const RESET_DELAY: DelayRule = { free: 30, first: 60, longest: 900, forgottenAfter: 3600 }

/** Seconds to wait after so many failures in a row. */
export function delayAfter(failures: number, { free, first, longest }: DelayRule): number {
  if (failures <= free) return 0
  return Math.min(longest, first * 2 ** (failures - free - 1))
}
