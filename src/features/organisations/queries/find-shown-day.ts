import { sql } from 'kysely'
import { addDays, type IsoDate } from '#kernel/date.ts'
import type { ReadDb } from '#platform/database.server.ts'

/** The day on which to show an organisation: the one asked for, or the nearest on which it was in force. */
export interface ShownDay {
  readonly day: IsoDate
  /** Why it is not the day asked for; `ended` gives the first day on which it was no more. */
  readonly because: { readonly what: 'ended' | 'not-yet'; readonly day: IsoDate } | undefined
}

/** The day asked for when the organisation was in force on it, else its last day before, else its first; undefined when unknown. */
export async function findShownDay(db: ReadDb, id: string, day: IsoDate): Promise<ShownDay | undefined> {
  const rows = await db
    .selectFrom('organisation_version')
    .select([sql<IsoDate>`lower(valid)::text`.as('first'), sql<IsoDate | null>`upper(valid)::text`.as('end')])
    .where('organisation_id', '=', id)
    .orderBy('valid')
    .execute()
  const [earliest] = rows
  if (!earliest) return undefined
  if (day < earliest.first) return { day: earliest.first, because: { what: 'not-yet', day: earliest.first } }
  const version = rows.findLast(({ first }) => first <= day) ?? earliest
  if (version.end === null || day < version.end) return { day, because: undefined }
  return { day: addDays(version.end, -1), because: { what: 'ended', day: version.end } }
}
