import { sql } from 'kysely'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { establishAreas } from '#features/organisations/index.ts'
import type { Actor } from '#platform/actor.ts'
import { perform } from '#platform/command.ts'
import { systemActor } from '#platform/system-actor.ts'
import { openTestServices, type TestServices } from '#platform/testing/test-services.ts'
import {
  applyReorganisation,
  type DecreeLine,
  draftReorganisation,
  getReorganisation,
  previewReorganisation,
  undoReorganisation,
} from './index.ts'
import { dump, givenProvince, type ProvinceKey } from './testing.ts'

const DAY = '2024-05-10'
let services: TestServices
let ids: Record<ProvinceKey, string>
let areas: Record<string, string>
beforeEach(async () => {
  services = await openTestServices('2024-06-01T02:40:00Z')
  ids = await givenProvince(services)
  const area = (key: string, kind: string, parent: string | null) => ({ key, name: `Địa bàn ${key}`, kind, parent })
  areas = (
    await perform(services, systemActor, establishAreas, {
      from: '2020-07-01',
      areas: [
        area('p', 'province', null),
        area('d', 'district', 'p'),
        area('a', 'commune', 'd'),
        area('b', 'commune', 'd'),
      ],
    })
  ).ids
  await sql`update organisation_version set area_id = ${areas.a}::uuid where organisation_id = ${ids.c1}::uuid`.execute(
    services.db,
  )
})
afterEach(() => services.close())

const drafted = (lines: Partial<DecreeLine>[]) =>
  perform(services, systemActor, draftReorganisation, {
    decreeNumber: '12-QĐ/TU',
    decreeDate: '2024-05-01',
    effectiveOn: DAY,
    lines,
  })
const fused = (): Partial<DecreeLine>[] => [
  { kind: 'establish-area', key: 'xã mới', name: 'Xã mới', areaKind: 'commune', parent: areas.p ?? '' },
  { kind: 'merge-area', body: areas.a ?? '', to: 'xã mới' },
  { kind: 'merge-area', body: areas.b ?? '', to: 'xã mới' },
  { kind: 'dissolve-area', body: areas.d ?? '', to: areas.p ?? '' },
]

test('areas are redrawn by administrators of a head of the tree, of whatever bodies lie there', async () => {
  const { id } = await drafted(fused())
  const administrator = (key: ProvinceKey): Actor => ({
    accountId: '01923456-789a-7bcd-8ef0-000000000001',
    name: 'Quản trị',
    organisationId: ids[key],
    roles: [{ role: 'administrator', organisationId: ids[key] }],
  })
  expect((await getReorganisation(services.read, administrator('d1'), id, DAY)).abilities.apply).toBe(false)
  expect((await getReorganisation(services.read, administrator('province'), id, DAY)).abilities.apply).toBe(true)
})

test('the preview shows each area before and after, and the bodies that come to lie elsewhere', async () => {
  const { id } = await drafted(fused())
  const preview = await previewReorganisation(services.read, systemActor, id)
  if (!('areas' in preview)) throw new Error(JSON.stringify(preview.problems))
  expect(
    preview.areas.map(({ what, nameBefore, nameAfter, takenInBy, bodies }) => [
      what,
      nameBefore,
      nameAfter,
      takenInBy,
      ...bodies,
    ]),
  ).toEqual([
    ['established', undefined, 'Xã mới', undefined],
    ['closed', 'Địa bàn a', undefined, 'Xã mới', 'Đơn vị c1'],
    ['closed', 'Địa bàn b', undefined, 'Xã mới'],
    ['closed', 'Địa bàn d', undefined, 'Địa bàn p'],
  ])
})

test('areas end and begin on the day, bodies lie in the new one from then on, and undoing restores every byte', async () => {
  const before = await dump(services, 'tree')
  const applied = await perform(services, systemActor, applyReorganisation, await drafted(fused()))
  const standing = await sql<{ name: string; within: string | null }>`
    select v.name, p.name as within from area_version v
    left join area_version p on p.area_id = v.parent_id and p.valid @> ${DAY}::date
    where v.valid @> ${DAY}::date order by v.name`.execute(services.db)
  expect(standing.rows).toEqual([
    { name: 'Xã mới', within: 'Địa bàn p' },
    { name: 'Địa bàn p', within: null },
  ])
  const lies = await sql<{ area: string; first: string; decision: string }>`
    select a.name as area, lower(v.valid)::text as first, v.decision_number as decision from organisation_version v
    join area_version a on a.area_id = v.area_id and lower(a.valid) <= lower(v.valid)
    where v.organisation_id = ${ids.c1}::uuid order by v.valid`.execute(services.db)
  expect(lies.rows).toEqual([
    { area: 'Địa bàn a', first: '2020-07-01', decision: '01-QĐ/TU' },
    { area: 'Xã mới', first: DAY, decision: '12-QĐ/TU' },
  ])
  await perform(services, systemActor, undoReorganisation, applied)
  expect(await dump(services, 'tree')).toEqual(before)
})

test('a decree is not undone while something else lies in the areas it made', async () => {
  const { id, version } = await perform(services, systemActor, applyReorganisation, await drafted(fused()))
  await sql`update organisation_version set area_id = (select area_id from area_version where name = 'Xã mới')
    where organisation_id = ${ids.c2}::uuid`.execute(services.db)
  await expect(perform(services, systemActor, undoReorganisation, { id, version })).rejects.toMatchObject({
    detail: { code: 'reorganisations.hangs-areas' },
  })
})
