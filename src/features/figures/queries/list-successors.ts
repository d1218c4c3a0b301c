import { sql } from 'kysely'
import type { ReadDb } from '#platform/database.server.ts'

/** Who took figures over from a body that is no more. */
export interface Successor {
  readonly id: string
  readonly name: string
  /** From 0 to 1. */
  readonly share: number
}

/** Who came after a body when it closed on that day, with their shares and the names they had then. */
export async function listSuccessors(db: ReadDb, organisationId: string, endedOn: string): Promise<Successor[]> {
  const rows = await db
    .selectFrom('succession')
    .innerJoin('organisation_version as version', (join) =>
      join
        .onRef('version.organisation_id', '=', 'succession.to_organisation_id')
        .on(sql<boolean>`version.valid @> succession.effective_on`),
    )
    .select(['to_organisation_id as id', 'version.name', 'share'])
    .where('from_organisation_id', '=', organisationId)
    .where('effective_on', '=', endedOn)
    .orderBy('share', 'desc')
    .orderBy('version.name')
    .execute()
  return rows.map(({ id, name, share }) => ({ id, name, share: Number(share) }))
}
