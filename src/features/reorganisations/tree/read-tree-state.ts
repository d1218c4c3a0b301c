import { sql } from 'kysely'
import type { ReadDb, Tx } from '#platform/database.server.ts'
import { pairOf, type Standing, type StandingArea, type TreeState } from '../decree/tree-state.ts'
import { readDecidedLater, readParents } from './read-decided-later.ts'

/** The whole tree as it stands on the day, before a decree that takes effect on it. */
export async function readTreeState(db: ReadDb | Tx, day: string): Promise<TreeState> {
  const read = db as ReadDb
  const versions = await read
    .selectFrom('organisation_version')
    .select(['organisation_id', 'name', 'short_name', 'symbol', 'kind', 'area_id', 'office_phone'])
    .where(sql<boolean>`valid @> ${day}::date`)
    .execute()
  return {
    standing: new Map(
      versions.map((row): [string, Standing] => [
        row.organisation_id,
        {
          name: row.name,
          shortName: row.short_name,
          symbol: row.symbol,
          kind: row.kind,
          areaId: row.area_id ?? undefined,
          officePhone: row.office_phone,
        },
      ]),
    ),
    parents: await readParents(read, day),
    changedLater: await readChangedLater(read, day),
    kinds: new Set((await read.selectFrom('organisation_kind').select('code').execute()).map(({ code }) => code)),
    areas: await readAreas(read, day),
    areasChangedLater: await readAreasChangedLater(read, day),
    ...(await readCoordinating(read, day)),
    later: await readDecidedLater(read, day),
  }
}

async function readAreas(db: ReadDb, day: string): Promise<Map<string, StandingArea>> {
  const rows = await db
    .selectFrom('area_version')
    .select(['area_id', 'name', 'kind', 'parent_id'])
    .where(sql<boolean>`valid @> ${day}::date`)
    .execute()
  return new Map(
    rows.map(({ area_id, name, kind, parent_id }) => [area_id, { name, kind, parent: parent_id ?? undefined }]),
  )
}

async function readAreasChangedLater(db: ReadDb, day: string): Promise<Set<string>> {
  const rows = await db
    .selectFrom('area_version')
    .select('area_id')
    .where(sql<boolean>`lower(valid) >= ${day}::date or upper(valid) > ${day}::date`)
    .execute()
  return new Set(rows.map(({ area_id }) => area_id))
}

/** Bodies of which a version or a reporting line begins or ends on the day or after it. */
async function readChangedLater(db: ReadDb, day: string): Promise<Set<string>> {
  const changed = sql<{ id: string }>`(
    select organisation_id as id from organisation_version where lower(valid) >= ${day}::date or upper(valid) > ${day}::date
    union select child_id from reporting_line where lower(valid) >= ${day}::date or upper(valid) > ${day}::date)`
  const rows = await db.selectFrom(changed.as('changed')).select('id').execute()
  return new Set(rows.map(({ id }) => id))
}

/** The pairs that coordinate on the day since an earlier one, and those that begin on it or later. */
async function readCoordinating(
  db: ReadDb,
  day: string,
): Promise<Pick<TreeState, 'coordinating' | 'coordinatingLater'>> {
  const rows = await db
    .selectFrom('coordination_line')
    .select(['organisation_id', 'with_organisation_id', sql<boolean>`lower(valid) < ${day}::date`.as('earlier')])
    .where(sql<boolean>`(upper(valid) is null or upper(valid) > ${day}::date)`)
    .execute()
  const pairs = (earlier: boolean) =>
    new Set(
      rows.filter((row) => row.earlier === earlier).map((row) => pairOf(row.organisation_id, row.with_organisation_id)),
    )
  return { coordinating: pairs(true), coordinatingLater: pairs(false) }
}
