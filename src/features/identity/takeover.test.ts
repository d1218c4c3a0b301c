import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { appointHolder } from '#features/organisations/index.ts'
import { givenDistrict, givenHolder, type TestOrganisation } from '#features/organisations/testing.ts'
import type { Actor } from '#platform/actor.ts'
import { perform } from '#platform/command.ts'
import { openTestServices, type TestServices } from '#platform/testing/test-services.ts'
import { closeAccount } from './commands/accounts/close-account.ts'
import { issueLink } from './commands/accounts/issue-link.ts'
import { openAccount } from './commands/accounts/open-account.ts'
import { grantRole } from './commands/grant-role.ts'
import { delegateRoles } from './commands/roles/delegate-roles.ts'
import { endRole } from './commands/roles/end-role.ts'
import { findActor } from './index.ts'
import { givenActor, givenLent } from './testing.ts'

const TODAY = '2024-09-17'
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

const BEYOND = { detail: { code: 'identity.beyond-subtree' } }

async function givenAccount(at: TestOrganisation) {
  const { personId } = await givenHolder(services, ids[at], `Chủ tịch ${number}`, `Lò Thị Mây ${number}`)
  return perform(services, head, openAccount, { personId, username: `may.${number}` })
}
const slipFor = (accountId: string) => perform(services, commune, issueLink, { accountId, way: 'slip' })

test('no code is drawn for an account to which a role above the administrator was lent', async () => {
  const { id } = await givenAccount('khe-truc-government')
  const [grant] = await services.read
    .selectFrom('role_grant')
    .select('id')
    .where('account_id', '=', head.accountId)
    .execute()
  const lending = { accountId: id, grantIds: [grant?.id], from: TODAY, until: '2024-09-30' }
  await perform(services, head, delegateRoles, lending)
  await expect(slipFor(id)).rejects.toMatchObject(BEYOND)
  await expect(perform(services, commune, closeAccount, { accountId: id })).rejects.toMatchObject(BEYOND)
})

test('no code is drawn for an account whose role above the administrator has yet to begin; one that was ended at once does not count', async () => {
  const { id } = await givenAccount('khe-truc-government')
  const asked = { accountId: id, role: 'secretary', organisationId: ids.committee }
  const { id: grantId } = await perform(services, head, grantRole, { ...asked, from: '2024-09-18' })
  await expect(slipFor(id)).rejects.toMatchObject(BEYOND)
  await perform(services, head, endRole, { grantId })
  await slipFor(id)
})

test('no code is drawn for somebody with a post above the administrator, even when given a post and a role below', async () => {
  const { personId } = await givenHolder(services, ids.committee, `Phó Bí thư ${number}`, `Lò Thị Mây ${number}`)
  const { id } = await perform(services, head, openAccount, { personId, username: `may.${number}` })
  const own = { accountId: id, role: 'reporter', organisationId: ids['khe-truc'], from: TODAY }
  await expect(perform(services, commune, grantRole, own)).rejects.toMatchObject(BEYOND)
  await perform(services, commune, appointHolder, {
    organisationId: ids['khe-truc'],
    postTitle: `Ủy viên ${number}`,
    mode: 'assigned',
    from: '2024-01-01',
    person: { id: personId, fullName: 'Lò Thị Mây' },
  })
  await perform(services, commune, grantRole, own)
  await expect(slipFor(id)).rejects.toMatchObject(BEYOND)
})

test('lent administration gives its bearer no role of their own, which would outlast it', async () => {
  const deputy = await givenActor(services, `deputy.${number}`, ['reporter', ids['khe-truc']])
  const lender = await givenActor(services, `lender.${number}`, ['administrator', ids['khe-truc']])
  const lent = await givenLent(services, lender, deputy, { from: TODAY, until: '2024-09-30' })
  const role = { role: 'administrator', organisationId: ids['khe-truc'], from: TODAY }
  const give = (accountId: string) => perform(services, lent, grantRole, { ...role, accountId })
  await expect(give(deputy.accountId)).rejects.toMatchObject({ detail: { code: 'identity.not-oneself-lent' } })
  const { id } = await givenAccount('khe-truc-government')
  await give(id)
  expect((await findActor(services.read, deputy.accountId, '2024-10-01'))?.roles).toHaveLength(1)
})
