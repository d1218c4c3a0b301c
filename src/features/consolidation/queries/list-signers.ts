import { actingOrganisation, type Holder, listHolders } from '#features/organisations/index.ts'
import type { ReadDb, Tx } from '#platform/database.server.ts'

/** Those whose name may stand under a body's report: they hold a post on the day in the body itself, or in its heir. */
export async function listSigners(db: ReadDb | Tx, organisationId: string, day: string): Promise<Holder[]> {
  const signing = await actingOrganisation(db, organisationId, day)
  const holders = await listHolders(db as ReadDb, day, signing)
  return holders.filter((holder) => holder.organisationId === signing)
}
