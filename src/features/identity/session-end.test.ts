import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { givenDistrict } from '#features/organisations/testing.ts'
import { openTestServices, type TestServices } from '#platform/testing/test-services.ts'
import { createAuth, type SignInOut, signInOut } from './index.ts'
import { givenActor, openBrowser, TEST_PASSWORD, type TestBrowser } from './testing.ts'

const SECRET = 'a secret that is only for tests, 32+'
let services: TestServices
let identity: SignInOut
let organisationId: string
let browser: TestBrowser
let number = 0

beforeAll(async () => {
  // The library knows the real time only.
  services = await openTestServices(new Date().toISOString())
  organisationId = (await givenDistrict(services))['khe-truc']
  identity = signInOut(services, createAuth(services, SECRET), SECRET)
})
afterAll(() => services.close())

beforeEach(async () => {
  number += 1
  const username = `nguoi.${number}`
  await givenActor(services, username, ['reporter', organisationId])
  await services.db.deleteFrom('session').execute()
  browser = openBrowser(`192.0.2.${number}`)
  const answer = await identity.signIn(username, TEST_PASSWORD, browser.request())
  if (!answer.ok) throw new Error(answer.code)
  browser.take(answer.headers)
})

/** As if the session had begun so many hours before now and been used until `unused` hours ago. */
const begunBefore = (hours: number, unused: number) =>
  services.db
    .updateTable('session')
    .set({
      created_at: sql`now() - make_interval(hours => ${hours})`,
      updated_at: sql`now() - make_interval(hours => ${unused})`,
      expires_at: sql`now() + make_interval(hours => ${12 - unused})`,
    })
    .execute()
const use = async () => {
  const cookies: string[] = []
  const actor = await identity.actorOf(browser.request(), (cookie) => cookies.push(cookie))
  const row = await services.read.selectFrom('session').select(['created_at', 'expires_at']).executeTakeFirst()
  const hours = (at: Date | undefined) => Math.round((at ? at.getTime() - Date.now() : 0) / 3_600_000)
  return { isSignedIn: actor !== undefined, endsIn: hours(row?.expires_at), isRenewed: cookies.length > 0 }
}

test('a session nobody used for twelve hours is no more, and one that is used goes on', async () => {
  await begunBefore(100, 11)
  expect(await use()).toEqual({ isSignedIn: true, endsIn: 12, isRenewed: true })
  await begunBefore(100, 13)
  expect(await use()).toMatchObject({ isSignedIn: false })
})

test('after thirty days a session ends, however much it is used', async () => {
  await begunBefore(30 * 24 - 5, 1)
  expect(await use()).toMatchObject({ isSignedIn: true, endsIn: 5 })
  expect(await use()).toMatchObject({ isSignedIn: true, endsIn: 5 })
  await begunBefore(30 * 24 + 1, 1)
  expect(await use()).toMatchObject({ isSignedIn: false })
})

test('proving again who one is makes a session fresh, and no longer', async () => {
  await begunBefore(30 * 24 - 5, 1)
  const actor = await identity.actorOf(browser.request())
  if (!actor) throw new Error('Nobody is signed in')
  const proven = await identity.prove(actor, { password: TEST_PASSWORD }, browser.request())
  expect(proven).toMatchObject({ ok: true })
  expect(await use()).toMatchObject({ isSignedIn: true, endsIn: 5 })
  await begunBefore(30 * 24 + 1, 1)
  expect(await use()).toMatchObject({ isSignedIn: false })
})
