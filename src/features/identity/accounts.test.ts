import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { givenDistrict, givenHolder, type TestOrganisation } from '#features/organisations/testing.ts'
import { compareVietnamese } from '#kernel/vietnamese.ts'
import type { Actor } from '#platform/actor.ts'
import { perform } from '#platform/command.ts'
import { systemActor } from '#platform/system-actor.ts'
import { openTestServices, type TestServices } from '#platform/testing/test-services.ts'
import { closeAccount } from './commands/accounts/close-account.ts'
import { issueLink } from './commands/accounts/issue-link.ts'
import { openAccount } from './commands/accounts/open-account.ts'
import { redeemLink } from './commands/accounts/redeem-link.ts'
import { reopenAccount } from './commands/accounts/reopen-account.ts'
import { grantRole } from './commands/grant-role.ts'
import { endRole } from './commands/roles/end-role.ts'
import { createAuth, findActor, signInOut } from './index.ts'
import { actOnAccount } from './pages/accounts/account-acts.ts'
import { getAccount } from './queries/accounts/get-account.ts'
import { listAccounts } from './queries/accounts/list-accounts.ts'
import { findCandidate, listCandidates } from './queries/accounts/list-candidates.ts'
import { givenActor } from './testing.ts'

const TODAY = '2024-09-17'
const PASSWORD = 'con suối chảy qua bản nhỏ'
let services: TestServices
let ids: Record<TestOrganisation, string>
/** Administers the locality; and only the commune of Khe Trúc. */
let head: Actor
let commune: Actor
let number = 0

beforeAll(async () => {
  services = await openTestServices()
  ids = await givenDistrict(services)
  head = await givenActor(services, 'head', ['administrator', ids.committee])
  commune = await givenActor(services, 'commune', ['administrator', ids['khe-truc']])
})
afterAll(() => services.close())
beforeEach(() => {
  number += 1
})

const code = (detail: string) => ({ detail: { code: detail } })

async function givenAccount(by: Actor, at: TestOrganisation = 'khe-truc-government') {
  const holder = await givenHolder(services, ids[at], `Chủ tịch ${number}`, `Lò Thị Mây ${number}`)
  const { id } = await perform(services, by, openAccount, { personId: holder.personId, username: `may.${number}` })
  return { id, ...holder }
}

test('an administrator does not make an account for somebody outside their subtree', async () => {
  await expect(givenAccount(commune, 'na-may-government')).rejects.toMatchObject(code('identity.beyond-subtree'))
})

test('somebody without a post gets no account, and nobody gets two', async () => {
  const { personId } = await givenAccount(commune)
  const again = perform(services, commune, openAccount, { personId, username: 'other' })
  await expect(again).rejects.toMatchObject({ detail: { fields: [{ path: '/personId' }] } })
})

test('nobody gives a role above the subtree they administer', async () => {
  const { id } = await givenAccount(commune)
  const give = (organisationId: string) =>
    perform(services, commune, grantRole, { accountId: id, role: 'administrator', organisationId, from: TODAY })
  await expect(give(ids.advisory)).rejects.toMatchObject(code('identity.beyond-subtree'))
  await expect(give(ids['na-may'])).rejects.toMatchObject(code('identity.beyond-subtree'))
  await give(ids['khe-truc'])
})

test('the administrator of a commune neither closes nor resets an account with a role above it', async () => {
  const { id } = await givenAccount(head)
  await perform(services, head, grantRole, {
    accountId: id,
    role: 'secretary',
    organisationId: ids.committee,
    from: TODAY,
  })
  const refused = code('identity.beyond-subtree')
  await expect(perform(services, commune, closeAccount, { accountId: id })).rejects.toMatchObject(refused)
  await expect(perform(services, commune, issueLink, { accountId: id, way: 'slip' })).rejects.toMatchObject(refused)
  expect(await getAccount(services.read, commune, id, services.clock.now())).toMatchObject({ mayChange: false })
})

test('the last administrator of the locality is neither ended nor closed', async () => {
  const grant = await services.read
    .selectFrom('role_grant')
    .select('id')
    .where('account_id', '=', head.accountId)
    .executeTakeFirstOrThrow()
  const ending = perform(services, head, endRole, { grantId: grant.id })
  await expect(ending).rejects.toMatchObject(code('identity.last-administrator'))
  const later = perform(services, head, endRole, { grantId: grant.id, lastDay: '2024-12-31' })
  await expect(later).rejects.toMatchObject(code('identity.last-administrator'))
  const closing = perform(services, systemActor, closeAccount, { accountId: head.accountId })
  await expect(closing).rejects.toMatchObject(code('identity.last-administrator'))
  expect(await findActor(services.read, head.accountId, '2030-01-01')).toMatchObject({
    roles: [{ role: 'administrator' }],
  })
})

test('a role is not given twice at once, and its last day is not before its first', async () => {
  const { id } = await givenAccount(commune)
  const role = { accountId: id, role: 'reporter', organisationId: ids['khe-truc-government'], from: TODAY }
  await perform(services, commune, grantRole, role)
  await expect(perform(services, commune, grantRole, role)).rejects.toMatchObject(code('identity.role-held'))
  const backwards = perform(services, commune, grantRole, { ...role, role: 'approver', until: '2024-01-01' })
  await expect(backwards).rejects.toMatchObject({ detail: { fields: [{ path: '/until' }] } })
})

test('a role tied to a post ends on the day the holding ends, without anybody doing anything', async () => {
  const { id, holdingId } = await givenAccount(commune)
  const role = { accountId: id, role: 'approver', organisationId: ids['khe-truc-government'], from: TODAY }
  const alien = await givenHolder(services, ids['na-may'], 'Khối trưởng', 'Người khác')
  const wrong = perform(services, commune, grantRole, { ...role, holdingId: alien.holdingId })
  await expect(wrong).rejects.toMatchObject({ detail: { fields: [{ path: '/holdingId' }] } })
  await perform(services, commune, grantRole, { ...role, holdingId })
  expect((await findActor(services.read, id, '2030-01-01'))?.roles).toHaveLength(1)
  await sql`update holding set valid = '[2020-07-01,2024-10-01)' where id = ${holdingId}`.execute(services.db)
  expect((await findActor(services.read, id, '2024-09-30'))?.roles).toHaveLength(1)
  expect((await findActor(services.read, id, '2024-10-01'))?.roles).toEqual([])
  await perform(services, commune, grantRole, { ...role, from: '2024-10-01' })
  expect((await findActor(services.read, id, '2024-10-01'))?.roles).toHaveLength(1)
})

test('closing an account and taking its ways in away asks for a tick first', async () => {
  const { id } = await givenAccount(commune)
  const context = {
    ...{ services, actor: commune, locale: 'vi' as const, requestId: '', nonce: '', path: '' },
    say: (code: string) => code,
  }
  const act = (said: Record<string, string>) => {
    const form = new FormData()
    for (const [name, value] of Object.entries(said)) form.set(name, value)
    return actOnAccount(context, id, form).catch((answer: Response) => answer)
  }
  const stateOf = async () => (await getAccount(services.read, commune, id, services.clock.now())).state
  for (const intent of ['close', 'remove-ways']) {
    expect(await act({ intent })).toMatchObject({
      data: { problem: { fields: [{ path: '/confirmed', sentence: 'identity.confirm-first' }] } },
    })
  }
  expect(await stateOf()).toBe('invited')
  expect(await act({ intent: 'close', confirmed: 'on' })).toBeInstanceOf(Response)
  expect(await stateOf()).toBe('closed')
})

test('a role ended at once is gone at once, on the day it began too', async () => {
  const { id } = await givenAccount(commune)
  const role = { accountId: id, organisationId: ids['khe-truc-government'] }
  const old = await perform(services, commune, grantRole, { ...role, role: 'approver', from: '2024-01-01' })
  const fresh = await perform(services, commune, grantRole, { ...role, role: 'reporter', from: TODAY })
  for (const grant of [old, fresh]) await perform(services, commune, endRole, { grantId: grant.id })
  expect((await findActor(services.read, id, TODAY))?.roles).toEqual([])
  expect((await findActor(services.read, id, '2024-09-16'))?.roles).toHaveLength(1)
  const view = await getAccount(services.read, commune, id, services.clock.now())
  expect(view.roles.map(({ standing, until, revokedOn }) => [standing, until, revokedOn])).toEqual([
    ['ended', '2024-09-16', undefined],
    ['ended', undefined, TODAY],
  ])
  const listed = await listAccounts(services.read, commune, { words: `may.${number}`, page: 1 }, TODAY)
  expect(listed.lines.map(({ roles }) => roles)).toEqual([[]])
})

test('the last day of a role lies neither before it begins nor after it ends anyway', async () => {
  const { id } = await givenAccount(commune)
  const role = { accountId: id, organisationId: ids['khe-truc-government'], role: 'reporter' }
  const { id: grantId } = await perform(services, commune, grantRole, {
    ...role,
    from: '2024-10-01',
    until: '2024-12-31',
  })
  for (const [lastDay, refused] of [
    ['2024-09-30', 'identity.last-day-before-first'],
    ['2025-01-01', 'identity.ends-sooner'],
  ] as const)
    await expect(perform(services, commune, endRole, { grantId, lastDay })).rejects.toMatchObject({
      detail: { fields: [{ path: '/lastDay', code: refused }] },
    })
  await perform(services, commune, endRole, { grantId, lastDay: '2024-10-01' })
  expect((await findActor(services.read, id, '2024-10-01'))?.roles).toHaveLength(1)
  expect((await findActor(services.read, id, '2024-10-02'))?.roles).toEqual([])
})

test('a closed account is nobody, and opened again it is who it was', async () => {
  const { id } = await givenAccount(commune)
  const own = perform(services, commune, closeAccount, { accountId: commune.accountId })
  await expect(own).rejects.toMatchObject(code('identity.not-oneself'))
  await perform(services, commune, grantRole, {
    accountId: id,
    role: 'reporter',
    organisationId: ids['khe-truc-government'],
    from: TODAY,
  })
  const { code: word } = await perform(services, commune, issueLink, { accountId: id, way: 'slip' })
  await perform(services, commune, closeAccount, { accountId: id })
  expect(await findActor(services.read, id, TODAY)).toBeUndefined()
  const redeeming = perform(services, systemActor, redeemLink, {
    code: word,
    password: PASSWORD,
    passwordAgain: PASSWORD,
  })
  await expect(redeeming).rejects.toMatchObject(code('identity.link-dead'))
  await perform(services, commune, reopenAccount, { accountId: id })
  expect((await findActor(services.read, id, TODAY))?.roles).toHaveLength(1)
})

test('a one-time code is kept as a hash, opens once, however it is typed, and only the newest one does', async () => {
  const { id } = await givenAccount(commune)
  const old = await perform(services, commune, issueLink, { accountId: id, way: 'slip' })
  const { code: word } = await perform(services, commune, issueLink, { accountId: id, way: 'slip' })
  const redeem = (typed: string, password = PASSWORD, passwordAgain = password) =>
    perform(services, systemActor, redeemLink, { code: typed, password, passwordAgain })
  await expect(redeem(old.code)).rejects.toMatchObject(code('identity.link-dead'))
  await expect(redeem(word, 'ngắn', 'khác')).rejects.toMatchObject({ detail: { fields: [{}, {}] } })
  await redeem(word.toLowerCase().replaceAll('-', ' '))
  await expect(redeem(word)).rejects.toMatchObject(code('identity.link-dead'))
  const { rows } = await sql<{ all: string }>`select string_agg(t::text, ' ') as all from (
    select l::text as t from account_link l union all select e.detail::text from audit_entry e) as texts`.execute(
    services.db,
  )
  expect(rows[0]?.all).not.toContain(word)
  const { signIn } = signInOut(services, createAuth(services, 'a secret that is only for tests, 32+'))
  const answer = await signIn(`may.${number}`, PASSWORD, new Request('http://localhost:3000/dang-nhap'))
  expect(answer).toMatchObject({ ok: true })
})

test('a code that is too old opens nothing', async () => {
  const { id } = await givenAccount(commune)
  const { code: word } = await perform(services, commune, issueLink, { accountId: id, way: 'slip' })
  await sql`update account_link set created_at = created_at - interval '30 days', expires_at = expires_at - interval '15 days'
    where account_id = ${id}`.execute(services.db)
  const redeeming = perform(services, systemActor, redeemLink, {
    code: word,
    password: PASSWORD,
    passwordAgain: PASSWORD,
  })
  await expect(redeeming).rejects.toMatchObject(code('identity.link-dead'))
})

test('the list holds the administrator’s subtree and is searched without accents', async () => {
  await givenAccount(head, 'na-may-government')
  const reporter = await givenActor(services, 'plain', ['reporter', ids['khe-truc']])
  const asked = { words: 'lo thi may', page: 1 }
  await expect(listAccounts(services.read, reporter, asked, TODAY)).rejects.toMatchObject(
    code('identity.account-denied'),
  )
  const all = await listAccounts(services.read, head, asked, TODAY)
  const own = await listAccounts(services.read, commune, asked, TODAY)
  expect(all.lines.some(({ username }) => username === `may.${number}`)).toBe(true)
  expect(own.lines.some(({ username }) => username === `may.${number}`)).toBe(false)
  expect(own.count).toBe(all.count - 1)
})

test('accounts are found by the bodies they work for, candidates by theirs, and nothing else is', async () => {
  const { id } = await givenAccount(head, 'na-may-government')
  const found = async (words: string) =>
    (await listAccounts(services.read, head, { words, page: 1 }, TODAY)).lines.map((line) => line.id)
  expect(await found(`${number} ubnd xa na`)).toEqual([id])
  expect(await found(`${number} ubnd xa khe`)).toEqual([])
  const { personId } = await givenHolder(services, ids['na-may-government'], 'Văn thư', 'Sùng A Páo')
  const asked = async (words: string, by = head) => (await listCandidates(services.read, by, words, TODAY)).found
  expect((await asked('pao van thu na may')).map((one) => one.personId)).toEqual([personId])
  expect((await getAccount(services.read, head, id, services.clock.now())).personId).toBeDefined()
  expect([await asked('pao khe truc'), await asked('pao', commune)]).toEqual([[], []])
  expect(await findCandidate(services.read, commune, personId, TODAY)).toBeUndefined()
})

test('more accounts than a page holds are shown page by page in the order of the dictionary, each once', async () => {
  const names = ['Đ', 'D', 'Ă', 'A'].flatMap((letter) => Array.from({ length: 13 }, (_, at) => `Xuân ${letter}${at}`))
  for (const [at, name] of names.entries()) {
    const { personId } = await givenHolder(services, ids['na-may'], `Ủy viên ${at}`, name)
    await perform(services, head, openAccount, { personId, username: `xuan.${at}` })
  }
  const page = (at: number) => listAccounts(services.read, head, { words: 'xuan', page: at }, TODAY)
  const [first, second] = [await page(1), await page(2)]
  expect([first.count, first.pages, first.lines.length, second.lines.length]).toEqual([52, 2, 50, 2])
  const listed = [...first.lines, ...second.lines].map(({ name }) => name)
  expect(listed).toEqual(names.sort(compareVietnamese))
  expect((await page(-1)).page).toBe(1)
})

test('a username is suggested from the name without accents, with the first number that is free', async () => {
  const first = await givenHolder(services, ids['khe-truc'], 'Khối phó', 'Đặng Thị Ước')
  const second = await givenHolder(services, ids['khe-truc'], 'Khối phó', 'Đặng Thị Ước')
  const suggested = async (personId: string) => (await findCandidate(services.read, commune, personId, TODAY))?.username
  expect(await suggested(first.personId)).toBe('dang.thi.uoc')
  await perform(services, commune, openAccount, { personId: first.personId, username: 'dang.thi.uoc' })
  expect(await suggested(second.personId)).toBe('dang.thi.uoc.2')
  expect(await suggested(first.personId)).toBeUndefined()
})

test('a role given beside one’s post does not move where one mainly works', async () => {
  const { id, holdingId } = await givenAccount(head)
  const give = (role: string, organisationId: string, tied?: string) =>
    perform(services, head, grantRole, { accountId: id, role, organisationId, from: TODAY, holdingId: tied })
  await give('reporter', ids['khe-truc-government'], holdingId)
  await give('administrator', ids['khe-truc'])
  expect((await findActor(services.read, id, TODAY))?.organisationId).toBe(ids['khe-truc-government'])
})
