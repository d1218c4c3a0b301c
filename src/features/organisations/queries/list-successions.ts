import { sql } from 'kysely'
import type { IsoDate } from '#kernel/date.ts'
import type { ReadDb } from '#platform/database.server.ts'

/** What a decree passed from one organisation to another: as the one that gave sees it, or the one that received. */
export interface SuccessionEvent {
  readonly day: IsoDate
  readonly what: 'merged-into' | 'split-into' | 'left-to' | 'kept-share' | 'took-in' | 'took-share' | 'took-over'
  /** The organisation at the other end, and its name then. */
  readonly otherId: string
  readonly name: string
  /** From 0 to 1. */
  readonly share: number
  readonly decisionNumber: string
  readonly decisionDate: IsoDate
}

const GAVE = { merge: 'merged-into', split: 'split-into', dissolve: 'left-to' } as const
const RECEIVED = { merge: 'took-in', split: 'took-share', dissolve: 'took-over' } as const

/** Who came after an organisation and whom it came after, by the decrees that were applied, the oldest first. */
export async function listSuccessions(db: ReadDb, id: string): Promise<SuccessionEvent[]> {
  const rows = await db
    .selectFrom('succession')
    .innerJoin('reorganisation', 'reorganisation.id', 'succession.reorganisation_id')
    .innerJoin('organisation_version as version', (join) =>
      join
        .on(sql<boolean>`version.organisation_id = case when from_organisation_id = ${id}::uuid
          then to_organisation_id else from_organisation_id end`)
        // the successor as it began, the predecessor as it was on its last day
        .on(sql<boolean>`version.valid @> case when from_organisation_id = ${id}::uuid
          then succession.effective_on else succession.effective_on - 1 end`),
    )
    .select(['from_organisation_id as from', 'to_organisation_id as to', 'succession.kind', 'share', 'version.name'])
    .select(['reorganisation.decree_number', 'reorganisation.decree_date', 'succession.effective_on'])
    .where((where) => where.or([where('from_organisation_id', '=', id), where('to_organisation_id', '=', id)]))
    .orderBy('succession.effective_on')
    .orderBy('share')
    .orderBy('version.name')
    .execute()
  return rows.map((row) => {
    const kind = row.kind as keyof typeof GAVE
    const what = row.from !== id ? RECEIVED[kind] : row.to === id ? 'kept-share' : GAVE[kind]
    return {
      day: row.effective_on as IsoDate,
      what,
      otherId: row.from === id ? row.to : row.from,
      name: row.name,
      share: Number(row.share),
      decisionNumber: row.decree_number,
      decisionDate: row.decree_date as IsoDate,
    }
  })
}
