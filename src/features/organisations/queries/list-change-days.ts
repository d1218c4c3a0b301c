import { sql } from 'kysely'
import type { IsoDate } from '#kernel/date.ts'
import type { ReadDb } from '#platform/database.server.ts'

/**
 * The days on which any organisation or reporting line began or ended, in order: the stops of the time slider. Those of lines
 * are the borders of the tree versions.
 */
export async function listChangeDays(db: ReadDb): Promise<IsoDate[]> {
  const days = sql<{ day: IsoDate }>`(
    select distinct day::text from (
      select unnest(array[lower(valid), upper(valid)]) as day from (
        select valid from organisation_version union select valid from tree_version) stretch) border
    where day is not null)`
  const rows = await db.selectFrom(days.as('days')).select('day').orderBy('day').execute()
  return rows.map(({ day }) => day)
}
