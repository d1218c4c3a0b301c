import { sql } from 'kysely'
import type { ReadDb } from '#platform/database.server.ts'

/** The decrees, drafts too, that name one of these bodies in a line, established it, or changed where or what it is. */
export async function findDecreesNaming(db: ReadDb, organisationIds: readonly string[]): Promise<string[]> {
  const naming = sql<{ id: string }>`(
    select r.id from reorganisation r where exists (
      select from jsonb_array_elements(r.lines) line
      where line->>'body' = any(${organisationIds}::text[]) or line->>'to' = any(${organisationIds}::text[])
        or line->>'parent' = any(${organisationIds}::text[]) or line->>'lineParent' = any(${organisationIds}::text[]))
    union
    select reorganisation_id from succession
    where from_organisation_id = any(${organisationIds}::uuid[]) or to_organisation_id = any(${organisationIds}::uuid[])
    union
    select change.reorganisation_id from reorganisation_change change
      join organisation_version version on version.id = change.row_id
    where change.table_name = 'organisation_version' and version.organisation_id = any(${organisationIds}::uuid[]))`
  const rows = await db.selectFrom(naming.as('naming')).select('id').execute()
  return rows.map(({ id }) => id)
}
