import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { givenDistrict, type TestOrganisation } from '#features/organisations/testing.ts'
import { approveReport, getReport } from '#features/reports/index.ts'
import { givenQuarter, givenQuarterlyForm, givenSubmitted } from '#features/reports/testing.ts'
import type { Actor, Role } from '#platform/actor.ts'
import { perform } from '#platform/command.ts'
import { openTestServices, type TestServices } from '#platform/testing/test-services.ts'
import { closeAccount } from './commands/accounts/close-account.ts'
import { delegateRoles } from './commands/roles/delegate-roles.ts'
import { revokeDelegation } from './commands/roles/revoke-delegation.ts'
import { findActor, listBorrowed } from './index.ts'
import { listDelegations } from './queries/roles/list-delegations.ts'
import { givenActor } from './testing.ts'

const TODAY = '2024-09-17'
const LAST = '2024-09-30'
let services: TestServices
let ids: Record<TestOrganisation, string>
let head: Actor
let periodId: string
let number = 0

beforeAll(async () => {
  services = await openTestServices()
  ids = await givenDistrict(services)
  await givenQuarterlyForm(services)
  periodId = (await givenQuarter(services, '2024Q3')).id
  head = await givenActor(services, 'head', ['administrator', ids.committee])
})
afterAll(() => services.close())
beforeEach(() => {
  number += 1
})

const code = (detail: string) => ({ detail: { code: detail } })
const someone = (role: Role, at: TestOrganisation = 'khe-truc') => {
  number += 1
  return givenActor(services, `someone.${number}`, [role, ids[at]])
}
const today = async ({ accountId }: Actor, day = TODAY) => {
  const actor = await findActor(services.read, accountId, day)
  if (!actor) throw new Error('There is no such actor')
  return actor
}

async function grantsOf(actor: Actor): Promise<string[]> {
  const rows = await services.read
    .selectFrom('role_grant')
    .select('id')
    .where('account_id', '=', actor.accountId)
    .execute()
  return rows.map(({ id }) => id)
}

async function lend(from: Actor, to: Actor, period = { from: TODAY, until: LAST }) {
  const input = { accountId: to.accountId, grantIds: await grantsOf(from), ...period }
  return perform(services, from, delegateRoles, input)
}

test('only a role of one’s own is lent, never one that was lent to oneself', async () => {
  const [approver, deputy, other] = [await someone('approver'), await someone('reporter'), await someone('reporter')]
  const foreign = { accountId: other.accountId, grantIds: await grantsOf(approver), from: TODAY, until: LAST }
  const refused = code('identity.delegate-own-only')
  await expect(perform(services, deputy, delegateRoles, foreign)).rejects.toMatchObject(refused)
  const { grantIds } = await lend(approver, deputy)
  const on = perform(services, await today(deputy), delegateRoles, { ...foreign, grantIds })
  await expect(on).rejects.toMatchObject(refused)
})

test('a role is not lent to somebody who works elsewhere, to oneself, too long, backwards or for days gone by', async () => {
  const [approver, deputy, elsewhere] = [
    await someone('approver'),
    await someone('reporter'),
    await someone('reporter', 'na-may'),
  ]
  const fields = (...paths: string[]) => ({ detail: { fields: paths.map((path) => ({ path })) } })
  await expect(lend(approver, elsewhere)).rejects.toMatchObject(fields('/accountId'))
  await expect(lend(approver, approver)).rejects.toMatchObject(fields('/accountId'))
  await expect(lend(approver, deputy, { from: TODAY, until: '2025-09-17' })).rejects.toMatchObject(fields('/until'))
  await expect(lend(approver, deputy, { from: LAST, until: TODAY })).rejects.toMatchObject(fields('/until'))
  await expect(lend(approver, deputy, { from: '2024-09-01', until: LAST })).rejects.toMatchObject(fields('/from'))
  await lend(approver, deputy)
  await expect(lend(approver, deputy)).rejects.toMatchObject(code('identity.delegated-already'))
})

test('a lent role is held in its period, named after its lender, and rests while the lender’s account is closed', async () => {
  const [approver, deputy] = [await someone('approver'), await someone('reporter')]
  await lend(approver, deputy, { from: '2024-09-20', until: LAST })
  expect((await today(deputy)).roles).toHaveLength(1)
  expect((await today(deputy, LAST)).roles[1]).toEqual({
    role: 'approver',
    organisationId: ids['khe-truc'],
    until: LAST,
    delegatedBy: { accountId: approver.accountId, name: approver.name },
  })
  expect((await today(deputy, '2024-10-01')).roles).toHaveLength(1)
  await perform(services, head, closeAccount, { accountId: approver.accountId })
  expect((await today(deputy, LAST)).roles).toHaveLength(1)
})

test('whoever lent a role takes it back at once, whoever got it gives it back, and nobody else does', async () => {
  const [approver, deputy] = [await someone('approver'), await someone('reporter')]
  const { grantIds } = await lend(approver, deputy)
  const [grantId] = grantIds
  const meddling = perform(services, await someone('reporter'), revokeDelegation, { grantId })
  await expect(meddling).rejects.toMatchObject(code('identity.delegate-own-only'))
  await perform(services, approver, revokeDelegation, { grantId })
  expect((await today(deputy)).roles).toHaveLength(1)
  const again = await lend(approver, deputy)
  expect(await listBorrowed(services.read, deputy, TODAY)).toMatchObject([{ other: approver.name, until: LAST }])
  await perform(services, deputy, revokeDelegation, { grantId: again.grantIds[0] })
  expect((await today(deputy)).roles).toHaveLength(1)
  expect(await listBorrowed(services.read, deputy, TODAY)).toEqual([])
  const cuts = { taken: { on: TODAY, by: 'taken-back' }, given: { on: TODAY, by: 'given-back' } }
  const { received } = await listDelegations(services.read, deputy, TODAY)
  expect(received.map(({ id, standing, cut }) => [id, standing, cut])).toEqual(
    expect.arrayContaining([
      [grantId, 'ended', cuts.taken],
      [again.grantIds[0], 'ended', cuts.given],
    ]),
  )
})

test('nobody approves through another what that other submitted, nor lets another approve what they submitted', async () => {
  const both = await givenActor(
    services,
    `both.${number}`,
    ['reporter', ids['khe-truc-government']],
    ['approver', ids['khe-truc-government']],
  )
  const deputy = await givenActor(services, `deputy.${number}`, ['editor', ids['khe-truc-government']])
  await lend(both, deputy)
  const of = { organisationId: ids['khe-truc-government'], periodId }
  const report = await givenSubmitted(services, await today(deputy), of, { 'f.B01': '4' })
  const row = services.read
    .selectFrom('report')
    .select(['submitted_by', 'submitted_for'])
    .where('id', '=', report.reportId)
  expect(await row.executeTakeFirst()).toEqual({ submitted_by: deputy.accountId, submitted_for: both.accountId })
  const refused = code('reports.judge-denied')
  for (const one of [both, await today(deputy)]) {
    await expect(perform(services, one, approveReport, report)).rejects.toMatchObject(refused)
  }
})

test('approved through a delegation, the audit names both; with one’s own right it names nobody else', async () => {
  const reporter = await someone('reporter', 'na-may-government')
  const approver = await someone('approver', 'na-may-government')
  const deputy = await someone('secretary', 'na-may-government')
  await lend(approver, deputy)
  const of = { organisationId: ids['na-may-government'], periodId }
  const report = await givenSubmitted(services, reporter, of, { 'f.B01': '4' })
  const seen = async (actor: Actor) =>
    (await getReport(services.read, await today(actor), report.reportId, TODAY)).judgesFor
  expect([await seen(deputy), await seen(approver)]).toEqual([{ name: approver.name, until: LAST }, undefined])
  await perform(services, await today(deputy), approveReport, report)
  const entries = await services.read
    .selectFrom('audit_entry')
    .select(['command', 'account_id', 'detail', 'organisation_id'])
    .where('subject_id', '=', report.reportId)
    .where('command', 'in', ['reports.submit', 'reports.approve'])
    .orderBy('sequence')
    .execute()
  expect(entries.map(({ detail }) => (detail as { onBehalfOf?: object }).onBehalfOf)).toEqual([
    undefined,
    { accountId: approver.accountId, name: approver.name },
  ])
  expect(entries[1]).toMatchObject({ account_id: deputy.accountId, organisation_id: ids['na-may-government'] })
})

test('whom a role may be lent to says who writes the reports that are to be approved', async () => {
  const [approver, writer] = [await someone('approver', 'na-may'), await someone('reporter', 'na-may')]
  const secretary = await someone('secretary', 'na-may')
  const { delegates } = await listDelegations(services.read, approver, TODAY)
  const said = new Map(delegates.map(({ accountId, writesReports }) => [accountId, writesReports]))
  expect([writer, secretary].map(({ accountId }) => said.get(accountId))).toEqual([true, false])
  const lender = await listDelegations(services.read, secretary, TODAY)
  expect(lender.delegates.some(({ writesReports }) => writesReports)).toBe(false)
})
