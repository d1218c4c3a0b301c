import { afterAll, beforeAll, expect, test } from 'vitest'
import { perform } from '#platform/command.ts'
import { Problem } from '#platform/problem.ts'
import { systemActor } from '#platform/system-actor.ts'
import { openTestServices, type TestServices } from '#platform/testing/test-services.ts'
import {
  establishOrganisations,
  listOrganisationTree,
  loadOrganisationKinds,
  organisationPath,
  organisationPaths,
} from './index.ts'
import { findOrganisations } from './queries/find-organisations.ts'

let services: TestServices
beforeAll(async () => {
  services = await openTestServices()
  await perform(services, systemActor, loadOrganisationKinds, {
    kinds: [{ code: 'K', name: { vi: 'Khối', en: 'Bloc' }, bloc: 'advisory', level: 'commune', symbol: 'K' }],
  })
})
afterAll(() => services.close())

const decision = { decisionNumber: '01-QĐ', decisionDate: '2020-06-30', from: '2020-07-01' }
const named = (key: string, parents: { parent: string; axis: 'territory' | 'line' }[] = []) => ({
  key,
  name: `Khối ${key}`,
  shortName: key,
  symbol: key,
  kind: 'K',
  lines: parents,
})

test('every unknown kind and superior is named at once, and nothing is written', async () => {
  const bad = { ...named('a', [{ parent: 'nobody', axis: 'territory' }]), kind: 'NONE' }
  const refusal = await perform(services, systemActor, establishOrganisations, {
    ...decision,
    organisations: [bad],
  }).catch((error: unknown) => error)
  expect(refusal instanceof Problem && refusal.detail.fields).toEqual([
    { path: '/organisations/0/kind', code: 'organisations.unknown-kind' },
    { path: '/organisations/0/lines/0/parent', code: 'organisations.unknown-parent' },
  ])
  expect(await listOrganisationTree(services.read, '2024-01-01')).toEqual([])
})

test('a circle of reporting lines is refused whole', async () => {
  const circle = [named('a', [{ parent: 'b', axis: 'line' }]), named('b', [{ parent: 'a', axis: 'line' }])]
  await expect(
    perform(services, systemActor, establishOrganisations, { ...decision, organisations: circle }),
  ).rejects.toMatchObject({
    detail: {
      fields: [
        { path: '/organisations/0/lines/0/parent', code: 'organisations.cycle' },
        { path: '/organisations/1/lines/0/parent', code: 'organisations.cycle' },
      ],
    },
  })
  expect(await listOrganisationTree(services.read, '2024-01-01')).toEqual([])
})

test('a tree is in force from its day, and a path runs from an organisation to the top', async () => {
  const { ids } = await perform(services, systemActor, establishOrganisations, {
    ...decision,
    organisations: [
      named('top'),
      named('middle', [{ parent: 'top', axis: 'territory' }]),
      named('leaf', [{ parent: 'middle', axis: 'territory' }]),
    ],
  })
  const tree = await listOrganisationTree(services.read, '2024-01-01')
  expect(tree.map(({ shortName, depth }) => [shortName, depth])).toEqual([
    ['top', 0],
    ['middle', 1],
    ['leaf', 2],
  ])
  expect(await listOrganisationTree(services.read, '2020-06-30')).toEqual([])
  const idOf = (key: string) => ids[key] ?? ''
  expect(await organisationPath(services.read, idOf('leaf'), '2024-01-01')).toEqual([
    idOf('leaf'),
    idOf('middle'),
    idOf('top'),
  ])
})

test('the paths of many are the paths of each, of a body nobody knows it alone; of none there is none', async () => {
  const day = '2024-01-01'
  const all = (await listOrganisationTree(services.read, day)).map(({ id }) => id)
  const unknown = '01923456-789a-7bcd-8ef0-00000000ffff'
  const paths = await organisationPaths(services.read, [...all, unknown, ...all], day)
  for (const id of all) expect(paths.get(id)).toEqual(await organisationPath(services.read, id, day))
  expect(paths.get(unknown)).toEqual([unknown])
  expect(paths.size).toBe(all.length + 1)
  expect(await organisationPaths(services.read, [], day)).toEqual(new Map())
})

test('a syllable written with i or y alike is found either way, and not as the beginning of another', async () => {
  const { ids } = await perform(services, systemActor, establishOrganisations, {
    ...decision,
    organisations: [
      { ...named('union'), name: 'Hội Liên hiệp Phụ nữ phường Tam Kỳ' },
      { ...named('board'), name: 'Ủy ban Kiểm tra phường Tam Quan' },
    ],
  })
  for (const typed of ['tam ky', 'Tam Kì', 'tam kỳ']) {
    const { found } = await findOrganisations(services.read, typed, '2024-01-01', 'territory')
    expect(found.map(({ id }) => id)).toEqual([ids.union])
  }
})
