import { sql } from 'kysely'
import { type ReadDb, readSql } from '#platform/database.server.ts'
import { organisationAddress } from './public-organisation.ts'

interface Window {
  readonly limit: number
  readonly offset: number
}

/** The paths of the organisations of today, in the order of their numbers. */
export async function listOrganisationAddresses(db: ReadDb, { limit, offset }: Window): Promise<string[]> {
  const rows = await readSql(
    db,
    sql<{ name: string; number: number }>`
      select name, public_number as number from portal.organisation order by public_number limit ${limit} offset ${offset}`,
  )
  return rows.map(({ name, number }) => organisationAddress(name, number))
}

export async function countOrganisations(db: ReadDb): Promise<number> {
  const [row] = await readSql(db, sql<{ count: number }>`select count(*)::int as count from portal.organisation`)
  return row?.count ?? 0
}
