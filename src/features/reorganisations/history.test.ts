import { afterEach, beforeEach, expect, test } from 'vitest'
import { readHistory } from '#features/organisations/index.ts'
import { perform } from '#platform/command.ts'
import { systemActor } from '#platform/system-actor.ts'
import { openTestServices, type TestServices } from '#platform/testing/test-services.ts'
import { applyReorganisation, type DecreeLine, draftReorganisation, undoReorganisation } from './index.ts'
import { listChangedBodies } from './queries/list-changed-bodies.ts'
import { givenDecree, givenProvince, type ProvinceKey } from './testing.ts'

const DAY = '2024-05-10'
let services: TestServices
let ids: Record<ProvinceKey, string>
beforeEach(async () => {
  services = await openTestServices('2024-06-01T02:40:00Z')
  ids = await givenProvince(services)
})
afterEach(() => services.close())

async function applied(lines: Partial<DecreeLine>[]) {
  const head = { decreeNumber: '12-QĐ/TU', decreeDate: '2024-05-01', effectiveOn: DAY }
  const draft = await perform(services, systemActor, draftReorganisation, { ...head, lines })
  return perform(services, systemActor, applyReorganisation, draft)
}

/** What the history of a body tells of the day of the decree, beside its name and superiors. */
async function told(key: ProvinceKey) {
  const events = await readHistory(services.read, ids[key])
  return events.flatMap((event) =>
    'share' in event ? [`${event.day} ${event.what} ${event.name} ${event.share} ${event.decisionNumber}`] : [],
  )
}

test('the history of a body that was merged or dissolved tells who came after it, and theirs whom they succeeded', async () => {
  await applied([
    { kind: 'merge', body: ids.u1, to: ids.u2 },
    { kind: 'dissolve', body: ids.u3, to: ids.u4 },
  ])
  expect(await told('u1')).toEqual([`${DAY} merged-into Đơn vị u2 1 12-QĐ/TU`])
  expect(await told('u2')).toEqual([`${DAY} took-in Đơn vị u1 1 12-QĐ/TU`])
  expect(await told('u3')).toEqual([`${DAY} left-to Đơn vị u4 1 12-QĐ/TU`])
  expect(await told('u4')).toEqual([`${DAY} took-over Đơn vị u3 1 12-QĐ/TU`])
})

test('the history of a body that was split tells each share, also the one it keeps, and names each body as it was then', async () => {
  await applied([
    { kind: 'split', body: ids.u5, to: ids.u6, share: 0.6, heir: true },
    { kind: 'split', body: ids.u5, to: ids.u5, share: 0.4 },
    { kind: 'rename', body: ids.u5, name: 'Đơn vị mới' },
  ])
  expect(await told('u5')).toEqual([
    `${DAY} kept-share Đơn vị mới 0.4 12-QĐ/TU`,
    `${DAY} split-into Đơn vị u6 0.6 12-QĐ/TU`,
  ])
  expect(await told('u6')).toEqual([`${DAY} took-share Đơn vị u5 0.6 12-QĐ/TU`])
})

test('an applied decree names the bodies it closed, established, renamed and moved, and no others', async () => {
  const { id } = await applied([
    {
      kind: 'establish',
      key: 'new',
      name: 'Đơn vị lập mới',
      shortName: 'mới',
      symbol: 'M',
      organisationKind: 'K',
      parent: ids.d1,
    },
    { kind: 'merge', body: ids.u1, to: 'new' },
    { kind: 'rename', body: ids.c6, name: 'Đơn vị c6 đổi tên' },
    { kind: 'move', body: ids.c5, to: ids.d1 },
  ])
  const changed = await listChangedBodies(services.read, id)
  expect(changed.map(({ name }) => name)).toEqual(['Đơn vị c5', 'Đơn vị c6 đổi tên', 'Đơn vị lập mới', 'Đơn vị u1'])
})

test('a decree that was undone is not told', async () => {
  const { id, version } = await applied([{ kind: 'merge', body: ids.u1, to: ids.u2 }])
  await perform(services, systemActor, undoReorganisation, { id, version })
  expect(await told('u1')).toEqual([])
  expect(await told('u2')).toEqual([])
  expect(await listChangedBodies(services.read, id)).toEqual([])
})

test('the history of both ends tells when copies began and ceased to be sent, and by which decrees', async () => {
  await givenDecree(services, '2024-05-02', [{ kind: 'coordinate', body: ids.u1, to: ids.c6 }])
  await givenDecree(services, '2024-05-20', [{ kind: 'merge', body: ids.c6, to: ids.c5 }])
  const toldOf = async (key: ProvinceKey) =>
    (await readHistory(services.read, ids[key])).flatMap((event) =>
      'decree' in event ? [`${event.day} ${event.what} ${event.name} ${event.decree?.number}`] : [],
    )
  expect(await toldOf('u1')).toEqual([
    '2024-05-02 began-sending Đơn vị c6 2024-05-02-QĐ/HU',
    '2024-05-20 ended-sending Đơn vị c6 2024-05-20-QĐ/HU',
  ])
  expect(await toldOf('c6')).toEqual([
    '2024-05-02 began-receiving Đơn vị u1 2024-05-02-QĐ/HU',
    '2024-05-20 ended-receiving Đơn vị u1 2024-05-20-QĐ/HU',
  ])
  expect(await toldOf('c5')).toEqual([])
})
