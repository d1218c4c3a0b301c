import { afterAll, beforeAll, expect, test } from 'vitest'
import { requestReset } from '#features/identity/commands/accounts/request-reset.ts'
import { identityJobHandlers } from '#features/identity/index.ts'
import { givenActor, givenLent, givenOfficial } from '#features/identity/testing.ts'
import { correctPerson } from '#features/organisations/commands/people/correct-person.ts'
import { appointHolder } from '#features/organisations/index.ts'
import { givenDistrict, givenHolder, type TestOrganisation } from '#features/organisations/testing.ts'
import type { Actor, Role } from '#platform/actor.ts'
import { perform } from '#platform/command.ts'
import { systemActor } from '#platform/system-actor.ts'
import { openTestServices, type TestServices } from '#platform/testing/test-services.ts'

let services: TestServices
let ids: Record<TestOrganisation, string>
/** Administers the commune of Khe Trúc only. */
let commune: Actor
let number = 0

beforeAll(async () => {
  services = await openTestServices()
  ids = await givenDistrict(services)
  commune = await givenActor(services, 'commune', ['administrator', ids['khe-truc']])
})
afterAll(() => services.close())

async function givenPerson(at: TestOrganisation, ...roles: readonly (readonly [Role, string])[]) {
  number += 1
  const { personId } = await givenHolder(services, ids[at], `Chuyên viên ${number}`, 'Lò Thị Mây')
  const username = `may.${number}`
  const actor = await givenOfficial(services, personId, username, ...roles)
  return { personId, username, actor }
}

const write = (by: Actor, personId: string, officeEmail: string) =>
  perform(services, by, correctPerson, { personId, fullName: 'Lò Thị Mây', officePhone: '', officeEmail })

/** Where the letter goes when somebody says they forgot the password. */
async function letterTo(username: string): Promise<string | undefined> {
  await perform(services, systemActor, requestReset, { username, address: '192.0.2.10' })
  const [handler] = identityJobHandlers(services)
  for (const { data } of services.enqueued.splice(0)) await handler?.handle(data as never)
  return services.letters.splice(0).at(-1)?.to
}

const REFUSED = {
  detail: { fields: [{ path: '/officeEmail', code: 'organisations.address-beyond-subtree' }] },
}

test('an administrator does not lead the letters of somebody above to another address by giving them a post below', async () => {
  const { personId, username } = await givenPerson('committee', ['administrator', ids.committee])
  await write(systemActor, personId, 'may@huyen.example')
  await perform(services, commune, appointHolder, {
    organisationId: ids['khe-truc'],
    postTitle: 'Ủy viên',
    mode: 'assigned',
    from: '2024-01-01',
    person: { id: personId, fullName: 'Lò Thị Mây' },
  })
  await expect(write(commune, personId, 'commune@elsewhere.example')).rejects.toMatchObject(REFUSED)
  expect(await letterTo(username)).toBe('may@huyen.example')
})

test('nor those of somebody whose post is below and whose role, own or lent, is above', async () => {
  const { personId } = await givenPerson('khe-truc', ['secretary', ids.committee])
  await expect(write(commune, personId, 'commune@elsewhere.example')).rejects.toMatchObject(REFUSED)
  const head = await givenActor(services, 'head', ['administrator', ids.committee])
  const deputy = await givenPerson('khe-truc', ['reporter', ids['khe-truc']])
  await givenLent(services, head, deputy.actor, { from: '2024-09-17', until: '2024-09-30' })
  await expect(write(commune, deputy.personId, 'commune@elsewhere.example')).rejects.toMatchObject(REFUSED)
})

test('who administers all that somebody holds writes down their new address, and others the rest about them', async () => {
  const below = await givenPerson('khe-truc', ['reporter', ids['khe-truc']])
  await write(commune, below.personId, 'may@xa.example')
  expect(await letterTo(below.username)).toBe('may@xa.example')
  const above = await givenPerson('khe-truc', ['secretary', ids.committee])
  await write(systemActor, above.personId, 'may@huyen.example')
  await write(commune, above.personId, 'may@huyen.example')
})
