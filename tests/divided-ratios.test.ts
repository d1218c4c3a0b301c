import { afterAll, beforeAll, expect, test } from 'vitest'
import { getConsolidation } from '#features/consolidation/queries/get-consolidation.ts'
import { givenActor } from '#features/identity/testing.ts'
import { givenDistrict, type TestOrganisation } from '#features/organisations/testing.ts'
import { applyReorganisation, draftReorganisation } from '#features/reorganisations/index.ts'
import { approveReport, getReport, openReport } from '#features/reports/index.ts'
import { givenQuarter, givenQuarterlyForm, givenSubmitted } from '#features/reports/testing.ts'
import { rollUp } from '#features/rollups/index.ts'
import type { Actor } from '#platform/actor.ts'
import { perform } from '#platform/command.ts'
import { systemActor } from '#platform/system-actor.ts'
import { openTestServices, type TestServices } from '#platform/testing/test-services.ts'

const TODAY = '2024-09-17'
let services: TestServices
let ids: Record<TestOrganisation, string>
let writer: Actor
let periodId: string

/** The farmers of Khe Trúc counted 400 members of 500 last year, and gave four tenths away to those of Nà Mây since. */
beforeAll(async () => {
  services = await openTestServices(`${TODAY}T02:40:00Z`)
  ids = await givenDistrict(services)
  await givenQuarterlyForm(services)
  writer = await givenActor(services, 'writer', ['reporter', ids['khe-truc-farmers']])
  const judge = await givenActor(services, 'judge', ['approver', ids['khe-truc-farmers']])
  const before = await givenQuarter(services, '2023Q3')
  periodId = (await givenQuarter(services, '2024Q3')).id
  const organisationId = ids['khe-truc-farmers']
  const figures = { 'f.D01': '400', 'f.D02': '500' }
  const sent = await givenSubmitted(services, writer, { organisationId, periodId: before.id }, figures)
  await perform(services, judge, approveReport, { reportId: sent.reportId, version: sent.version })
  await rollUp(services)
  const name = 'Hội Nông dân xã Nà Mây'
  const draft = await perform(services, systemActor, draftReorganisation, {
    decreeNumber: '4-QĐ/HU',
    decreeDate: '2024-03-20',
    effectiveOn: '2024-04-01',
    lines: [
      {
        ...{ kind: 'establish', key: 'may', name, shortName: name },
        ...{ organisationKind: 'HND', parent: ids['na-may'] },
      },
      { kind: 'split', body: organisationId, to: organisationId, share: 0.6 },
      { kind: 'split', body: organisationId, to: 'may', share: 0.4 },
    ],
  })
  await perform(services, systemActor, applyReorganisation, draft)
  await rollUp(services)
})
afterAll(() => services.close())

/** Last year's members, those who could be, and the derived ratios that are not told. */
const told = (
  form: { items: Awaited<ReturnType<typeof getReport>>['items'] },
  lastYear: readonly (number | null)[] = [],
) => ['D01', 'D02'].map((code) => lastYear[form.items.find(({ indicator }) => indicator.code === code)?.slot ?? -1])

test('a report shows its share of last year’s members, and no rate of them: it would only repeat the old body’s', async () => {
  const of = { organisationId: ids['khe-truc-farmers'], periodId }
  const { reportId } = await perform(services, writer, openReport, of)
  const report = await getReport(services.read, writer, reportId, TODAY)
  expect([told(report, report.lastYear), report.lastYearDivided]).toEqual([[240, 300], ['D03']])
})

test('a consolidation does the same where one below was divided, and tells the rate where the parts come together again', async () => {
  const reader = await givenActor(services, 'consolidator', ['consolidator', ids.advisory])
  const sums = async (organisationId: string) => {
    const view = await getConsolidation(services.read, reader, { organisationId, periodId }, services.clock.now())
    return [told(view.form, view.sums.lastYear), view.sums.lastYearDivided]
  }
  expect(await sums(ids['khe-truc'])).toEqual([[240, 300], ['D03']])
  expect(await sums(ids.advisory)).toEqual([[400, 500], []])
})
