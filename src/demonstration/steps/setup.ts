import { createDemonstrationAccounts, findActor, grantRole } from '#features/identity/index.ts'
import {
  appointHolder,
  describeLocality,
  establishAreas,
  establishOrganisations,
} from '#features/organisations/index.ts'
import { localDate } from '#kernel/date.ts'
import { systemActor } from '#platform/system-actor.ts'
import { termOf } from '../calendar.ts'
import type { DemonstrationContent } from '../content.ts'
import { doing } from '../messages.ts'
import { loadStarterPack } from '../starter-pack.ts'
import { need, type Step, type World } from '../timeline.ts'

const ROLES_FROM = '2020-07-01'

/** The locality, its bodies, its people and their accounts, all at one moment. `now`: when the demonstration is made. */
export function setupSteps(content: DemonstrationContent, at: Date, now: Date, password: string): Step[] {
  return [
    { at, sentence: doing.catalogue, run: ({ services }) => loadStarterPack(services) },
    { at, sentence: doing.organisations, run: (world) => establish(world, content, now) },
    { at, sentence: doing.people, run: (world) => appoint(world, content) },
    { at, sentence: doing.accounts, run: (world) => openAccounts(world, content, password) },
  ]
}

async function establish(world: World, { locality, establishment }: DemonstrationContent, now: Date): Promise<void> {
  const { name, portalName, documentPlace, footer } = locality
  await world.perform(systemActor, describeLocality, {
    name,
    portalName,
    documentPlace,
    address: footer.address,
    phone: footer.phone,
    term: termOf(localDate(now)),
    demonstration: true,
  })
  const { from, decisionNumber, decisionDate } = establishment
  const { ids: areas } = await world.perform(systemActor, establishAreas, {
    from,
    areas: locality.areas.map(({ key, name, kind, parent }) => ({ key, name, kind, parent })),
  })
  const { ids } = await world.perform(systemActor, establishOrganisations, {
    from,
    decisionNumber,
    decisionDate,
    organisations: establishment.organisations.map(({ area, ...one }) => ({ ...one, areaId: areas[area] })),
  })
  for (const [key, id] of Object.entries(ids)) world.made.organisations.set(key, id)
}

async function appoint({ made, perform }: World, { people }: DemonstrationContent): Promise<void> {
  for (const { key, fullName, officePhone, holdings } of people) {
    for (const { organisation, ...post } of holdings) {
      const { holdingId, personId } = await perform(systemActor, appointHolder, {
        ...post,
        organisationId: need(made.organisations, organisation),
        person: { id: made.people.get(key), fullName, officePhone },
      })
      made.people.set(key, personId)
      made.holdings.set(`${organisation} ${key}`, holdingId)
    }
  }
}

async function openAccounts(world: World, { accounts, people }: DemonstrationContent, password: string): Promise<void> {
  const { made, services, perform } = world
  const nameOf = new Map(people.map(({ key, fullName }) => [key, fullName]))
  const { ids } = await perform(systemActor, createDemonstrationAccounts, {
    password,
    accounts: accounts.map(({ username, person }) => ({
      username,
      name: need(nameOf, person),
      personId: need(made.people, person),
    })),
  })
  for (const { username, person, roles } of accounts) {
    const accountId = ids[username] ?? ''
    for (const { role, organisation } of roles) {
      const organisationId = need(made.organisations, organisation)
      const holdingId = postFor(world, people, person, organisation)
      await perform(systemActor, grantRole, { accountId, role, organisationId, from: ROLES_FROM, holdingId })
    }
    const actor = await findActor(services.read, accountId, localDate(services.clock.now()))
    if (actor) made.actors.set(username, actor)
  }
}

/** The post a role ends with: the one its person holds in the body of the role, else their first. */
function postFor(
  { made }: World,
  people: DemonstrationContent['people'],
  person: string,
  organisation: string,
): string {
  const held = people.find(({ key }) => key === person)?.holdings.map((holding) => holding.organisation) ?? []
  const where = held.includes(organisation) ? organisation : held[0]
  return need(made.holdings, `${where} ${person}`)
}
