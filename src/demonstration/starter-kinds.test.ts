import { afterEach, beforeEach, expect, test } from 'vitest'
import { establishOrganisations, loadOrganisationKinds } from '#features/organisations/index.ts'
import { perform } from '#platform/command.ts'
import { systemActor } from '#platform/system-actor.ts'
import { openTestServices, type TestServices } from '#platform/testing/test-services.ts'
import { loadStarterPack } from './starter-pack.ts'

let services: TestServices
beforeEach(async () => {
  services = await openTestServices()
})
afterEach(() => services.close())

const kinds = () =>
  services.read.selectFrom('organisation_kind').select(['code', 'name_vi']).orderBy('position').execute()
const entries = async () => (await services.read.selectFrom('audit_entry').select('sequence').execute()).length

/** As a database was before a release brought these kinds. */
async function forget(codes: readonly string[]): Promise<void> {
  await services.db.deleteFrom('form_assignment').where('organisation_kind', 'in', codes).execute()
  await services.db.deleteFrom('organisation_kind').where('code', 'in', codes).execute()
}

test('a database from before gets the kinds that came since, with the form they owe; its own kinds stay', async () => {
  await loadStarterPack(services)
  const whole = await kinds()
  const own = {
    code: 'CUA_TINH',
    name: { vi: 'Loại của tỉnh', en: 'Own' },
    bloc: 'advisory',
    level: 'any',
    symbol: 'X',
  }
  await perform(services, systemActor, loadOrganisationKinds, { kinds: [own] })
  await forget(['TINH_UY', 'BDV_TU'])
  await services.db.updateTable('organisation_kind').set({ name_vi: 'Tên cũ' }).where('code', '=', 'DANG_UY').execute()
  await loadStarterPack(services)
  expect((await kinds()).filter(({ code }) => code !== 'CUA_TINH')).toEqual(whole)
  expect((await kinds()).length).toBe(whole.length + 1)
  const owing = await services.read.selectFrom('form_assignment').select('organisation_kind').execute()
  expect(owing.map((row) => row.organisation_kind)).toEqual(expect.arrayContaining(['BDV_TU', 'DANG_UY']))
  const before = await entries()
  await loadStarterPack(services)
  expect(await entries()).toBe(before)
})

test('bodies that owed no report do not come to owe one when the program is started anew', async () => {
  await loadStarterPack(services)
  await services.db.deleteFrom('form_assignment').where('organisation_kind', 'in', ['BXDD', 'BTGDV']).execute()
  await perform(services, systemActor, establishOrganisations, {
    ...{ decisionNumber: '01-QĐ/TU', decisionDate: '2024-06-30', from: '2024-07-01' },
    organisations: [{ key: 'a', name: 'Ban Xây dựng Đảng', shortName: 'Ban', symbol: 'BXDĐ', kind: 'BXDD' }],
  })
  await loadStarterPack(services)
  const owing = await services.read.selectFrom('form_assignment').select('organisation_kind').execute()
  const codes = owing.map((row) => row.organisation_kind)
  expect([codes.includes('BXDD'), codes.includes('BTGDV')]).toEqual([false, true])
})
