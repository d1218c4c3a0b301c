import { closeAccount } from '#features/identity/commands/accounts/close-account.ts'
import { openAccount } from '#features/identity/commands/accounts/open-account.ts'
import { grantRole } from '#features/identity/index.ts'
import { correctPerson } from '#features/organisations/commands/people/correct-person.ts'
import { addPost, addRosterSeat } from '#features/organisations/index.ts'
import { givenHolder } from '#features/organisations/testing.ts'
import type { Services } from '#platform/command.ts'
import { perform } from '#platform/command.ts'
import { systemActor } from '#platform/system-actor.ts'
import type { Makers } from './makers.ts'

const SINCE = '2020-07-01'

/** Posts and holders of the unit, its commune and their heirs; an account with a role, and a closed one. */
export async function givenPeople({ world: { services, bodies } }: Makers) {
  const [unit, heirUnit, commune, heirCommune] = [
    await staffOf(services, bodies.unit),
    await staffOf(services, bodies.heirUnit),
    await staffOf(services, bodies.commune),
    await staffOf(services, bodies.heirCommune),
  ]
  const clerk = await givenAccount(services, bodies.unit, 'clerk')
  await perform(services, systemActor, grantRole, {
    ...{ accountId: clerk.id, role: 'reporter', organisationId: bodies.unit, from: SINCE },
  })
  const closed = await givenAccount(services, bodies.unit, 'closed')
  await perform(services, systemActor, closeAccount, { accountId: closed.id })
  return {
    clerk: { ...clerk, actor: { accountId: clerk.id, name: '', organisationId: bodies.unit, roles: [] } },
    closed,
    withoutAccount: { unit: unit.personId, heirUnit: heirUnit.personId },
    posts: { unit: unit.vacant, heirUnit: heirUnit.vacant },
    holdings: {
      ...{ unit: unit.holdingId, heirUnit: heirUnit.holdingId },
      ...{ commune: commune.holdingId, heirCommune: heirCommune.holdingId },
    },
    persons: { unit: unit.personId, heirUnit: heirUnit.personId },
    seats: {
      unit: await givenSeat(services, bodies.unit, commune.vacant),
      heirUnit: await givenSeat(services, bodies.heirUnit, heirCommune.vacant),
    },
  }
}

/** A post that is vacant, and one that somebody holds. */
async function staffOf(services: Services, organisationId: string) {
  const post = { organisationId, title: 'Ủy viên', position: 9, from: SINCE }
  const { id: vacant } = await perform(services, systemActor, addPost, post)
  return { vacant, ...(await givenHolder(services, organisationId, 'Chủ tịch', 'Lò Thị Mây')) }
}

async function givenSeat(services: Services, organisationId: string, postId: string): Promise<string> {
  const seat = { organisationId, postId, role: 'Thành viên', from: SINCE }
  return (await perform(services, systemActor, addRosterSeat, seat)).id
}

async function givenAccount(services: Services, organisationId: string, username: string) {
  const { personId } = await givenHolder(services, organisationId, `Công chức ${username}`, 'Lý Văn Páo')
  const said = { personId, fullName: 'Lý Văn Páo', officeEmail: `${username}@suoitrang.vn` }
  await perform(services, systemActor, correctPerson, said)
  const { id } = await perform(services, systemActor, openAccount, { personId, username })
  return { id, username }
}
