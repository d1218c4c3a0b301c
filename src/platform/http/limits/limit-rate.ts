import { LRUCache } from 'lru-cache'
import { networkOf } from './network.ts'
import { type Bucket, type Rate, takeToken } from './token-bucket.ts'

/** One bucket for each network and kind of request. Who asked longest ago is forgotten first, however many there are. */
export function limitRates<Kind extends string>(rates: Readonly<Record<Kind, Rate>>, maxBuckets: number) {
  const buckets = new LRUCache<string, Bucket>({ max: maxBuckets })
  return {
    /** Seconds to wait before the next request of this kind; 0: go ahead. `now`: milliseconds. */
    take(kind: Kind, address: string, now: number): number {
      const key = `${kind} ${networkOf(address)}`
      const { bucket, wait } = takeToken(buckets.get(key), rates[kind], now)
      buckets.set(key, bucket)
      return Math.ceil(wait / 1000)
    },
    get size() {
      return buckets.size
    },
  }
}
