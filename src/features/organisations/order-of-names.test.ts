import { afterAll, beforeAll, expect, test } from 'vitest'
import { perform } from '#platform/command.ts'
import { systemActor } from '#platform/system-actor.ts'
import { openTestServices, type TestServices } from '#platform/testing/test-services.ts'
import { establishOrganisations } from './commands/establish-organisations.ts'
import { getOrganisation } from './queries/get-organisation.ts'
import { listOrganisationTree } from './queries/list-organisation-tree.ts'
import { listTreeRows } from './queries/list-tree-rows.ts'
import { readBranch } from './queries/read-branch.ts'
import { givenDistrict, type TestOrganisation } from './testing.ts'

const DAY = '2024-09-17'
const SORTED = ['1', '2', '9', '10', '11', '100'].map((number) => `Khối Dân vận khóm ${number}`)
let services: TestServices
let ids: Record<TestOrganisation, string>

beforeAll(async () => {
  services = await openTestServices()
  ids = await givenDistrict(services)
  await perform(services, systemActor, establishOrganisations, {
    ...{ decisionNumber: '02-QĐ/HU', decisionDate: '2020-06-30', from: '2020-07-01' },
    organisations: SORTED.toReversed().map((name) => ({
      ...{ key: name, name, shortName: name, symbol: '', kind: 'KHOI_DV' },
      lines: [{ parent: ids['khe-truc'], axis: 'territory' }],
    })),
  })
})
afterAll(() => services.close())

test('numbers in names count as numbers wherever bodies stand in order', async () => {
  const branch = await readBranch(services.read, DAY, 'territory', ids['khe-truc'])
  const shown = [
    await listOrganisationTree(services.read, DAY),
    await listTreeRows(services.read, DAY),
    branch.nodes,
    (await getOrganisation(services.read, ids['khe-truc'], DAY)).children,
  ]
  for (const bodies of shown)
    expect(bodies.map(({ name }) => name).filter((name) => name.includes('khóm'))).toEqual(SORTED)
})
