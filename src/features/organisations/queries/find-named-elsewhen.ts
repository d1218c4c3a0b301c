import { sql } from 'kysely'
import { addDays, type IsoDate } from '#kernel/date.ts'
import type { ReadDb } from '#platform/database.server.ts'
import { named, searchKeys } from './find-organisations.ts'

/** An organisation that bears the name looked for, but not on the day asked for. */
export interface NamedElsewhen {
  readonly id: string
  readonly name: string
  /** The day nearest to the one asked for on which it bears the name. */
  readonly day: IsoDate
  /** Whether that day lies before the one asked for: the name or the body is no more. */
  readonly isOver: boolean
}

/** As many as help on; the rest is counted. */
const SHOWN = 10

interface Row {
  readonly id: string
  readonly name: string
  readonly first: IsoDate
  readonly end: IsoDate | null
}

/**
 * Organisations that bear a name with all these words on other days only, each with the nearest: those that are no more, were renamed,
 * or are yet to come. The nearest first, at most 10, and how many there are.
 */
export async function findNamedElsewhen(
  db: ReadDb,
  words: string,
  day: IsoDate,
): Promise<{ found: NamedElsewhen[]; count: number }> {
  const keys = await searchKeys(db, words)
  if (keys.length === 0) return { found: [], count: 0 }
  const away = sql<number>`case when upper(valid) <= ${day}::date then ${day}::date - upper(valid) else lower(valid) - ${day}::date end`
  const nearest = named(db, keys)
    .select(['organisation_id as id', 'name', away.as('away')])
    .select([sql<IsoDate>`lower(valid)::text`.as('first'), sql<IsoDate | null>`upper(valid)::text`.as('end')])
    .distinctOn('organisation_id')
    // A body that bears the name on the day, too, is found on it: its stretch there is the nearest of all.
    .orderBy('organisation_id')
    .orderBy(sql`valid @> ${day}::date`, 'desc')
    .orderBy(away)
  const rows = await db
    .selectFrom(nearest.as('nearest'))
    .select(['id', 'name', 'first', 'end', sql<number>`count(*) over ()::int`.as('count')])
    .where(sql<boolean>`not ("first"::date <= ${day}::date and ("end" is null or "end"::date > ${day}::date))`)
    .orderBy('away')
    .orderBy('name')
    .limit(SHOWN)
    .execute()
  return { found: rows.map((row) => shown(row, day)), count: rows[0]?.count ?? 0 }
}

function shown({ id, name, first, end }: Row, day: IsoDate): NamedElsewhen {
  const isOver = end !== null && end <= day
  return { id, name, day: isOver ? addDays(end, -1) : first, isOver }
}
