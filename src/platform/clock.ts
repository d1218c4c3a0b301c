/** The only source of the present moment; passed, so that tests choose it. */
export interface Clock {
  now(): Date
}

export const systemClock: Clock = { now: () => new Date() }

/** A clock that stands still until it is moved. */
export function fixedClock(at: string): Clock & { set(at: string): void } {
  let now = new Date(at)
  return {
    now: () => now,
    set(next) {
      now = new Date(next)
    },
  }
}
