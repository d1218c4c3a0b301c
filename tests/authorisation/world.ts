import { findActor } from '#features/identity/index.ts'
import { givenActor } from '#features/identity/testing.ts'
import { establishOrganisations } from '#features/organisations/index.ts'
import { givenDistrict, givenUnions } from '#features/organisations/testing.ts'
import { applyReorganisation, draftReorganisation } from '#features/reorganisations/index.ts'
import { type Actor, ROLES, type Role } from '#platform/actor.ts'
import { perform } from '#platform/command.ts'
import { systemActor } from '#platform/system-actor.ts'
import { openTestServices, type TestServices } from '#platform/testing/test-services.ts'

export const TODAY = '2024-09-17'
/** Since when the commune of Khe Trúc has gone up in that of Bản Lằng. */
const MERGED_ON = '2024-09-16'

/**
 * Where a role is held, as seen from the unit that everything is about: the government of the commune of Khe Trúc in the first
 * area. On the day of the decree the commune and its government go up in those of Bản Lằng, in the second area.
 */
export const PLACES = ['head', 'area', 'commune', 'unit', 'sister-commune', 'other-area'] as const
export type Place = (typeof PLACES)[number]

export type Time = 'before' | 'after'

export interface World {
  readonly services: TestServices
  /** Ids of the bodies. `heir…`: what those of Khe Trúc become; `…nion`: a union of the commune, which holds congresses. */
  readonly bodies: Readonly<Record<Place | 'heirCommune' | 'heirUnit' | 'union' | 'heirUnion', string>>
  /** One account for every role in every place, and one without any. */
  actor(role: Role | 'none', place: Place): Actor
}

export async function givenWorld(): Promise<World> {
  const services = await openTestServices(`${TODAY}T02:40:00Z`)
  const district = await givenDistrict(services)
  const second = await secondArea(services, district.committee)
  const bodies = {
    head: district.committee,
    area: district.advisory,
    commune: district['khe-truc'],
    unit: district['khe-truc-government'],
    'sister-commune': district['na-may'],
    'other-area': second.area,
    heirCommune: second.commune,
    heirUnit: second.government,
    ...(await givenUnions(services, { union: district['khe-truc'], heirUnion: second.commune })),
  }
  const accounts = new Map<string, Actor>()
  for (const place of PLACES) {
    for (const role of ROLES) {
      accounts.set(`${role} ${place}`, await givenActor(services, `${role}.${place}`, [role, bodies[place]]))
    }
  }
  const stranger = await givenActor(services, 'stranger')
  return { services, bodies, actor: (role, place) => accounts.get(`${role} ${place}`) ?? stranger }
}

async function secondArea(services: TestServices, committee: string) {
  const body = (key: string, name: string, kind: string, parent: string) => {
    return { key, name, shortName: name, symbol: kind, kind, lines: [{ parent, axis: 'territory' }] }
  }
  const { ids } = await perform(services, systemActor, establishOrganisations, {
    decisionNumber: '02-QĐ/HU',
    decisionDate: '2020-06-30',
    from: '2020-07-01',
    organisations: [
      body('area', 'Ban Dân vận khu vực hai', 'BDV', committee),
      body('commune', 'Khối Dân vận xã Bản Lằng', 'KHOI_DV', 'area'),
      body('government', 'UBND xã Bản Lằng', 'UBND', 'commune'),
    ],
  })
  return ids as Record<'area' | 'commune' | 'government', string>
}

/** The same world after the decree: everybody has the roles in force now. */
export async function reorganise(world: World): Promise<World> {
  const { services, bodies } = world
  const draft = await perform(services, systemActor, draftReorganisation, {
    decreeNumber: '12-QĐ/HU',
    decreeDate: '2024-09-10',
    effectiveOn: MERGED_ON,
    lines: [
      { kind: 'merge', body: bodies.commune, to: bodies.heirCommune },
      { kind: 'merge', body: bodies.unit, to: bodies.heirUnit },
    ],
  })
  await perform(services, systemActor, applyReorganisation, draft)
  const now = new Map<string, Actor>()
  for (const place of PLACES) {
    for (const role of ROLES) {
      const { accountId } = world.actor(role, place)
      const actor = await findActor(services.read, accountId, TODAY)
      if (actor) now.set(accountId, actor)
    }
  }
  return { ...world, actor: (role, place) => now.get(world.actor(role, place).accountId) ?? world.actor(role, place) }
}
