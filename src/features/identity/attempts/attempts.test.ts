import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestServices, type TestServices } from '#platform/testing/test-services.ts'
import { beginAttempt, endAttempt, type Target, targetOf } from './attempts.ts'
import { ACCOUNT_DELAY, delayAfter, NETWORK_DELAY } from './delay.ts'

let services: TestServices
beforeAll(async () => {
  services = await openTestServices()
})
afterAll(() => services.close())

const ID = '0192f000-0000-7000-8000-000000000001'
const begin = (target: Target, at = services.clock.now()) =>
  services.db.transaction().execute((tx) => beginAttempt(tx, target, at))
const end = (target: Target, at = services.clock.now()) =>
  services.db.transaction().execute((tx) => endAttempt(tx, target, at))
const later = (seconds: number) => new Date(services.clock.now().getTime() + seconds * 1000)

test('a wait never gets shorter with another failure, begins after the free ones and has an end', () => {
  const rule = fc.record({
    free: fc.nat(30),
    first: fc.integer({ min: 1, max: 600 }),
    longest: fc.integer({ min: 600, max: 86_400 }),
    forgottenAfter: fc.constant(86_400),
  })
  fc.assert(
    fc.property(rule, fc.nat(2000), (delay, failures) => {
      const wait = delayAfter(failures, delay)
      expect(wait).toBeLessThanOrEqual(delayAfter(failures + 1, delay))
      expect(wait).toBeLessThanOrEqual(delay.longest)
      expect(wait > 0).toBe(failures > delay.free)
    }),
  )
  expect([4, 5, 6, 7, 20].map((failures) => delayAfter(failures, ACCOUNT_DELAY))).toEqual([0, 30, 60, 120, 3600])
  expect(delayAfter(500, NETWORK_DELAY)).toBe(900)
})

test('of many tries at the same moment no more are compared than the free ones and one', async () => {
  const target = targetOf(ID, 'mot', '192.0.2.1')
  const begun = await Promise.all(Array.from({ length: 12 }, () => begin(target)))
  expect(begun.filter((one) => 'failures' in one)).toHaveLength(ACCOUNT_DELAY.free + 1)
  expect(await begin(target, later(29))).toMatchObject({ waitSeconds: 1 })
  expect(await begin(target, later(31))).toMatchObject({ nextWait: 60 })
  expect(await end(target, later(31))).toBe(ACCOUNT_DELAY.free + 1)
  expect(await begin(target, later(32))).toMatchObject({ failures: 1, nextWait: 0 })
})

test('a network waits for all its names together, and a right password takes its own failure back only', async () => {
  const from = (account: string) => targetOf(undefined, account, '2001:db8:0:7::1')
  for (let at = 0; at < NETWORK_DELAY.free; at += 1) {
    expect(await begin(from(`ten.${at}`))).toMatchObject({ nextWait: 0 })
  }
  const right = from('dung')
  expect(await begin(right)).toMatchObject({ failures: 1 })
  await end(right)
  expect(await begin(from('ten.khac'))).toMatchObject({ failures: 1 })
  expect(await begin(targetOf(ID, 'hai', '2001:db8:0:7:ffff::9'))).toMatchObject({ waitSeconds: 30 })
  expect(await begin(targetOf(undefined, 'hai', '2001:db8:0:8::1'))).toMatchObject({ failures: 1 })
})

test('names nobody has take a bounded number of places, and what is a day old is forgotten', async () => {
  const keys = new Set(Array.from({ length: 200_000 }, (_, at) => targetOf(undefined, `x${at}`, '').account.key))
  expect(keys.size).toBeLessThanOrEqual(65_536)
  await begin(targetOf(undefined, 'moi', '198.51.100.1'), later(90_000))
  await begin(targetOf(undefined, 'moi.nua', '198.51.100.1'), later(90_001))
  const rows = await services.read.selectFrom('sign_in_failure').select('key').execute()
  expect(rows.length).toBeLessThan(10)
})
