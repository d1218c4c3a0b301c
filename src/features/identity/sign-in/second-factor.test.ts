import { afterAll, beforeAll, expect, test } from 'vitest'
import { givenDistrict } from '#features/organisations/testing.ts'
import type { Actor } from '#platform/actor.ts'
import { perform } from '#platform/command.ts'
import { openTestServices, type TestServices } from '#platform/testing/test-services.ts'
import { changePassword } from '../commands/security/change-password.ts'
import { endSession } from '../commands/security/end-session.ts'
import { turnOffCodes } from '../commands/security/turn-off-codes.ts'
import { createAuth, type SignInOut, signInOut } from '../index.ts'
import { getSecurity } from '../queries/security/get-security.ts'
import { appCode, givenActor, openBrowser, TEST_PASSWORD, type TestBrowser } from '../testing.ts'

const SECRET = 'a secret that is only for tests, 32+'
let services: TestServices
let identity: SignInOut
let organisationId: string
beforeAll(async () => {
  // The library knows the real time only, and the codes of an app go by it.
  services = await openTestServices(new Date().toISOString())
  const ids = await givenDistrict(services)
  organisationId = ids['khe-truc']
  identity = signInOut(services, createAuth(services, SECRET), SECRET)
})
afterAll(() => services.close())

let number = 0
/** Somebody new, signed in by password. */
async function givenSignedIn(): Promise<{ username: string; browser: TestBrowser; actor: Actor }> {
  number += 1
  const username = `nguoi.${number}`
  await givenActor(services, username, ['reporter', organisationId])
  const browser = openBrowser(`192.0.2.${number}`)
  const { actor } = await signInAgain(username, browser)
  return { username, browser, actor }
}
async function signInAgain(username: string, browser: TestBrowser, password = TEST_PASSWORD) {
  const answer = await identity.signIn(username, password, browser.request())
  if (!answer.ok) throw new Error(answer.code)
  browser.take(answer.headers)
  const actor = await identity.actorOf(browser.request())
  return { next: answer.next, actor: actor as Actor }
}
async function turnOn({ browser, actor }: { browser: TestBrowser; actor: Actor }) {
  const begun = await identity.codes.begin(actor, TEST_PASSWORD, browser.request())
  if (!begun.ok) throw new Error(begun.code)
  const now = Date.now()
  const turned = await identity.codes.turnOn(actor, appCode(begun.uri, new Date(now - 30_000)), browser.request())
  if (!turned.ok) throw new Error(turned.code)
  browser.take(turned.headers)
  return { uri: begun.uri, recovery: turned.codes, at: now }
}

test('a secret begins with the right password, and is in force from its first right code on', async () => {
  const person = await givenSignedIn()
  const { browser, actor } = person
  expect(await identity.codes.begin(actor, 'khong-phai-mat-khau', browser.request())).toMatchObject({
    code: 'identity.password-wrong',
  })
  const begun = await identity.codes.begin(actor, TEST_PASSWORD, browser.request())
  if (!begun.ok) throw new Error(begun.code)
  expect(decodeURIComponent(new URL(begun.uri).pathname)).toContain(`Nhịp Cầu:${person.username}`)
  expect(await identity.codes.turnOn(actor, '000000', browser.request())).toMatchObject({ code: 'identity.code-wrong' })
  expect((await signInAgain(person.username, openBrowser())).next).toBe('workspace')
  const { recovery } = await turnOn(person)
  expect(new Set(recovery).size).toBe(10)
  expect(recovery.every((code) => /^[2-9a-hjkmnp-z]{5}-[2-9a-hjkmnp-z]{5}$/.test(code))).toBe(true)
  expect((await signInAgain(person.username, openBrowser())).next).toBe('code')
})

test('after the password only a code opens, each once, and recovery codes as they are typed off paper', async () => {
  const person = await givenSignedIn()
  const { uri, recovery, at } = await turnOn(person)
  const half = openBrowser('192.0.2.101')
  expect(await signInAgain(person.username, half)).toEqual({ next: 'code', actor: undefined })
  expect(identity.secondStep.isAwaited(half.request())).toBe(true)
  const finish = (code: string, browser: TestBrowser) => identity.secondStep.finish(code, browser.request())
  expect(await finish('123', half)).toMatchObject({ ok: false, code: 'identity.code-wrong' })
  const code = appCode(uri, new Date(at))
  expect(await finish(`${code.slice(0, 3)} ${code.slice(3)}`, half)).toMatchObject({ ok: true })
  const second = openBrowser('192.0.2.102')
  await signInAgain(person.username, second)
  expect(await finish(code, second)).toMatchObject({ ok: false, code: 'identity.code-spent' })
  const paper = openBrowser('192.0.2.103')
  await signInAgain(person.username, paper)
  const typed = ` ${recovery[0]?.toUpperCase().replace('-', ' ')} `
  expect(await finish(typed, paper)).toMatchObject({ ok: true })
  expect(await identity.codes.countLeft(person.actor.accountId)).toBe(9)
  const again = openBrowser('192.0.2.104')
  await signInAgain(person.username, again)
  expect(await finish(typed, again)).toMatchObject({ ok: false, code: 'identity.recovery-code-wrong' })
  const methods = await services.read
    .selectFrom('audit_entry')
    .select('detail')
    .where('command', '=', 'identity.sign-in')
    .where('account_id', '=', person.actor.accountId)
    .orderBy('sequence')
    .execute()
  expect(methods.map(({ detail }) => (detail as { method: string }).method)).toEqual([
    'password',
    'code',
    'recovery-code',
  ])
})

test('renewed recovery codes end the old ones, and turning codes off wants a fresh sign-in', async () => {
  const person = await givenSignedIn()
  const { recovery } = await turnOn(person)
  const actor = (await identity.actorOf(person.browser.request())) as Actor
  const renewed = await identity.codes.renew(actor, TEST_PASSWORD, person.browser.request())
  if (!renewed.ok) throw new Error(renewed.code)
  expect(renewed.codes).not.toContain(recovery[0])
  const stale = {
    ...actor,
    session: { id: actor.session?.id ?? '', authenticatedAt: new Date(Date.now() - 3_600_000) },
  }
  await expect(perform(services, stale, turnOffCodes, {})).rejects.toMatchObject({
    detail: { code: 'identity.reauthenticate', status: 401 },
  })
  await perform(services, actor, turnOffCodes, {})
  expect((await signInAgain(person.username, openBrowser())).next).toBe('workspace')
})

test('the password or a code makes a session fresh again, and a wrong one does not', async () => {
  const person = await givenSignedIn()
  const { uri, at } = await turnOn(person)
  const old = new Date(Date.now() - 3_600_000)
  await services.db.updateTable('session').set({ authenticated_at: old }).execute()
  const actor = (await identity.actorOf(person.browser.request())) as Actor
  expect(actor.session?.authenticatedAt).toEqual(old)
  const proveBy = (proof: object) => identity.prove(actor, proof, person.browser.request())
  expect(await proveBy({})).toMatchObject({ code: 'identity.proof-needed' })
  expect(await proveBy({ password: 'khong-phai-mat-khau' })).toMatchObject({ code: 'identity.password-wrong' })
  expect((await identity.actorOf(person.browser.request()))?.session?.authenticatedAt).toEqual(old)
  expect(await proveBy({ code: appCode(uri, new Date(at)) })).toMatchObject({ ok: true })
  const fresh = await identity.actorOf(person.browser.request())
  expect(fresh?.session?.authenticatedAt).toEqual(services.clock.now())
  expect(fresh?.session?.id).toBe(actor.session?.id)
})

test('a session in use is prolonged, its cookie with it, and one that ran out is nobody’s', async () => {
  const person = await givenSignedIn()
  const session = services.db.updateTable('session').where('id', '=', person.actor.session?.id ?? '')
  const inHours = (hours: number) => new Date(Date.now() + hours * 3_600_000)
  await session.set({ expires_at: inHours(1) }).execute()
  const cookies: string[] = []
  await identity.actorOf(person.browser.request(), (cookie) => cookies.push(cookie))
  expect(cookies.join()).toMatch(/nhip-cau\.session_token=[^;]+; Max-Age=43200;.*HttpOnly/)
  const { expires_at } = await services.read
    .selectFrom('session')
    .select('expires_at')
    .where('id', '=', person.actor.session?.id ?? '')
    .executeTakeFirstOrThrow()
  expect(expires_at.getTime()).toBeGreaterThan(inHours(11.9).getTime())
  cookies.length = 0
  await identity.actorOf(person.browser.request(), (cookie) => cookies.push(cookie))
  expect(cookies).toEqual([])
  await session.set({ expires_at: inHours(-1) }).execute()
  expect(await identity.actorOf(person.browser.request())).toBeUndefined()
})

test('sessions are listed with device and address, one can be ended, nobody ends another’s', async () => {
  const person = await givenSignedIn()
  const stranger = await givenSignedIn()
  const phone = openBrowser('203.0.113.77')
  await signInAgain(person.username, phone)
  const { sessions } = await getSecurity(services.read, person.actor, services.clock.now())
  expect(sessions.map(({ isThis, address }) => [isThis, address])).toContainEqual([false, '203.0.113.77'])
  const other = sessions.find(({ isThis }) => !isThis)
  const input = { sessionId: other?.id }
  await expect(perform(services, stranger.actor, endSession, input)).rejects.toMatchObject({
    detail: { code: 'identity.session-not-found' },
  })
  await perform(services, person.actor, endSession, input)
  expect(await identity.actorOf(phone.request())).toBeUndefined()
  expect(await identity.actorOf(person.browser.request())).toBeDefined()
})

test('a new password ends every session but the one it was set in; all that is wrong with it is said at once', async () => {
  const person = await givenSignedIn()
  const phone = openBrowser('203.0.113.78')
  await signInAgain(person.username, phone)
  const change = (newPassword: string, newPasswordAgain: string) =>
    perform(services, person.actor, changePassword, { newPassword, newPasswordAgain })
  await expect(change('ngan', 'khac')).rejects.toMatchObject({
    detail: {
      fields: [
        { path: '/newPassword', code: 'identity.password-short' },
        { path: '/newPasswordAgain', code: 'identity.password-differs' },
      ],
    },
  })
  const password = 'trâu ăn cỏ non đầu bản'
  await change(password, password.normalize('NFD'))
  expect(await identity.actorOf(phone.request())).toBeUndefined()
  expect(await identity.actorOf(person.browser.request())).toBeDefined()
  await expect(signInAgain(person.username, openBrowser())).rejects.toThrow('identity.wrong')
  expect((await signInAgain(person.username, openBrowser(), password)).next).toBe('workspace')
})

test('once codes are on, turning them on again shows no recovery codes, whoever sits at the screen', async () => {
  const person = await givenSignedIn()
  const { uri, at } = await turnOn(person)
  const actor = (await identity.actorOf(person.browser.request())) as Actor
  const again = (moment: number) =>
    identity.codes.turnOn(actor, appCode(uri, new Date(moment)), person.browser.request())
  for (const moment of [at - 30_000, at]) {
    expect(await again(moment)).toMatchObject({ ok: false, code: 'identity.codes-on-already' })
  }
})

test('no code opens twice, not even when another one opened in between', async () => {
  const person = await givenSignedIn()
  const { uri, at } = await turnOn(person)
  const open = async (moment: number) => {
    const browser = openBrowser(`192.0.2.${150 + number}`)
    await signInAgain(person.username, browser)
    return identity.secondStep.finish(appCode(uri, new Date(moment)), browser.request())
  }
  expect(await open(at + 30_000)).toMatchObject({ ok: true })
  expect(await open(at)).toMatchObject({ ok: true })
  expect(await open(at + 30_000)).toMatchObject({ ok: false, code: 'identity.code-spent' })
})

test('whoever typed a code that was used waits for the next one at the same page', async () => {
  const person = await givenSignedIn()
  const { uri, at } = await turnOn(person)
  const browser = openBrowser(`192.0.2.${150 + number}`)
  await signInAgain(person.username, browser)
  const finishAt = (moment: number) => identity.secondStep.finish(appCode(uri, new Date(moment)), browser.request())
  expect(await finishAt(at - 30_000)).toMatchObject({ ok: false, code: 'identity.code-spent' })
  expect(await finishAt(at)).toMatchObject({ ok: true })
})

test('of wrong codes typed at the same moment none escapes the count, and the audit hears of the wait', async () => {
  const person = await givenSignedIn()
  await turnOn(person)
  const browsers = Array.from({ length: 16 }, (_, at) => openBrowser(`198.51.100.${at + 1}`))
  for (const browser of browsers) await signInAgain(person.username, browser)
  const answers = await Promise.all(
    browsers.map((browser, at) => identity.secondStep.finish(String(100_000 + at), browser.request())),
  )
  const looked = answers.filter((answer) => !answer.ok && answer.code !== 'identity.wait-seconds')
  expect(looked.length).toBeLessThanOrEqual(5)
  const refused = await services.read
    .selectFrom('audit_entry')
    .select('detail')
    .where('command', '=', 'identity.sign-in-refused')
    .where('subject_id', '=', person.actor.accountId)
    .execute()
  expect(refused.map(({ detail }) => detail)).toMatchObject([{ failures: 5, waitSeconds: 30 }])
})
