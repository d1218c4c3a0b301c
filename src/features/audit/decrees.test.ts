import { afterAll, beforeAll, expect, test } from 'vitest'
import { givenActor } from '#features/identity/testing.ts'
import { givenDistrict, type TestOrganisation } from '#features/organisations/testing.ts'
import { discardDraft, draftReorganisation, undoReorganisation } from '#features/reorganisations/index.ts'
import { givenDecree } from '#features/reorganisations/testing.ts'
import type { Actor } from '#platform/actor.ts'
import { perform } from '#platform/command.ts'
import { systemActor } from '#platform/system-actor.ts'
import { openTestServices, type TestServices } from '#platform/testing/test-services.ts'
import { type AuditFilter, listAuditEntries } from './queries/list-audit-entries.ts'

const DAY = '2024-09-17'
let services: TestServices
let ids: Record<TestOrganisation, string>
let head: Actor
let decree: { id: string; version: number }

beforeAll(async () => {
  services = await openTestServices()
  ids = await givenDistrict(services)
  head = await givenActor(services, 'head', ['administrator', ids.committee])
  decree = await givenDecree(services, '2024-09-01', [
    {
      kind: 'establish',
      key: 'source',
      name: 'Trạm Dân vận Đầu Nguồn',
      shortName: 'Đầu Nguồn',
      symbol: 'ĐN',
      organisationKind: 'KHOI_DV',
      parent: ids['khe-truc'],
    },
    { kind: 'merge', body: ids['khe-truc-farmers'], to: 'source' },
  ])
})
afterAll(() => services.close())

const entries = async (filter: AuditFilter) => (await listAuditEntries(services.read, head, filter, DAY)).lines
const commands = async (organisation: string) =>
  (await entries({ organisation })).map(({ command }) => command).filter((name) => name.startsWith('reorganisations.'))

test('a decree is found by the body it closed, by the one it established and by the one above, and by no other', async () => {
  const found = ['reorganisations.apply', 'reorganisations.draft']
  expect(await commands('hoi nong dan xa khe truc')).toEqual(found)
  expect(await commands('dau nguon')).toEqual(found)
  expect(await commands('khoi dan van xa khe truc')).toEqual(found)
  expect(await commands('xa na may')).toEqual([])
})

test('an applied decree is told line by line, and the bodies it closed and established by their names', async () => {
  const [line] = await entries({ command: 'reorganisations.apply' })
  expect(line?.told).toMatchObject([{ which: 'all', count: 2, lines: [{ kind: 'establish' }, { kind: 'merge' }] }])
  expect(line?.names[ids['khe-truc-farmers']]).toMatch(/Khe Trúc$/)
  const said = new Map(line?.said.map(({ field, after }) => [field, after]))
  expect(said.get('bodies')).toContain('Trạm Dân vận Đầu Nguồn')
  expect(JSON.stringify(line?.said)).not.toMatch(/[0-9a-f]{8}-|[0-9a-f]{64}|[{]\\"/)
})

test('lines that are not those that were applied are not told as if they were', async () => {
  const lines = services.db.selectFrom('reorganisation').select('lines').where('id', '=', decree.id)
  const { lines: kept } = await lines.executeTakeFirstOrThrow()
  const write = (value: unknown) =>
    services.db
      .updateTable('reorganisation')
      .set({ lines: JSON.stringify(value) })
      .where('id', '=', decree.id)
      .execute()
  await write([])
  expect((await entries({ command: 'reorganisations.apply' }))[0]?.told).toEqual([])
  await write(kept)
})

test('what a saved draft changed is told: words before and after, lines added and taken away, those thrown away too', async () => {
  const move = { kind: 'move', body: ids['na-may-government'], to: ids['khe-truc'] }
  const rename = { kind: 'rename', body: ids['na-may'], name: 'Khối Dân vận xã Nậm Tre' }
  const save = (more: object) =>
    perform(services, systemActor, draftReorganisation, { decreeNumber: '9-QĐ/HU', ...more })
  const first = await save({ lines: [move, rename], summary: 'Bản đầu' })
  const second = await save({ ...first, lines: [rename, { ...move, to: ids.advisory }], summary: 'Bản sau' })
  await perform(services, systemActor, discardDraft, second)
  const [discarded, changed, begun] = await entries({ subjectId: first.id })
  expect(begun?.told).toMatchObject([{ which: 'added', count: 2 }])
  expect(changed?.told).toMatchObject([
    { which: 'added', lines: [{ kind: 'move', to: ids.advisory }] },
    { which: 'removed', lines: [{ kind: 'move', to: ids['khe-truc'] }] },
  ])
  expect(changed?.said).toContainEqual({ field: 'summary', before: 'Bản đầu', after: 'Bản sau' })
  expect(discarded?.told).toMatchObject([{ which: 'removed', count: 2 }])
})

test('a change of more lines than an entry holds is told by how many they were', async () => {
  const lines = Array.from({ length: 51 }, (_, at) => ({ kind: 'rename', body: ids['na-may'], name: `Tên ${at}` }))
  const { id } = await perform(services, systemActor, draftReorganisation, { lines })
  const [line] = await entries({ subjectId: id })
  expect(line?.told).toEqual([])
  expect(line?.said).toContainEqual({ field: 'addedCount', before: undefined, after: '51' })
})

test('an undone decree still says what it was and is found by the bodies it named', async () => {
  await perform(services, systemActor, undoReorganisation, decree)
  const [line] = await entries({ command: 'reorganisations.undo' })
  expect(line?.told).toMatchObject([{ which: 'all', count: 2 }])
  expect(await commands('hoi nong dan xa khe truc')).toHaveLength(3)
})
