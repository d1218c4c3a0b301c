import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { endRole } from '#features/identity/commands/roles/end-role.ts'
import { findActor } from '#features/identity/index.ts'
import { listDelegations } from '#features/identity/queries/roles/list-delegations.ts'
import { givenActor, givenLent, givenOfficial } from '#features/identity/testing.ts'
import { endHolding } from '#features/organisations/commands/people/end-holding.ts'
import { appointHolder } from '#features/organisations/index.ts'
import { givenDistrict, givenHolder, type TestOrganisation } from '#features/organisations/testing.ts'
import type { Actor } from '#platform/actor.ts'
import { perform } from '#platform/command.ts'
import { systemActor } from '#platform/system-actor.ts'
import { openTestServices, type TestServices } from '#platform/testing/test-services.ts'

const TODAY = '2024-09-17'
const PERIOD = { from: TODAY, until: '2024-09-30' }
let services: TestServices
let ids: Record<TestOrganisation, string>
let approver: Actor
let number = 0

beforeAll(async () => {
  services = await openTestServices()
  ids = await givenDistrict(services)
})
afterAll(() => services.close())
beforeEach(async () => {
  number += 1
  approver = await givenActor(services, `approver.${number}`, ['approver', ids['khe-truc']])
})

/** An account without a role of its own, of somebody who holds a post there. */
async function holderAt(organisation: TestOrganisation) {
  const name = `Người giữ ${number} ${organisation}`
  const { holdingId, personId } = await givenHolder(services, ids[organisation], `Phó ban ${number}`, name)
  return { holdingId, personId }
}
const leave = (holdingId: string, lastDay: string) =>
  perform(services, systemActor, endHolding, { holdingId, lastDay, reason: 'moved' })
const rolesOn = async ({ accountId }: Actor, day: string) =>
  (await findActor(services.read, accountId, day))?.roles.map(({ role }) => role) ?? []

test('what was lent to somebody for their post ends with the post', async () => {
  const { holdingId, personId } = await holderAt('khe-truc-government')
  const deputy = await givenOfficial(services, personId, `deputy.${number}`)
  await givenLent(services, approver, deputy, PERIOD)
  await leave(holdingId, '2024-09-20')
  expect(await rolesOn(deputy, '2024-09-20')).toEqual(['approver'])
  expect(await rolesOn(deputy, '2024-09-21')).toEqual([])
  const seen = await listDelegations(services.read, approver, '2024-09-21')
  expect(seen.given).toMatchObject([{ standing: 'ended', until: '2024-09-20', agreed: '2024-09-30' }])
})

test('what was lent to somebody for their role ends with the role', async () => {
  const deputy = await givenActor(services, `deputy.${number}`, ['reporter', ids['khe-truc']])
  const own = await services.read
    .selectFrom('role_grant')
    .select('id')
    .where('account_id', '=', deputy.accountId)
    .executeTakeFirstOrThrow()
  await givenLent(services, approver, deputy, PERIOD)
  await perform(services, systemActor, endRole, { grantId: own.id, lastDay: '2024-09-22' })
  expect(await rolesOn(deputy, '2024-09-22')).toEqual(['reporter', 'approver'])
  expect(await rolesOn(deputy, '2024-09-23')).toEqual([])
})

test('of several posts and roles there, the one that lasts longest bears it; those elsewhere do not count', async () => {
  const elsewhere = await holderAt('na-may-government')
  const deputy = await givenOfficial(services, elsewhere.personId, `deputy.${number}`, ['reporter', ids['khe-truc']])
  const { holdingId } = await perform(services, systemActor, appointHolder, {
    organisationId: ids['khe-truc-government'],
    postTitle: `Ủy viên ${number}`,
    mode: 'elected',
    from: '2021-07-01',
    person: { id: elsewhere.personId, fullName: 'Người giữ' },
  })
  await leave(holdingId, '2024-09-18')
  await givenLent(services, approver, deputy, PERIOD)
  expect(await rolesOn(deputy, '2024-09-30')).toContain('approver')
})
