import { afterAll, beforeAll, expect, test } from 'vitest'
import { givenDistrict } from '#features/organisations/testing.ts'
import { perform } from '#platform/command.ts'
import { openTestServices, type TestServices } from '#platform/testing/test-services.ts'
import { createAuth, type SignInOut, signInOut, unlockAccount } from '../index.ts'
import { givenActor, openBrowser, TEST_PASSWORD } from '../testing.ts'

const SECRET = 'a secret that is only for tests, 32+'
const START = '2024-09-17T02:40:00Z'
let services: TestServices
let identity: SignInOut
let ids: Awaited<ReturnType<typeof givenDistrict>>
beforeAll(async () => {
  services = await openTestServices(START)
  ids = await givenDistrict(services)
  identity = signInOut(services, createAuth(services, SECRET), SECRET)
})
afterAll(() => services.close())

const tick = (seconds: number) =>
  services.clock.set(new Date(services.clock.now().getTime() + seconds * 1000).toISOString())
/** Tries one after the other, a few seconds apart, each from a network of its own. */
async function tryAll(username: string, passwords: readonly string[]) {
  const said: string[] = []
  for (const [at, password] of passwords.entries()) {
    tick(5)
    const answer = await identity.signIn(username, password, openBrowser(`198.51.100.${at + 1}`).request())
    said.push(answer.ok ? 'in' : `${answer.status} ${answer.code} ${JSON.stringify(answer.params)}`)
  }
  return said
}
const entriesOf = (command: string) =>
  services.read.selectFrom('audit_entry').select(['detail', 'subject_id']).where('command', '=', command).execute()

test('names that exist and names that do not are slowed down in the same words, and the right password has to wait too', async () => {
  await givenActor(services, 'co.that', ['reporter', ids['khe-truc']])
  const wrong = Array.from({ length: 7 }, (_, at) => `mot-mat-khau-sai-${at}`)
  const real = await tryAll('co.that', wrong)
  expect(await tryAll('khong.co.ai', wrong)).toEqual(real)
  expect(real.map((said) => said.split(' ')[1])).toEqual([
    ...['identity.wrong', 'identity.wrong', 'identity.wrong', 'identity.wrong'],
    ...['identity.wrong-wait-seconds', 'identity.wait-seconds', 'identity.wait-seconds'],
  ])
  expect(real[5]).toBe('429 identity.wait-seconds {"seconds":25}')
})

test('a username no database can hold is just a wrong one', async () => {
  expect(await tryAll('co\u0000that', ['mot-mat-khau-sai'])).toEqual(['422 identity.wrong {}'])
})

test('somebody who has yet to choose a password takes as long to refuse as somebody who does not exist', async () => {
  const { accountId } = await givenActor(services, 'duoc.moi', ['reporter', ids['khe-truc']])
  await services.db.deleteFrom('credential').where('account_id', '=', accountId).execute()
  const quickest = async (username: string) => {
    const times: number[] = []
    for (let tried = 0; tried < 4; tried += 1) {
      const from = performance.now()
      await tryAll(username, ['mot-mat-khau-sai'])
      times.push(performance.now() - from)
    }
    return Math.min(...times)
  }
  expect(await quickest('duoc.moi')).toBeGreaterThan((await quickest('khong.co')) / 2)
})

test('the audit hears of each wait once, and of no single slip', async () => {
  const { accountId } = await givenActor(services, 'bi.thu.sai', ['reporter', ids['khe-truc']])
  await tryAll('bi.thu.sai', Array(7).fill('mot-mat-khau-sai'))
  tick(60)
  await tryAll('bi.thu.sai', Array(3).fill('mot-mat-khau-sai'))
  const heard = (await entriesOf('identity.sign-in-refused')).filter(({ subject_id }) => subject_id === accountId)
  expect(heard.map(({ detail }) => detail)).toEqual([
    { failures: 5, waitSeconds: 30, address: '198.51.100.5' },
    { failures: 6, waitSeconds: 60, address: '198.51.100.1' },
  ])
})

test('after the wait the right password opens, says in the audit how often it was wrong, and the count begins anew', async () => {
  const { accountId } = await givenActor(services, 'kien.nhan', ['reporter', ids['khe-truc']])
  await tryAll('kien.nhan', Array(5).fill('mot-mat-khau-sai'))
  tick(60)
  expect(await tryAll('kien.nhan', [TEST_PASSWORD])).toEqual(['in'])
  const [entry] = (await entriesOf('identity.sign-in')).filter(({ subject_id }) => subject_id === accountId)
  expect(entry?.detail).toEqual({ method: 'password', failedBefore: 5 })
  expect(await tryAll('kien.nhan', ['sai-roi-lan-nua', TEST_PASSWORD])).toEqual(['422 identity.wrong {}', 'in'])
})

test('only an administrator above the person unlocks an account, and then it opens at once', async () => {
  const locked = await givenActor(services, 'bi.khoa', ['reporter', ids['khe-truc']])
  const above = await givenActor(services, 'quan.tri.huyen', ['administrator', ids.committee])
  const beside = await givenActor(services, 'quan.tri.xa.khac', ['administrator', ids['na-may']])
  await tryAll('bi.khoa', Array(5).fill('mot-mat-khau-sai'))
  const input = { accountId: locked.accountId }
  for (const actor of [locked, beside]) {
    await expect(perform(services, actor, unlockAccount, input)).rejects.toMatchObject({
      detail: { code: 'identity.unlock-denied' },
    })
  }
  expect((await tryAll('bi.khoa', [TEST_PASSWORD]))[0]).toContain('identity.wait-seconds')
  await perform(services, above, unlockAccount, input)
  expect(await tryAll('bi.khoa', [TEST_PASSWORD])).toEqual(['in'])
})

test('one network gets twenty tries at once, right or wrong, and is told how long to wait', async () => {
  const browser = openBrowser('203.0.113.9')
  const said: string[] = []
  for (let at = 0; at < 22; at += 1) {
    const answer = await identity.signIn(`ten.${at}`, 'mot-mat-khau-sai', browser.request())
    if (!answer.ok) said.push(answer.code)
  }
  expect(said.slice(0, 19)).toEqual(Array(19).fill('identity.wrong'))
  expect(said.slice(-2)).toEqual(['identity.too-many-seconds', 'identity.too-many-seconds'])
})
