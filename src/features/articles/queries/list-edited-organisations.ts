import { getOrganisation } from '#features/organisations/index.ts'
import type { IsoDate } from '#kernel/date.ts'
import type { Actor } from '#platform/actor.ts'
import type { ReadDb } from '#platform/database.server.ts'

/** The organisations the actor edits for, as choices of a form; each is named as on that day. */
export async function listEditedOrganisations(db: ReadDb, actor: Actor, day: IsoDate) {
  const ids = new Set(actor.roles.filter(({ role }) => role === 'editor').map((held) => held.organisationId))
  const organisations = await Promise.all([...ids].map((id) => getOrganisation(db, id, day)))
  return organisations.map(({ id, name }) => ({ value: id, label: name }))
}
