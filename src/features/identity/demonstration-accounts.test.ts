import { afterAll, beforeAll, expect, test } from 'vitest'
import { describeLocality } from '#features/organisations/index.ts'
import { givenDistrict, givenHolder } from '#features/organisations/testing.ts'
import { perform } from '#platform/command.ts'
import { systemActor } from '#platform/system-actor.ts'
import { openTestServices, type TestServices } from '#platform/testing/test-services.ts'
import { createAuth, createDemonstrationAccounts, signInOut } from './index.ts'

const PASSWORD = 'mat-khau-de-thu'
let services: TestServices
let people: string[]
beforeAll(async () => {
  services = await openTestServices()
  const ids = await givenDistrict(services)
  const holders = [
    await givenHolder(services, ids.advisory, 'Trưởng ban', 'Đinh Quang Khải'),
    await givenHolder(services, ids.advisory, 'Chuyên viên', 'Lường Thị Xuân'),
  ]
  people = holders.map(({ personId }) => personId)
})
afterAll(() => services.close())

const input = () => ({
  password: PASSWORD,
  accounts: people.map((personId, at) => ({ username: `nguoi.${at}`, name: `Người ${at}`, personId })),
})
const locality = { name: 'Huyện Một', portalName: 'Cổng Một', documentPlace: 'Một', term: '2020-2025' }

test('where there is no demonstration locality, accounts with a shared password are refused', async () => {
  const making = perform(services, systemActor, createDemonstrationAccounts, input())
  await expect(making).rejects.toMatchObject({ detail: { kind: 'forbidden', code: 'identity.account-denied' } })
  expect(await services.read.selectFrom('account').select('id').execute()).toEqual([])
})

test('in a demonstration every account is made at once and signs in with the one password', async () => {
  await perform(services, systemActor, describeLocality, { ...locality, demonstration: true })
  const { ids } = await perform(services, systemActor, createDemonstrationAccounts, input())
  expect(Object.keys(ids)).toEqual(['nguoi.0', 'nguoi.1'])
  const credentials = await services.read.selectFrom('credential').select('password').execute()
  expect(new Set(credentials.map(({ password }) => password)).size).toBe(1)
  const { signIn } = signInOut(services, createAuth(services, 'a secret that is only for tests, 32+'))
  const request = new Request('http://localhost:3000/dang-nhap')
  expect(await signIn('nguoi.1', PASSWORD, request)).toMatchObject({ ok: true })
  expect(await signIn('nguoi.0', 'mot-mat-khau-khac', request)).toMatchObject({ ok: false })
})
