import { afterEach, beforeEach, expect, test } from 'vitest'
import { applyReorganisation, type DecreeLine, draftReorganisation } from '#features/reorganisations/index.ts'
import { givenFigures, givenProvince, PAST, type ProvinceKey } from '#features/reorganisations/testing.ts'
import { valuesByPeriod } from '#features/reports/queries/previous-values.ts'
import { perform } from '#platform/command.ts'
import { systemActor } from '#platform/system-actor.ts'
import { openTestServices, type TestServices } from '#platform/testing/test-services.ts'

let services: TestServices
let ids: Record<ProvinceKey, string>
beforeEach(async () => {
  services = await openTestServices('2024-06-01T02:40:00Z')
  ids = await givenProvince(services)
  await givenFigures(services, [
    { body: ids.c1, period: PAST, state: 'approved', values: [100, null] },
    { body: ids.c2, period: PAST, state: 'approved', values: [41, 7] },
    { body: ids.c3, period: PAST, state: 'draft', values: [1000, 1000] },
  ])
})
afterEach(() => services.close())

async function apply(effectiveOn: string, lines: Partial<DecreeLine>[]): Promise<Record<string, string>> {
  const draft = { decreeNumber: `${effectiveOn}-QĐ`, decreeDate: '2024-05-01', effectiveOn, lines }
  const { id, version } = await perform(services, systemActor, draftReorganisation, draft)
  return (await perform(services, systemActor, applyReorganisation, { id, version })).established
}

/** The figures of the first quarter as a report of a body shows them that is read on the organisation of this day. */
async function past(body: string, day = '2024-06-30'): Promise<readonly (number | null)[] | undefined> {
  const version = await services.read.selectFrom('form_version').select('id').executeTakeFirstOrThrow()
  const of = { organisation_id: body, form_version_id: version.id }
  const { values } = await valuesByPeriod(services.read, of, ['2024Q1'], day)
  return values.get('2024Q1')
}

test('a body with nobody before it opens with what it closed with itself, and with nothing when it handed nothing in', async () => {
  expect(await past(ids.c1)).toEqual([100, null])
  expect(await past(ids.c3)).toBeUndefined()
})

test('a merged body opens with the sum of what those before it closed with; what was not handed in counts for nothing', async () => {
  const establish = {
    kind: 'establish',
    key: 'mới',
    name: 'Mới',
    shortName: 'Mới',
    organisationKind: 'K',
    parent: ids.d1,
  } as const
  const { mới = '' } = await apply('2024-05-10', [
    establish,
    { kind: 'merge', body: ids.c1, to: 'mới' },
    { kind: 'merge', body: ids.c2, to: 'mới' },
    { kind: 'merge', body: ids.c3, to: 'mới' },
  ])
  expect(await past(mới)).toEqual([141, 7])
})

test('parts of a divided body open with their shares in whole numbers where the indicator has no others, also through a second decree', async () => {
  await apply('2024-05-10', [
    { kind: 'move', body: ids.u1, to: ids.d1 },
    { kind: 'split', body: ids.c1, to: ids.c2, share: 0.666667 },
    { kind: 'split', body: ids.c1, to: ids.c4, share: 0.333333 },
  ])
  expect(await past(ids.c4)).toEqual([33, null])
  expect(await past(ids.c2)).toEqual([108, 7])
  await apply('2024-05-20', [{ kind: 'merge', body: ids.c4, to: ids.c2 }])
  expect(await past(ids.c2)).toEqual([141, 7])
})

test('a body that goes up in another keeps its own past in the report it left open', async () => {
  await apply('2024-05-10', [{ kind: 'merge', body: ids.u1, to: ids.u2 }])
  await apply('2024-05-12', [{ kind: 'merge', body: ids.c1, to: ids.c2 }])
  expect(await past(ids.c1)).toEqual([100, null])
  expect(await past(ids.c2)).toEqual([141, 7])
})

test('an old report is not told what later decrees did', async () => {
  await apply('2024-05-10', [{ kind: 'merge', body: ids.c1, to: ids.c2 }])
  expect(await past(ids.c2, '2024-05-09')).toEqual([41, 7])
})
