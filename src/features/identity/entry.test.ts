import { afterEach, beforeEach, expect, test } from 'vitest'
import { appointHolder, loadOrganisationKinds } from '#features/organisations/index.ts'
import { givenDistrict } from '#features/organisations/testing.ts'
import { perform } from '#platform/command.ts'
import { systemActor } from '#platform/system-actor.ts'
import { openTestServices, type TestServices } from '#platform/testing/test-services.ts'
import { issueLink } from './commands/accounts/issue-link.ts'
import { openAccount } from './commands/accounts/open-account.ts'
import { redeemLink } from './commands/accounts/redeem-link.ts'
import { requestReset } from './commands/accounts/request-reset.ts'
import { setUp } from './commands/setup/set-up.ts'
import { createAuth, findActor, identityJobHandlers, setupToken, signInOut } from './index.ts'
import { givenActor } from './testing.ts'

const PASSWORD = 'con suối chảy qua bản nhỏ'
let services: TestServices
beforeEach(async () => {
  services = await openTestServices()
})
afterEach(() => services.close())

const code = (detail: string) => ({ detail: { code: detail } })

/** Does what the queue would do with what was put into it. */
async function workQueue(): Promise<void> {
  const [handler] = identityJobHandlers(services)
  for (const { data } of services.enqueued.splice(0)) await handler?.handle(data as never)
}

async function givenMay(officeEmail: string): Promise<string> {
  const ids = await givenDistrict(services)
  const { personId } = await perform(services, systemActor, appointHolder, {
    organisationId: ids['khe-truc'],
    postTitle: 'Khối trưởng',
    mode: 'assigned',
    from: '2020-07-01',
    person: { fullName: 'Lò Thị Mây', officeEmail },
  })
  return (await perform(services, systemActor, openAccount, { personId, username: 'lo.thi.may' })).id
}

const forget = (username: string, address = '192.0.2.10') =>
  perform(services, systemActor, requestReset, { username, address })

test('whoever forgot a password gets the same answer whether or not there is such an account, and no letter if not', async () => {
  await givenMay('')
  expect(await forget('lo.thi.may')).toEqual(await forget('khong.co.ai'))
  await workQueue()
  expect(services.letters).toEqual([])
})

test('a reset goes to the office address, three times an hour at most, and its address opens once', async () => {
  await givenMay('may@khetruc.example')
  for (let times = 0; times < 5; times += 1) await forget('Lo.Thi.May')
  await workQueue()
  expect(services.letters.map(({ to }) => to)).toEqual(Array(3).fill('may@khetruc.example'))
  const word = /ma=(\S+)/.exec(services.letters[2]?.text ?? '')?.[1] ?? ''
  const redeem = () =>
    perform(services, systemActor, redeemLink, { code: word, password: PASSWORD, passwordAgain: PASSWORD })
  expect(await redeem()).toEqual({ username: 'lo.thi.may' })
  await expect(redeem()).rejects.toMatchObject(code('identity.link-dead'))
})

test('who only knows a username takes no code away that an administrator drew; used, it ends those that were asked for', async () => {
  const accountId = await givenMay('may@khetruc.example')
  const slip = await perform(services, systemActor, issueLink, { accountId, way: 'slip' })
  await forget('lo.thi.may')
  await workQueue()
  const asked = /ma=(\S+)/.exec(services.letters[0]?.text ?? '')?.[1] ?? ''
  const redeem = (word: string) =>
    perform(services, systemActor, redeemLink, { code: word, password: PASSWORD, passwordAgain: PASSWORD })
  await redeem(slip.code)
  await expect(redeem(asked)).rejects.toMatchObject(code('identity.link-dead'))
})

test('who asks for letters without end waits with their network, and nobody else waits for them', async () => {
  await givenMay('may@khetruc.example')
  const attack = () => forget('lo.thi.may', '2001:db8:0:7::1')
  const answers = await Promise.allSettled(Array.from({ length: 250 }, attack))
  const taken = answers.filter(({ status }) => status === 'fulfilled').length
  expect(taken).toBeLessThan(40)
  const refused = { detail: { kind: 'too-many', code: 'identity.too-many-resets-seconds', params: { seconds: 60 } } }
  for (const name of ['lo.thi.may', 'khong.co.ai']) {
    await expect(forget(name, '2001:db8:0:7:ffff::9')).rejects.toMatchObject(refused)
    for (const address of ['2001:db8:0:8::1', '192.0.2.11']) expect(await forget(name, address)).toEqual({})
  }
  await workQueue()
  expect(services.letters).toHaveLength(3)
  services.clock.set(new Date(services.clock.now().getTime() + 3_601_000).toISOString())
  expect(await attack()).toEqual({})
})

const ASKED = {
  localityName: 'Huyện Một',
  documentPlace: 'Suối Trăng',
  term: '2025-2030',
  organisationName: 'Huyện ủy Suối Trăng',
  organisationKind: 'HUYEN_UY',
  fullName: 'Hoàng Thế Lâm',
  postTitle: 'Chánh Văn phòng',
  username: 'hoang.the.lam',
  password: PASSWORD,
  passwordAgain: PASSWORD,
}
const make = (token: string | undefined, rest: Partial<typeof ASKED> = {}) =>
  perform(services, systemActor, setUp, { ...ASKED, ...rest, token: token ?? '' })

test('without the token of the last start there is no first administrator', async () => {
  const old = await setupToken(services)
  await setupToken(services)
  await expect(make(old)).rejects.toMatchObject(code('identity.setup-dead'))
  await expect(make('')).rejects.toMatchObject(code('identity.setup-dead'))
})

test('everything missing is named at once, and the token stays good', async () => {
  const kind = {
    code: 'HUYEN_UY',
    name: { vi: 'Huyện ủy', en: 'Committee' },
    bloc: 'party',
    level: 'district',
    symbol: 'HU',
  }
  await perform(services, systemActor, loadOrganisationKinds, { kinds: [kind] })
  const token = await setupToken(services)
  const wrong = {
    localityName: '',
    fullName: '',
    organisationName: '',
    organisationKind: 'HND',
    term: 'nay mai',
    username: 'Ước',
    passwordAgain: 'khác',
  }
  await expect(make(token, wrong)).rejects.toMatchObject({
    detail: {
      fields: [
        ...['/localityName', '/organisationName', '/fullName', '/organisationKind', '/term', '/username'],
        '/passwordAgain',
      ].map((path) => ({ path })),
    },
  })
  expect(await make(token)).toEqual({ username: 'hoang.the.lam' })
  expect(await services.read.selectFrom('locality').select(['name', 'demonstration']).execute()).toEqual([
    { name: 'Huyện Một', demonstration: false },
  ])
  await expect(make(token)).rejects.toMatchObject(code('identity.setup-dead'))
  expect(await setupToken(services)).toBeUndefined()
  const account = await services.read.selectFrom('account').select('id').executeTakeFirstOrThrow()
  expect(await findActor(services.read, account.id, '2024-09-17')).toMatchObject({
    name: 'Hoàng Thế Lâm',
    roles: [{ role: 'administrator' }],
  })
  const { signIn } = signInOut(services, createAuth(services, 'a secret that is only for tests, 32+'))
  expect(await signIn('hoang.the.lam', PASSWORD, new Request('http://localhost:3000/dang-nhap'))).toMatchObject({
    ok: true,
  })
})

test('the head of a province is of the kind that was chosen, with its symbol', async () => {
  const committee = { bloc: 'party', level: 'province', symbol: 'TU' }
  const kinds = ['HUYEN_UY', 'TINH_UY'].map((kind) => ({ ...committee, code: kind, name: { vi: kind, en: kind } }))
  await perform(services, systemActor, loadOrganisationKinds, { kinds })
  const province = { localityName: 'tỉnh Mây Ngàn', organisationName: 'Tỉnh ủy Mây Ngàn', organisationKind: 'TINH_UY' }
  await make(await setupToken(services), province)
  expect(await services.read.selectFrom('organisation_version').select(['name', 'kind', 'symbol']).execute()).toEqual([
    { name: 'Tỉnh ủy Mây Ngàn', kind: 'TINH_UY', symbol: 'TU' },
  ])
})

test('where there are a tree and a locality, only the person is asked for; the administrator of a commune is none of the locality', async () => {
  const ids = await givenDistrict(services)
  await givenActor(services, 'commune', ['administrator', ids['khe-truc']])
  const token = await setupToken(services)
  await make(token, { organisationName: '' })
  expect(
    await services.read
      .selectFrom('role_grant')
      .select('organisation_id')
      .where('role', '=', 'administrator')
      .execute(),
  ).toContainEqual({ organisation_id: ids.committee })
  expect(await setupToken(services)).toBeUndefined()
})
