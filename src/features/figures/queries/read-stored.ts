import { sql } from 'kysely'
import type { ReadDb, Tx } from '#platform/database.server.ts'
import type { Sums } from '../sums.ts'
import type { AskedPeriod } from './asked-periods.ts'

/** The stored sums of bodies in a period, on the tree of its last day, by body; one of which there are none is left out. */
export async function readStored(
  db: ReadDb | Tx,
  bodies: readonly string[],
  { id, form }: AskedPeriod,
): Promise<Map<string, Sums>> {
  if (bodies.length === 0 || !form) return new Map()
  const rows = await (db as ReadDb)
    .selectFrom('rollup')
    .select(['organisation_id', 'approved_values', 'n_approved', 'n_expected'])
    .where('period_id', '=', id)
    .where('form_version_id', '=', form.id)
    .where('axis', '=', 'territory')
    .where(sql<boolean>`organisation_id = any(${bodies}::uuid[])`)
    .execute()
  return new Map(
    rows.map((row) => [
      row.organisation_id,
      { values: row.approved_values, shared: [], approved: row.n_approved, expected: row.n_expected },
    ]),
  )
}
