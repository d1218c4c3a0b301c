import { sql } from 'kysely'
import { organisationPaths } from '#features/organisations/index.ts'
import { addDays, type IsoDate } from '#kernel/date.ts'
import type { ReadDb, Tx } from '#platform/database.server.ts'

type Path = readonly string[]

/**
 * Who stands above each of these bodies that a decree names. On the day of one that was applied they stand where it put them: the day
 * before says whose they were, and whoever acted for a superior that it closed acts for the heir now.
 */
export async function namedPaths(
  db: ReadDb | Tx,
  { id, state }: { readonly id: string; readonly state: 'draft' | 'applied' | 'undone' },
  bodies: readonly string[],
  day: string,
): Promise<Path[]> {
  const paths = await organisationPaths(db, bodies, day)
  if (state === 'draft') return [...paths.values()]
  const dayBefore = addDays(day as IsoDate, -1)
  const before = await organisationPaths(db, await standingOn(db, bodies, dayBefore), dayBefore)
  const superiors = new Set([...before.values()].flatMap((path) => (path.length > 1 ? path.slice(1) : path)))
  const heirs = await heirsBy(db, id, [...superiors])
  const now = (body: string) => [body, heirs.get(body) ?? body]
  return bodies.map((body) => before.get(body)?.flatMap(now) ?? paths.get(body) ?? [body])
}

async function standingOn(db: ReadDb | Tx, bodies: readonly string[], day: string): Promise<string[]> {
  const rows = await (db as ReadDb)
    .selectFrom('organisation_version')
    .select('organisation_id')
    .where(sql<boolean>`organisation_id = any(${bodies}::uuid[]) and valid @> ${day}::date`)
    .execute()
  return rows.map((row) => row.organisation_id)
}

async function heirsBy(db: ReadDb | Tx, id: string, bodies: readonly string[]): Promise<Map<string, string>> {
  const rows = await (db as ReadDb)
    .selectFrom('succession')
    .select(['from_organisation_id', 'to_organisation_id'])
    .where('reorganisation_id', '=', id)
    .where('heir', '=', true)
    .where(sql<boolean>`from_organisation_id = any(${bodies}::uuid[])`)
    .execute()
  return new Map(rows.map((row) => [row.from_organisation_id, row.to_organisation_id]))
}
