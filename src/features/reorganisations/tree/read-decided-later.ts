import { sql } from 'kysely'
import type { Named } from '#features/organisations/index.ts'
import type { Axis } from '#kernel/axis.ts'
import { type ReadDb, readSql } from '#platform/database.server.ts'
import type { DecidedLater, Parents } from '../decree/tree-state.ts'

/** What decrees that take effect after the day decided already: nothing that is slipped in before them may contradict it. */
export async function readDecidedLater(db: ReadDb, day: string): Promise<DecidedLater> {
  const after = sql`lower(valid) > ${day}::date`
  const ending = await readSql<{ id: string }>(
    db,
    sql`select organisation_id as id from organisation_version group by 1 having bool_or(valid @> ${day}::date) and not bool_or(upper_inf(valid))
      union all select area_id from area_version group by 1 having bool_or(valid @> ${day}::date) and not bool_or(upper_inf(valid))`,
  )
  const named = await readSql<{ id: string }>(
    db,
    sql`select parent_id as id from reporting_line where ${after}
      union select parent_id from area_version where ${after} and parent_id is not null
      union select area_id from organisation_version where ${after} and area_id is not null
      union select unnest(array[from_organisation_id, to_organisation_id]) from succession where effective_on > ${day}::date`,
  )
  const days = await readSql<{ day: string }>(
    db,
    sql`select lower(valid)::text as day from reporting_line where ${after} union select lower(valid)::text from area_version where ${after}`,
  )
  const trees: { parents: Parents; areaParents: ReadonlyMap<string, string> }[] = []
  for (const { day: later } of days)
    trees.push({ parents: await readParents(db, later), areaParents: await readAreaParents(db, later) })
  return {
    ends: new Set(ending.map(({ id }) => id)),
    begins: await readBeginning(db, day),
    named: new Set(named.map(({ id }) => id)),
    trees,
  }
}

/** Bodies and areas of which there is nothing on the day yet, as they are on their first. */
async function readBeginning(db: ReadDb, day: string): Promise<DecidedLater['begins']> {
  const first = (what: 'organisation' | 'area') => sql`
    select distinct on (${sql.ref(`${what}_id`)}) * from ${sql.table(`${what}_version`)} v
    where lower(valid) > ${day}::date and not exists (
      select 1 from ${sql.table(`${what}_version`)} o where ${sql.ref(`o.${what}_id`)} = ${sql.ref(`v.${what}_id`)} and lower(o.valid) <= ${day}::date)
    order by ${sql.ref(`${what}_id`)}, lower(valid)`
  return {
    bodies: await readSql<Named>(
      db,
      sql`select v.organisation_id as ref, v.name, coalesce(l.parent_id::text, '') as parent from (${first('organisation')}) v
        left join reporting_line l on l.axis = 'territory' and l.child_id = v.organisation_id and l.valid @> lower(v.valid)`,
    ),
    areas: await readSql<Named>(
      db,
      sql`select area_id as ref, kind || ' ' || name as name, coalesce(parent_id::text, '') as parent from (${first('area')}) v`,
    ),
  }
}

/** The parent of each child on either axis on the day. */
export async function readParents(db: ReadDb, day: string): Promise<Parents> {
  const lines = await db
    .selectFrom('reporting_line')
    .select(['axis', 'child_id', 'parent_id'])
    .where(sql<boolean>`valid @> ${day}::date`)
    .execute()
  const parents: Record<Axis, Map<string, string>> = { territory: new Map(), line: new Map() }
  for (const { axis, child_id, parent_id } of lines) parents[axis as Axis].set(child_id, parent_id)
  return parents
}

async function readAreaParents(db: ReadDb, day: string): Promise<Map<string, string>> {
  const rows = await db
    .selectFrom('area_version')
    .select(['area_id', 'parent_id'])
    .where(sql<boolean>`valid @> ${day}::date`)
    .execute()
  return new Map(rows.flatMap((row): [string, string][] => (row.parent_id ? [[row.area_id, row.parent_id]] : [])))
}
