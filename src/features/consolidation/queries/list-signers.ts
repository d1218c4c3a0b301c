import { type Holder, listHolders } from '#features/organisations/index.ts'
import type { ReadDb, Tx } from '#platform/database.server.ts'

/** Those whose name may stand under a body's report: they hold a post in the body itself on the day. */
export async function listSigners(db: ReadDb | Tx, organisationId: string, day: string): Promise<Holder[]> {
  const holders = await listHolders(db as ReadDb, day, organisationId)
  return holders.filter((holder) => holder.organisationId === organisationId)
}
