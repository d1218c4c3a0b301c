import { afterAll, beforeAll, expect, test } from 'vitest'
import { givenReorganised, type Reorganised } from '#features/figures/testing.ts'
import { givenActor } from '#features/identity/testing.ts'
import { givenHolder } from '#features/organisations/testing.ts'
import { listPeriods } from '#features/periods/index.ts'
import { openReport } from '#features/reports/index.ts'
import { rollUp } from '#features/rollups/index.ts'
import type { Actor } from '#platform/actor.ts'
import { perform } from '#platform/command.ts'
import { openTestServices, type TestServices } from '#platform/testing/test-services.ts'
import { listSignedFigures, signConsolidation } from './index.ts'
import { getConsolidation } from './queries/get-consolidation.ts'

let services: TestServices
let ids: Reorganised
let reader: Actor

beforeAll(async () => {
  services = await openTestServices('2024-10-02T02:40:00Z')
  ids = await givenReorganised(services)
  await rollUp(services)
  const locality = { name: 'Suối Trăng', portal_name: 'Cổng', document_place: 'Suối Trăng', term: '2020-2025' }
  await services.db.insertInto('locality').values(locality).execute()
  reader = await givenActor(services, 'reader', ['consolidator', ids.head])
})
afterAll(() => services.close())

/** In the third quarter of 2024: B01 and B05 of the period, of the year, of the same period last year. */
async function sums(organisationId: string) {
  const period = (await listPeriods(services.read)).find(({ code }) => code === '2024Q3')
  const which = { organisationId, periodId: period?.id ?? '' }
  const { form, sums } = await getConsolidation(services.read, reader, which, services.clock.now())
  const slots = form.items
    .filter(({ indicator }) => ['B01', 'B05'].includes(indicator.code))
    .map(({ slot }) => slot ?? 0)
  const both = (figures: readonly (number | null)[] | undefined) => slots.map((slot) => figures?.[slot] ?? null)
  return [sums.isReorganised, both(sums.approved), both(sums.cumulative), both(sums.lastYear)]
}

test('a body whose part of the country was divided has the year and last year by its share, and no ratio of what was divided', async () => {
  // 2024: 21 of the 35 of the first quarter, 20, 21; last year 22 of 37
  expect(await sums(ids.upperParent)).toEqual([true, [21, 8], [62, null], [22, null]])
})

test('above everything that changed the year and last year are whole, ratios too', async () => {
  expect(await sums(ids.head)).toEqual([false, [21, 8], [91, 32], [37, 16]])
})

test('figures signed before and after a decree say that each is of the organisation of its time', async () => {
  const { db } = services
  await db
    .updateTable('organisation_version')
    .set({ symbol: 'KDV' })
    .where('organisation_id', '=', ids.upperParent)
    .execute()
  const { holdingId } = await givenHolder(services, ids.upperParent, 'Trưởng khối', 'Đinh Quang Khải')
  for (const code of ['2023Q4', '2024Q1', '2024Q3']) {
    const period = (await listPeriods(services.read)).find((one) => one.code === code)
    const which = { organisationId: ids.upperParent, periodId: period?.id }
    const { reportId } = await perform(services, reader, openReport, which)
    const signing = { reportId, version: 1, changes: {}, signerHoldingId: holdingId }
    await perform(services, reader, signConsolidation, signing)
  }
  const signed = async (from: string, to: string) =>
    listSignedFigures(services.read, { path: [ids.upperParent], indicator: 'B01', from, to })
  expect((await signed('2024Q1', '2024Q3'))?.reorganised).toBe(true)
  const before = await signed('2023Q4', '2024Q1')
  expect(before?.points.map(({ value }) => value)).toEqual([33, 35])
  expect(before?.reorganised).toBeUndefined()
})
