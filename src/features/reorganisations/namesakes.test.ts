import { afterEach, beforeEach, expect, test } from 'vitest'
import { perform } from '#platform/command.ts'
import { Problem } from '#platform/problem.ts'
import { systemActor } from '#platform/system-actor.ts'
import { openTestServices, type TestServices } from '#platform/testing/test-services.ts'
import { applyReorganisation, type DecreeLine, draftReorganisation, undoReorganisation } from './index.ts'
import { dump, givenDecree, givenProvince, type ProvinceKey } from './testing.ts'

let services: TestServices
let ids: Record<ProvinceKey, string>
beforeEach(async () => {
  services = await openTestServices('2024-06-01T02:40:00Z')
  ids = await givenProvince(services)
})
afterEach(() => services.close())

const establish = (key: string, parent: string, name = key): Partial<DecreeLine> => ({
  ...{ kind: 'establish', key, name, shortName: key, organisationKind: 'K', parent },
})
const area = (key: string, parent = '', areaKind = 'commune'): Partial<DecreeLine> => ({
  ...{ kind: 'establish-area', key, name: key, areaKind, parent },
})

/** Why a decree of these lines is refused, nothing of it kept in the tree; empty when it is applied. */
async function problemsOf(effectiveOn: string, lines: readonly Partial<DecreeLine>[]): Promise<string[]> {
  const head = { decreeNumber: '7-QĐ/HU', decreeDate: '2024-05-01', effectiveOn }
  const draft = await perform(services, systemActor, draftReorganisation, { ...head, lines })
  const before = await dump(services, 'tree')
  try {
    await perform(services, systemActor, applyReorganisation, draft)
    return []
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    expect(await dump(services, 'tree')).toEqual(before)
    return error.detail.fields.map(({ path, code }) => `${path} ${code.split('.')[1]}`)
  }
}

test('a decree that only establishes is not applied twice: every body and area it makes anew is named, on its day, later and earlier', async () => {
  const lines = [
    establish('m', ids.d1, 'Trung tâm  Mới'),
    establish('n', 'm', 'Tổ một'),
    establish('h', '', 'Đứng đầu'),
    area('Suối'),
    area('Mây', 'Suối'),
  ]
  expect(await problemsOf('2024-05-10', lines)).toEqual([])
  const again = [
    '/lines/0/name same-name',
    '/lines/1/name same-name',
    '/lines/2/name same-name',
    '/lines/3/name same-area-name',
    '/lines/4/name same-area-name',
  ]
  const otherwise = lines.map((line) => ({ ...line, name: line.name?.toUpperCase().normalize('NFD') ?? '' }))
  for (const day of ['2024-05-10', '2024-05-20', '2024-05-02']) expect(await problemsOf(day, otherwise)).toEqual(again)
})

test('two lines that establish the same are refused on the second, and so is a body renamed like one beside it', async () => {
  expect(
    await problemsOf('2024-05-10', [
      establish('a', ids.d1, 'Đơn vị x'),
      establish('b', ids.d1, 'đơn vị x'),
      { kind: 'rename', body: ids.c1, name: 'Đơn vị c2' },
      { kind: 'move', body: ids.c3, to: ids.d1 },
      establish('c', ids.d1, 'Đơn vị c3'),
    ]),
  ).toEqual(['/lines/1/name same-name', '/lines/2/name same-name', '/lines/4/name same-name'])
})

test('the name of a body that ends, moves away or gets another is free, and so is one under another superior', async () => {
  const lines: Partial<DecreeLine>[] = [
    establish('new', ids.d1, 'Đơn vị c1'),
    { kind: 'merge', body: ids.c1, to: 'new' },
    { kind: 'merge', body: ids.c2, to: 'new' },
    establish('other', ids.d2, 'Đơn vị c5'),
    { kind: 'rename', body: ids.c5, name: 'Đơn vị c6' },
    { kind: 'rename', body: ids.c6, name: 'Đơn vị c5' },
    { kind: 'move', body: ids.c3, to: ids.d3 },
    establish('third', ids.d2, 'Đơn vị c3'),
    area('Mây'),
    area('Mây', '', 'town'),
  ]
  expect(
    await problemsOf(
      '2024-05-10',
      lines.map((line) => (line.areaKind === 'town' ? { ...line, key: 'town' } : line)),
    ),
  ).toEqual([])
})

test('what a decree established is free to be established again when it was undone', async () => {
  const lines = [establish('m', ids.d1)]
  const applied = await givenDecree(services, '2024-05-10', lines)
  await perform(services, systemActor, undoReorganisation, applied)
  expect(await problemsOf('2024-05-10', lines)).toEqual([])
})
