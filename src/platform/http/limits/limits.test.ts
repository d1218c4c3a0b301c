import type { IncomingMessage } from 'node:http'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { limitRates } from './limit-rate.ts'
import { clientAddress, networkOf, readNetworks } from './network.ts'
import { type Bucket, takeToken } from './token-bucket.ts'

const rate = fc.record({ burst: fc.integer({ min: 1, max: 100 }), perMinute: fc.integer({ min: 1, max: 1000 }) })
const steps = fc.array(fc.integer({ min: -2000, max: 20_000 }), { minLength: 1, maxLength: 200 })

test('in no stretch of time is more given than the burst and what flows in meanwhile, whatever the clock does', () => {
  fc.assert(
    fc.property(rate, steps, (limit, pauses) => {
      let bucket: Bucket | undefined
      let now = 0
      let latest = Number.NEGATIVE_INFINITY
      const given: number[] = []
      for (const pause of pauses) {
        now += pause
        latest = Math.max(latest, now)
        const taken = takeToken(bucket, limit, now)
        bucket = taken.bucket
        expect(bucket.tokens).toBeGreaterThanOrEqual(0)
        expect(bucket.tokens).toBeLessThanOrEqual(limit.burst)
        if (taken.wait === 0) given.push(latest)
      }
      for (let from = 0; from < given.length; from += 1) {
        for (let to = from; to < given.length; to += 1) {
          const span = (given[to] ?? 0) - (given[from] ?? 0)
          expect(to - from + 1).toBeLessThanOrEqual(limit.burst + (span * limit.perMinute) / 60_000 + 1e-6)
        }
      }
    }),
  )
})

test('who waits as long as is said is let in', () => {
  fc.assert(
    fc.property(rate, (limit) => {
      let bucket: Bucket | undefined
      for (let at = 0; at < limit.burst; at += 1) bucket = takeToken(bucket, limit, 0).bucket
      const refused = takeToken(bucket, limit, 0)
      expect(refused.wait).toBeGreaterThan(0)
      expect(takeToken(refused.bucket, limit, Math.ceil(refused.wait)).wait).toBe(0)
    }),
  )
})

/** Bytes of the heap that are still reached. */
function heapInUse(): number {
  setFlagsFromString('--expose-gc')
  runInNewContext('gc')()
  return process.memoryUsage().heapUsed
}

test('a million addresses take no more memory than the bound', () => {
  const limits = limitRates({ search: { burst: 2, perMinute: 60 } }, 10_000)
  const before = heapInUse()
  for (let at = 0; at < 1_000_000; at += 1) {
    limits.take('search', `${at >>> 16}.${(at >>> 8) & 255}.${at & 255}.7`, at)
  }
  expect(limits.size).toBe(10_000)
  expect(heapInUse() - before).toBeLessThan(10_000_000)
})

test.each([
  ['192.0.2.7', '192.0.2.7'],
  ['::ffff:192.0.2.7', '192.0.2.7'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
  ['2001:0db8:0001:0002::', '2001:db8:1:2::/64'],
  ['2001:db8::1', '2001:db8:0:0::/64'],
  ['fe80::1%eth0', 'fe80:0:0:0::/64'],
  ['::1', '0:0:0:0::/64'],
  ['64:ff9b::192.0.2.7', '64:ff9b:0:0::/64'],
  ['', 'unknown'],
  ['evil', 'unknown'],
])('%s is counted as %s', (address, network) => {
  expect(networkOf(address)).toBe(network)
})

test.each(['x', '10.0.0.0/33', '::/129', '10.0.0', '10.0.0.0/8/8x', '1.2.3.4/-1'])(
  '%s is no list of proxies',
  (text) => {
    expect(readNetworks(text)).toBeUndefined()
  },
)

test('a forwarded address is believed from a proxy of ours alone, and only the last one no proxy has', () => {
  const proxies = readNetworks('10.0.0.0/8, ::1') ?? expect.fail()
  const from = (remoteAddress: string, forwarded?: string) =>
    clientAddress(
      {
        socket: { remoteAddress },
        headers: forwarded === undefined ? {} : { 'x-forwarded-for': forwarded },
      } as IncomingMessage,
      proxies,
    )
  expect(from('192.0.2.7', '198.51.100.1')).toBe('192.0.2.7')
  expect(from('::ffff:10.0.0.1', '198.51.100.1')).toBe('198.51.100.1')
  expect(from('10.0.0.1', '203.0.113.5, 198.51.100.1, 10.2.3.4')).toBe('198.51.100.1')
  expect(from('::1', 'nonsense')).toBe('::1')
  expect(from('10.0.0.1')).toBe('10.0.0.1')
  expect(from('10.0.0.1', '10.0.0.2')).toBe('10.0.0.1')
})
