import { sql } from 'kysely'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { establishAreas } from '#features/organisations/index.ts'
import { perform } from '#platform/command.ts'
import { Problem } from '#platform/problem.ts'
import { systemActor } from '#platform/system-actor.ts'
import { openTestServices, type TestServices } from '#platform/testing/test-services.ts'
import { applyReorganisation, type DecreeLine, draftReorganisation, previewReorganisation } from './index.ts'
import { dump, givenFigures, givenProvince, PAST, type ProvinceKey } from './testing.ts'

const NOWHERE = '01923456-789a-7bcd-8ef0-0000000000ff'
let services: TestServices
let ids: Record<ProvinceKey, string>
let areas: Record<'p' | 'q', string>
beforeEach(async () => {
  services = await openTestServices('2024-06-01T02:40:00Z')
  ids = await givenProvince(services)
  const area = (key: string, parent: string | null) => ({ key, name: `Địa bàn ${key}`, kind: 'commune', parent })
  const listed = { from: '2020-07-01', areas: [area('p', null), area('q', 'p')] }
  areas = (await perform(services, systemActor, establishAreas, listed)).ids as typeof areas
})
afterEach(() => services.close())

/** Everything that is wrong, the same in the preview as in applying, after which every row is as before. */
async function problemsOf(lines: Partial<DecreeLine>[], head: Record<string, string> = {}): Promise<string[]> {
  const days = { decreeNumber: '12-QĐ/TU', decreeDate: '2024-05-01', effectiveOn: '2024-05-10' }
  const draft = await perform(services, systemActor, draftReorganisation, { ...days, ...head, lines })
  const before = await dump(services, 'tree')
  const { problems } = await previewReorganisation(services.read, systemActor, draft.id)
  const error = await perform(services, systemActor, applyReorganisation, draft).catch((thrown: unknown) => thrown)
  if (!(error instanceof Problem)) throw error
  expect(error.detail.fields).toEqual(problems)
  expect(await dump(services, 'tree')).toEqual(before)
  return problems.map(({ path, code }) => `${path} ${code.split('.')[1]}`)
}

const establish = (key: string, more: Partial<DecreeLine> = {}): Partial<DecreeLine> => ({
  kind: 'establish',
  key,
  name: key,
  shortName: key,
  organisationKind: 'K',
  parent: ids.province,
  ...more,
})

test('days in the wrong order, a signed past, unknown codes, two parents, bad shares, a ring and a stranded account: all at once', async () => {
  await givenFigures(services, [{ body: ids.c6, period: PAST, state: 'approved', values: [1, 2] }])
  await sql`insert into account (id, name, email) values (${NOWHERE}, 'Lò Thị Én', 'a@account.invalid')`.execute(
    services.db,
  )
  await sql`insert into role_grant values (gen_random_uuid(), ${NOWHERE}, 'reporter', ${ids.u6}::uuid, '[2021-01-01,)')`.execute(
    services.db,
  )
  const lines: Partial<DecreeLine>[] = [
    { kind: 'merge', body: NOWHERE, to: ids.c1 },
    establish('mới', { organisationKind: 'KHONG_CO', areaId: NOWHERE, parent: NOWHERE }),
    { kind: 'split', body: ids.u1, to: ids.c1, share: 0.4 },
    { kind: 'split', body: ids.u1, to: ids.c2, share: 0.5 },
    { kind: 'move', body: ids.c5, to: ids.d1 },
    { kind: 'move', body: ids.c5, to: ids.d2 },
    { kind: 'move', body: ids.d1, to: ids.c1 },
    { kind: 'change-line', body: ids.union, to: ids.u2 },
    { kind: 'dissolve', body: ids.u6 },
    { kind: 'establish-area', key: 'q', name: 'Q', areaKind: 'ap', parent: NOWHERE },
    { kind: 'move-area', body: areas.p, to: areas.q },
  ]
  expect(await problemsOf(lines, { decreeDate: '2024-02-02', effectiveOn: '2024-02-01' })).toEqual([
    '/effectiveOn effective-early',
    '/effectiveOn signed-later',
    '/lines/0/body not-in-force',
    '/lines/1/parent not-in-force',
    '/lines/1/organisationKind unknown-kind',
    '/lines/1/areaId unknown-area',
    '/lines/2/share shares-not-one',
    '/lines/5/to two-parents',
    '/lines/6/to cycle',
    '/lines/7/to cycle',
    '/lines/8/to strands-account',
    '/lines/9/parent area-not-in-force',
    '/lines/9/areaKind unknown-area-kind',
    '/lines/10/to area-cycle',
  ])
})

test('a body that would stand twice at once, or end and go on: every line that says so', async () => {
  expect(
    await problemsOf([
      establish('mới'),
      establish('mới'),
      { kind: 'rename', body: ids.c1, name: 'A' },
      { kind: 'rename', body: ids.c1, name: 'B' },
      { kind: 'merge', body: ids.c2, to: ids.c3 },
      { kind: 'dissolve', body: ids.c2 },
      { kind: 'rename', body: ids.c2, name: 'C' },
      { kind: 'coordinate', body: ids.c4, to: ids.c2 },
    ]),
  ).toEqual([
    '/lines/0/key key-twice',
    '/lines/1/key key-twice',
    '/lines/3/kind renamed-twice',
    '/lines/4/kind ends-twice',
    '/lines/5/kind ends-twice',
    '/lines/6/kind ends-and-goes-on',
    '/lines/7/to closes-too',
  ])
})

test('two parents of a new body on one axis, and shares out of bounds, are named with whatever else is missing', async () => {
  expect(
    await problemsOf(
      [
        establish('mới', { name: '' }),
        { kind: 'split', body: ids.u3, to: ids.c3, share: 1.5 },
        { kind: 'split', body: ids.u3, to: ids.c4 },
        { kind: 'change-line', body: ids.u4, to: ids.province },
        { kind: 'change-line', body: ids.u4, to: ids.d1 },
      ],
      { decreeNumber: '' },
    ),
  ).toEqual([
    '/decreeNumber required',
    '/lines/0/name required',
    '/lines/1/share share-range',
    '/lines/1/share shares-not-one',
    '/lines/2/share required',
    '/lines/4/to two-parents',
  ])
})

test('what is no day, no number or no line at all is refused before anything is kept, every place named', async () => {
  const raw = {
    decreeDate: '2024-02-30',
    effectiveOn: 'mai',
    lines: [{ kind: 'xóa' }, { kind: 'split', share: '0,6' }, { kind: 'rename', name: 'x'.repeat(301) }],
  }
  const error = await perform(services, systemActor, draftReorganisation, raw).catch((thrown: unknown) => thrown)
  if (!(error instanceof Problem)) throw error
  expect(error.detail.fields.map(({ path, code }) => `${path} ${code}`)).toEqual([
    '/decreeDate input.date',
    '/effectiveOn input.date',
    '/lines/0/kind input.required',
    '/lines/1/share reorganisations.share-number',
    '/lines/2/name input.too-long',
  ])
  expect(await services.read.selectFrom('reorganisation').select('id').execute()).toEqual([])
})
