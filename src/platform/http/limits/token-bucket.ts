/** How much somebody may ask for: `burst` at once, and `perMinute` in the long run. */
export interface Rate {
  readonly burst: number
  readonly perMinute: number
}

/** What is left for somebody, and when that was so, in milliseconds. */
export interface Bucket {
  readonly tokens: number
  readonly at: number
}

/**
 * Takes one token at `now`. `wait`: 0 when there was one, else the milliseconds until there is. In any stretch of time no
 * more than `burst` and what flows in meanwhile is given; a clock that goes back gives nothing.
 */
export function takeToken(
  bucket: Bucket | undefined,
  { burst, perMinute }: Rate,
  now: number,
): { bucket: Bucket; wait: number } {
  const perMillisecond = perMinute / 60_000
  const passed = bucket ? Math.max(0, now - bucket.at) : 0
  const tokens = bucket ? Math.min(burst, bucket.tokens + passed * perMillisecond) : burst
  const at = bucket ? Math.max(now, bucket.at) : now
  if (tokens >= 1) return { bucket: { tokens: tokens - 1, at }, wait: 0 }
  return { bucket: { tokens, at }, wait: Math.max(1, (1 - tokens) / perMillisecond) }
}
