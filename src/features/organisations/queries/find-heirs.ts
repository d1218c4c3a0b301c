import { sql } from 'kysely'
import type { IsoDate } from '#kernel/date.ts'
import { type ReadDb, readSql, type Tx } from '#platform/database.server.ts'

/** The body that goes on with what one that is no more left open. */
export interface Heir {
  readonly id: string
  /** Its name on the day. */
  readonly name: string
  /** The decree that closed the body before it, and the day from which that was so. */
  readonly decreeNumber: string
  readonly since: IsoDate
}

interface Row {
  readonly closed: string
  readonly id: string
  readonly name: string
  readonly decree_number: string
  readonly since: IsoDate
}

/**
 * Who goes on for each of these bodies on the day: the heir, or the heir of that one where it is no more either. Bodies that are in
 * force, and those that nobody goes on for, are not in the answer.
 */
export async function findHeirs(db: ReadDb | Tx, ids: readonly string[], day: string): Promise<Map<string, Heir>> {
  if (ids.length === 0) return new Map()
  const rows = await readSql(
    db,
    sql<Row>`
    with recursive line (closed, body, decree_number, since) as (
      select from_organisation_id, to_organisation_id, decree_number, succession.effective_on
      from succession join reorganisation on reorganisation.id = reorganisation_id
      where heir and succession.effective_on <= ${day}::date and from_organisation_id = any(${[...new Set(ids)]}::uuid[])
      union all
      select closed, to_organisation_id, decree_number, since
      from line join succession on from_organisation_id = body
      where heir and effective_on <= ${day}::date
    )
    select closed, body as id, version.name, decree_number, since::text
    from line join organisation_version version on version.organisation_id = body and version.valid @> ${day}::date`,
  )
  return new Map(
    rows.map(({ closed, id, name, decree_number, since }) => [
      closed,
      { id, name, decreeNumber: decree_number, since },
    ]),
  )
}
