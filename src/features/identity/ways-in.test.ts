import { afterAll, beforeAll, expect, test } from 'vitest'
import { givenDistrict, type TestOrganisation } from '#features/organisations/testing.ts'
import type { Actor } from '#platform/actor.ts'
import { perform } from '#platform/command.ts'
import { openTestServices, type TestServices } from '#platform/testing/test-services.ts'
import { removeWaysIn } from './commands/security/remove-ways-in.ts'
import { createAuth, type SignInOut, signInOut } from './index.ts'
import { getAccount } from './queries/accounts/get-account.ts'
import { appCode, givenActor, openBrowser, TEST_PASSWORD } from './testing.ts'

const SECRET = 'a secret that is only for tests, 32+'
let services: TestServices
let ids: Record<TestOrganisation, string>
let identity: SignInOut
let person: Actor

beforeAll(async () => {
  // The library knows the real time only, and the codes of an app go by it.
  services = await openTestServices(new Date().toISOString())
  ids = await givenDistrict(services)
  identity = signInOut(services, createAuth(services, SECRET), SECRET)
  person = await givenActor(services, 'mat.dien.thoai', ['reporter', ids['khe-truc']])
})
afterAll(() => services.close())

const remove = (actor: Actor) => perform(services, actor, removeWaysIn, { accountId: person.accountId })
const refused = (code: string) => ({ detail: { code } })

test('whoever lost the phone gets in by the password alone again, once an administrator above took the codes away', async () => {
  const above = await givenActor(services, 'quan.tri', ['administrator', ids.committee])
  const elsewhere = await givenActor(services, 'noi.khac', ['administrator', ids['na-may']])
  const browser = openBrowser()
  const first = await identity.signIn('mat.dien.thoai', TEST_PASSWORD, browser.request())
  if (!first.ok) throw new Error(first.code)
  browser.take(first.headers)
  const signedIn = (await identity.actorOf(browser.request())) as Actor
  const begun = await identity.codes.begin(signedIn, TEST_PASSWORD, browser.request())
  if (!begun.ok) throw new Error(begun.code)
  const turned = await identity.codes.turnOn(signedIn, appCode(begun.uri), browser.request())
  if (!turned.ok) throw new Error(turned.code)
  expect(await getAccount(services.read, above, person.accountId, new Date())).toMatchObject({ hasOtherWays: true })

  await expect(remove(person)).rejects.toMatchObject(refused('identity.beyond-subtree'))
  await expect(remove(elsewhere)).rejects.toMatchObject(refused('identity.beyond-subtree'))
  await remove(above)

  browser.take(turned.headers)
  expect(await identity.actorOf(browser.request())).toBeUndefined()
  const again = await identity.signIn('mat.dien.thoai', TEST_PASSWORD, openBrowser('192.0.2.77').request())
  expect(again).toMatchObject({ ok: true, next: 'workspace' })
  expect(await getAccount(services.read, above, person.accountId, new Date())).toMatchObject({ hasOtherWays: false })
  await expect(remove(above)).rejects.toMatchObject(refused('identity.no-other-ways'))
})
