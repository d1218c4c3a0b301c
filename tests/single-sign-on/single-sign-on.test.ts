import { afterAll, beforeAll, expect, test } from 'vitest'
import { createAuth, type SignInOut, signInOut } from '#features/identity/index.ts'
import { getSecurity } from '#features/identity/queries/security/get-security.ts'
import { givenActor, openBrowser, TEST_PASSWORD } from '#features/identity/testing.ts'
import { givenDistrict } from '#features/organisations/testing.ts'
import { openTestServices, type TestServices } from '#platform/testing/test-services.ts'
import { type RunningProvider, startProvider } from './provider.ts'

const SECRET = 'a secret that is only for tests, 32+'
const HOME = 'http://localhost:3000/dang-nhap/mot-cua/ve'
let services: TestServices
let provider: RunningProvider
let identity: SignInOut
let organisationId: string
beforeAll(async () => {
  const plain = await openTestServices(new Date().toISOString())
  organisationId = (await givenDistrict(plain))['khe-truc']
  provider = await startProvider(HOME)
  const singleSignOn = { issuer: provider.issuer, name: 'Một cửa của tỉnh', ...provider.client }
  services = { ...plain, config: { ...plain.config, singleSignOn } }
  identity = signInOut(services, createAuth(services, SECRET), SECRET)
})
afterAll(async () => {
  await provider.stop()
  await services.close()
})

type Browser = ReturnType<typeof openBrowser>

/** To the provider and back, as this person there. Gives the path people end up at here. */
async function goThrough(
  browser: Browser,
  person: string,
  purpose: 'sign-in' | 'link' = 'sign-in',
  at: { provider: RunningProvider; identity: SignInOut } = { provider, identity },
): Promise<string> {
  const to = purpose === 'link' ? '/lam-viec/tai-khoan' : '/lam-viec/nhiem-vu'
  const begun = await at.identity.singleSignOn?.begin(to, purpose, browser.request())
  if (!begun) throw new Error('The provider cannot be reached')
  browser.take(begun.headers)
  const back = new URL(await at.provider.visit(begun.location, person))
  const actor = await at.identity.actorOf(browser.request())
  const finished = await at.identity.singleSignOn?.finish(browser.request(back.pathname + back.search), actor)
  if (!finished) throw new Error('There is no provider')
  browser.take(finished.headers)
  const { pathname, search } = new URL(finished.location, 'http://localhost:3000')
  return pathname + search
}

async function givenSignedIn(username: string, browser: Browser) {
  const actor = await givenActor(services, username, ['reporter', organisationId])
  const answer = await identity.signIn(username, TEST_PASSWORD, browser.request())
  if (!answer.ok) throw new Error(answer.code)
  browser.take(answer.headers)
  return actor
}
const accounts = async () => (await services.read.selectFrom('account').select('id').execute()).length

test('an identity nobody has linked makes no account and no session, and the page says what to do', async () => {
  const before = await accounts()
  const browser = openBrowser('192.0.2.1')
  expect(await goThrough(browser, 'nguoi-la')).toBe('/dang-nhap?loi=mot-cua-chua-noi')
  expect(await identity.actorOf(browser.request())).toBeUndefined()
  expect(await accounts()).toBe(before)
})

test('somebody who is signed in links their identity, and from then on signs in through the provider', async () => {
  const browser = openBrowser('192.0.2.2')
  const actor = await givenSignedIn('da.noi', browser)
  expect(await goThrough(browser, 'so-1', 'link')).toBe('/lam-viec/tai-khoan')
  const elsewhere = openBrowser('192.0.2.3')
  expect(await goThrough(elsewhere, 'so-1')).toBe('/lam-viec/nhiem-vu')
  expect((await identity.actorOf(elsewhere.request()))?.accountId).toBe(actor.accountId)
  const entries = await services.read
    .selectFrom('audit_entry')
    .select(['command', 'detail'])
    .where('account_id', '=', actor.accountId)
    .orderBy('sequence')
    .execute()
  expect(entries.map(({ command, detail }) => [command, (detail as { method?: string }).method])).toEqual([
    ['identity.sign-in', 'password'],
    ['identity.link-identity', undefined],
    ['identity.sign-in', 'single-sign-on'],
  ])
})

test('an identity that opens somebody’s account cannot be linked to another', async () => {
  const browser = openBrowser('192.0.2.4')
  await givenSignedIn('den.sau', browser)
  expect(await goThrough(browser, 'so-1', 'link')).toBe('/lam-viec/tai-khoan?loi=mot-cua-cua-nguoi-khac')
})

test('no token of the provider is kept, and an answer that another browser asked for is refused', async () => {
  const kept = await services.read
    .selectFrom('credential')
    .select(['access_token', 'refresh_token', 'id_token'])
    .where('provider_id', '=', 'single-sign-on')
    .execute()
  expect(kept).toEqual([{ access_token: null, refresh_token: null, id_token: null }])
  const begun = await identity.singleSignOn?.begin('/lam-viec', 'sign-in', openBrowser('192.0.2.5').request())
  const back = new URL(await provider.visit(begun?.location ?? '', 'so-1'))
  const stranger = openBrowser('192.0.2.6')
  const finished = await identity.singleSignOn?.finish(stranger.request(back.pathname + back.search), undefined)
  expect(finished?.location).toBe('/dang-nhap?loi=mot-cua')
})

test('when the settings name another issuer, nobody there opens an account that was linked before, until it is linked anew', async () => {
  const other = await startProvider(HOME)
  const config = { ...services.config, singleSignOn: { issuer: other.issuer, name: 'Khác', ...other.client } }
  const moved = { ...services, config }
  const at = { provider: other, identity: signInOut(moved, createAuth(moved, SECRET), SECRET) }
  const browser = openBrowser('192.0.2.40')
  const actor = await givenSignedIn('doi.noi', browser)
  expect(await goThrough(browser, 'so-40', 'link')).toBe('/lam-viec/tai-khoan')
  const stranger = openBrowser('192.0.2.41')
  expect(await goThrough(stranger, 'so-40', 'sign-in', at)).toBe('/dang-nhap?loi=mot-cua-chua-noi')
  expect(await identity.actorOf(stranger.request())).toBeUndefined()
  const linked = async () => (await getSecurity(services.read, actor, new Date(), other.issuer)).identities
  expect((await linked()).map(({ elsewhere }) => elsewhere)).toEqual([provider.issuer])
  expect(await goThrough(browser, 'so-40', 'link', at)).toBe('/lam-viec/tai-khoan')
  expect((await linked()).map(({ elsewhere }) => elsewhere)).toEqual([provider.issuer, undefined])
  const again = openBrowser('192.0.2.42')
  expect(await goThrough(again, 'so-40', 'sign-in', at)).toBe('/lam-viec/nhiem-vu')
  expect((await identity.actorOf(again.request()))?.accountId).toBe(actor.accountId)
  expect(await goThrough(openBrowser('192.0.2.43'), 'so-40')).toBe('/lam-viec/nhiem-vu')
  await other.stop()
})

test('a provider that calls itself by the name of another one opens and links nothing', async () => {
  const liar = await startProvider(HOME, 0, provider.issuer)
  const config = { ...services.config, singleSignOn: { issuer: liar.issuer, name: 'Giả', ...liar.client } }
  const lied = { ...services, config }
  const at = { provider: liar, identity: signInOut(lied, createAuth(lied, SECRET), SECRET) }
  expect(await goThrough(openBrowser('192.0.2.44'), 'so-1', 'sign-in', at)).toBe('/dang-nhap?loi=mot-cua')
  const browser = openBrowser('192.0.2.45')
  await givenSignedIn('bi.lua', browser)
  expect(await goThrough(browser, 'so-45', 'link', at)).toBe('/lam-viec/tai-khoan?loi=mot-cua')
  await liar.stop()
})

test('an identity is linked to whoever is signed in when the answer comes, not to somebody who left the way open', async () => {
  const browser = openBrowser('192.0.2.30')
  await givenSignedIn('bo.do', browser)
  const begun = await identity.singleSignOn?.begin('/lam-viec/tai-khoan', 'link', browser.request())
  if (!begun) throw new Error('The provider cannot be reached')
  browser.take(begun.headers)
  browser.take(await identity.signOut(browser.request()))
  const other = await givenSignedIn('ngoi.sau', browser)
  const back = new URL(await provider.visit(begun.location, 'so-30'))
  const actor = await identity.actorOf(browser.request())
  expect(actor?.accountId).toBe(other.accountId)
  const finished = await identity.singleSignOn?.finish(browser.request(back.pathname + back.search), actor)
  expect(finished?.location).toBe('/lam-viec/tai-khoan?loi=mot-cua')
  expect(await goThrough(openBrowser('192.0.2.31'), 'so-30')).toBe('/dang-nhap?loi=mot-cua-chua-noi')
})

test('while the provider is away nobody is sent to it, and the next person finds it once it is back', async () => {
  const away = await startProvider(HOME)
  await away.stop()
  const config = { ...services.config, singleSignOn: { issuer: away.issuer, name: 'Xa', ...away.client } }
  const lonely = { ...services, config }
  const { singleSignOn } = signInOut(lonely, createAuth(lonely, SECRET), SECRET)
  expect(await singleSignOn?.begin('/lam-viec', 'sign-in', openBrowser().request())).toBeUndefined()
  const answer = await singleSignOn?.finish(openBrowser().request('/dang-nhap/mot-cua/ve?code=x'), undefined)
  expect(answer?.location).toBe('/dang-nhap?loi=mot-cua')
  const back = await startProvider(HOME, Number(new URL(away.issuer).port))
  const begun = await singleSignOn?.begin('/lam-viec', 'sign-in', openBrowser().request())
  expect(begun?.location.startsWith(back.issuer)).toBe(true)
  await back.stop()
})
