import { sql } from 'kysely'
import type { Tx } from '#platform/database.server.ts'

/**
 * Everybody who owes the form in the period, for the sums' `k/n` need those who have not begun, too; and everybody who wrote a
 * report of it before they closed.
 */
export async function owingOrganisations(tx: Tx, periodId: string, formVersionId: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select distinct v.organisation_id as id from organisation_version v
    join period p on p.id = ${periodId}::uuid and v.valid @> p.last_day
    join form_version f on f.id = ${formVersionId}::uuid
    join form_assignment a on a.form_id = f.form_id and a.organisation_kind = v.kind
    union select organisation_id from report
    where period_id = ${periodId}::uuid and form_version_id = ${formVersionId}::uuid`.execute(tx)
  return rows.map(({ id }) => id)
}
