import { sql } from 'kysely'
import type { IsoDate } from '#kernel/date.ts'
import type { ReadDb } from '#platform/database.server.ts'

/** The days on which any organisation or reporting line began or ended, in order: the stops of the time slider. */
export async function listChangeDays(db: ReadDb): Promise<IsoDate[]> {
  const days = sql<{ day: IsoDate }>`(
    select lower(valid)::text as day from organisation_version
    union select upper(valid)::text from organisation_version where not upper_inf(valid)
    union select lower(valid)::text from reporting_line
    union select upper(valid)::text from reporting_line where not upper_inf(valid))`
  const rows = await db.selectFrom(days.as('days')).select('day').orderBy('day').execute()
  return rows.map(({ day }) => day)
}
