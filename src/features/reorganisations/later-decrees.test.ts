import { afterEach, beforeEach, expect, test } from 'vitest'
import { establishAreas } from '#features/organisations/index.ts'
import { perform } from '#platform/command.ts'
import { Problem } from '#platform/problem.ts'
import { systemActor } from '#platform/system-actor.ts'
import { openTestServices, type TestServices } from '#platform/testing/test-services.ts'
import { applyReorganisation, type DecreeLine, draftReorganisation } from './index.ts'
import { dump, givenProvince, type ProvinceKey } from './testing.ts'

/** The day of a decree that is applied first and takes effect last, and an earlier one. */
const LATER = '2024-05-20'
const SOONER = '2024-05-10'
let services: TestServices
let ids: Record<ProvinceKey, string>
beforeEach(async () => {
  services = await openTestServices('2024-05-01T02:40:00Z')
  ids = await givenProvince(services)
})
afterEach(() => services.close())

const apply = async (effectiveOn: string, ...lines: Partial<DecreeLine>[]) => {
  const head = { decreeNumber: `${effectiveOn}-QĐ`, decreeDate: '2024-05-01', effectiveOn }
  const draft = await perform(services, systemActor, draftReorganisation, { ...head, lines })
  return perform(services, systemActor, applyReorganisation, draft)
}
const problemsOf = async (doing: Promise<unknown>) => {
  const error = await doing.catch((thrown: unknown) => thrown)
  if (!(error instanceof Problem)) throw error ?? new Error('It was applied')
  return error.detail.fields.map(({ path, code }) => `${path} ${code.split('.')[1]}`)
}

test('nothing comes under, goes up in or is handed to a body that a later day ends, and nothing of it is applied', async () => {
  await apply(LATER, { kind: 'merge', body: ids.c2, to: ids.c3 })
  const before = await dump(services, 'tree')
  const establish = { kind: 'establish', key: 'x', name: 'X', shortName: 'x', organisationKind: 'K' } as const
  expect(
    await problemsOf(
      apply(
        SOONER,
        { kind: 'merge', body: ids.c1, to: ids.c2 },
        { kind: 'move', body: ids.c5, to: ids.c2 },
        { ...establish, parent: ids.c2, lineParent: ids.c2 },
        { kind: 'dissolve', body: ids.c6, to: ids.c2 },
      ),
    ),
  ).toEqual([
    '/lines/0/to ends-later',
    '/lines/1/to ends-later',
    '/lines/2/parent ends-later',
    '/lines/2/lineParent ends-later',
    '/lines/3/to ends-later',
  ])
  const divided = apply(
    SOONER,
    { kind: 'split', body: ids.c4, to: ids.c2, share: 0.5, heir: true },
    { kind: 'split', body: ids.c4, to: ids.c5, share: 0.5 },
  )
  expect(await problemsOf(divided)).toContain('/lines/0/to ends-later')
  expect(await dump(services, 'tree')).toEqual(before)
})

test('a body does not end before the day on which something comes under it, or it gives something away', async () => {
  await apply(
    LATER,
    { kind: 'move', body: ids.c1, to: ids.c3 },
    { kind: 'split', body: ids.c4, to: ids.c4, share: 0.5 },
    { kind: 'split', body: ids.c4, to: ids.c5, share: 0.5 },
  )
  expect(
    await problemsOf(
      apply(
        SOONER,
        { kind: 'merge', body: ids.c3, to: ids.d1 },
        { kind: 'merge', body: ids.c4, to: ids.d1 },
        { kind: 'dissolve', body: ids.c5, to: ids.d1 },
      ),
    ),
  ).toEqual(['/lines/0/body changed-later', '/lines/1/body changed-later', '/lines/2/body changed-later'])
  await apply(SOONER, { kind: 'rename', body: ids.c3, name: 'Tên mới' }, { kind: 'merge', body: ids.c2, to: ids.d1 })
})

test('a ring that would close on a later day only is refused, among bodies and among areas', async () => {
  const area = (key: string) => ({ key, name: `Địa bàn ${key}`, kind: 'commune', parent: null })
  const areas = (
    await perform(services, systemActor, establishAreas, {
      from: '2020-07-01',
      areas: [area('p'), { ...area('q'), parent: 'p' }, area('r')],
    })
  ).ids as Record<'p' | 'q' | 'r', string>
  await apply(LATER, { kind: 'move', body: ids.c1, to: ids.c3 }, { kind: 'move-area', body: areas.r, to: areas.q })
  expect(
    await problemsOf(
      apply(SOONER, { kind: 'move', body: ids.d2, to: ids.c1 }, { kind: 'move-area', body: areas.p, to: areas.r }),
    ),
  ).toEqual(['/lines/0/to cycle', '/lines/1/to area-cycle'])
})

test('nothing comes to lie in an area that a later day ends, and none ends before something comes to lie in it', async () => {
  const area = (key: string) => ({ key, name: `Địa bàn ${key}`, kind: 'commune', parent: null })
  const listed = ['p', 'q', 'r', 's'].map(area)
  const { ids: areas } = await perform(services, systemActor, establishAreas, { from: '2020-07-01', areas: listed })
  const { p = '', q = '', r = '', s = '' } = areas
  await apply(
    LATER,
    { kind: 'dissolve-area', body: p },
    { kind: 'rename', body: ids.c1, areaId: q },
    { kind: 'move-area', body: s, to: r },
  )
  expect(
    await problemsOf(
      apply(
        SOONER,
        { kind: 'merge-area', body: q, to: p },
        { kind: 'dissolve-area', body: r },
        { kind: 'rename', body: ids.c2, areaId: p },
        { kind: 'establish-area', key: 'n', name: 'N', areaKind: 'commune', parent: p },
      ),
    ),
  ).toEqual([
    '/lines/0/body area-changed-later',
    '/lines/0/to area-ends-later',
    '/lines/1/body area-changed-later',
    '/lines/2/areaId area-ends-later',
    '/lines/3/parent area-ends-later',
  ])
})

test('a line that names what an earlier decree ended, or a later one establishes, is told by name, day and decree', async () => {
  await apply(SOONER, { kind: 'merge', body: ids.c2, to: ids.c3 })
  await apply(LATER, {
    kind: 'establish',
    key: 'x',
    name: 'Đơn vị sau',
    shortName: 'x',
    organisationKind: 'K',
    parent: ids.d1,
  })
  const later = await services.read
    .selectFrom('organisation_version')
    .select('organisation_id as id')
    .where('name', '=', 'Đơn vị sau')
    .executeTakeFirstOrThrow()
  const error = await apply(
    '2024-05-15',
    { kind: 'merge', body: ids.c2, to: ids.c1 },
    { kind: 'move', body: ids.c5, to: later.id },
  ).catch((thrown: unknown) => thrown)
  expect((error as Problem).detail.fields).toEqual([
    {
      path: '/lines/0/body',
      code: 'reorganisations.ended-by',
      params: { name: 'Đơn vị c2', day: SOONER, decree: `${SOONER}-QĐ` },
    },
    { path: '/lines/1/to', code: 'reorganisations.begins-on', params: { name: 'Đơn vị sau', day: LATER } },
  ])
})
