import { afterAll, beforeAll, expect, test } from 'vitest'
import { givenActor } from '#features/identity/testing.ts'
import type { Actor } from '#platform/actor.ts'
import { perform } from '#platform/command.ts'
import { openTestServices, type TestServices } from '#platform/testing/test-services.ts'
import { appointHolder, describeLocality, establishOrganisations } from './index.ts'
import { givenDistrict, type TestOrganisation } from './testing.ts'

let services: TestServices
let ids: Record<TestOrganisation, string>
/** Administers the commune of Khe Trúc only. */
let commune: Actor

beforeAll(async () => {
  services = await openTestServices()
  ids = await givenDistrict(services)
  commune = await givenActor(services, 'commune', ['administrator', ids['khe-truc']])
})
afterAll(() => services.close())

const beyond = { detail: { kind: 'forbidden', code: 'organisations.beyond-subtree' } }

const establish = (actor: Actor, parent?: string) =>
  perform(services, actor, establishOrganisations, {
    decisionNumber: '02-QĐ/HU',
    decisionDate: '2024-01-02',
    from: '2024-01-02',
    organisations: [
      {
        key: 'new',
        name: 'Hội Nông dân mới',
        shortName: 'HND mới',
        symbol: 'HND',
        kind: 'HND',
        lines: parent ? [{ parent, axis: 'territory' }] : [],
      },
    ],
  })

const appoint = (organisationId: string) =>
  perform(services, commune, appointHolder, {
    organisationId,
    postTitle: 'Chủ tịch',
    mode: 'elected',
    from: '2024-01-02',
    person: { fullName: 'Lò Văn Pá' },
  })

test('the administrator of a commune establishes nothing beside or above it, and no head', async () => {
  for (const parent of [ids['na-may'], ids.advisory, undefined]) {
    await expect(establish(commune, parent)).rejects.toMatchObject(beyond)
  }
})

test('the administrator of a commune appoints nobody outside it and does not describe the locality', async () => {
  await expect(appoint(ids['na-may-government'])).rejects.toMatchObject(beyond)
  const said = { name: 'Huyện Một', portalName: 'Cổng Một', documentPlace: 'Một', term: '2020-2025' }
  await expect(perform(services, commune, describeLocality, said)).rejects.toMatchObject(beyond)
})

test('within the commune its administrator establishes and appoints', async () => {
  await establish(commune, ids['khe-truc-government'])
  await appoint(ids['khe-truc-farmers'])
})
