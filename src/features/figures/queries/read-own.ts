import { sql } from 'kysely'
import { withInherited } from '#features/organisations/index.ts'
import { type ReadDb, readSql, type Tx } from '#platform/database.server.ts'
import { addSums, type Sums } from '../sums.ts'
import type { AskedPeriod } from './asked-periods.ts'

interface Row {
  readonly id: string
  readonly state: string | null
  readonly values: (number | null)[] | null
  readonly owes: boolean
}

/**
 * What bodies said in their own reports of a period, without anybody below them, by body; with what bodies had handed in that
 * closed before its last day and whose heir one of these is.
 */
export async function readOwn(
  db: ReadDb | Tx,
  bodies: readonly string[],
  { id, lastDay, form }: AskedPeriod,
): Promise<Map<string, Sums>> {
  if (bodies.length === 0 || !form) return new Map()
  const holders = await withInherited(db, bodies, lastDay)
  const rows = await readSql(
    db,
    sql<Row>`
      select o.id, r.state, r."values", exists (
        select 1 from organisation_version v join form_assignment a on a.organisation_kind = v.kind
        where v.organisation_id = o.id and v.valid @> ${lastDay}::date and a.form_id = ${form.formId}::uuid
      ) as owes
      from unnest(${[...holders.keys()]}::uuid[]) as o (id)
      left join lateral (
        select state, "values" from report
        where organisation_id = o.id and period_id = ${id}::uuid and form_version_id = ${form.id}::uuid
        order by revision desc limit 1
      ) r on true`,
  )
  const byHolder = Map.groupBy(rows, (row) => holders.get(row.id) ?? row.id)
  return new Map([...byHolder].map(([body, own]) => [body, addSums(own.map(toSums), form.slotCount)]))
}

function toSums({ state, values, owes }: Row): Sums {
  const isApproved = state === 'approved'
  return {
    values: isApproved && values ? values : [],
    shared: [],
    approved: isApproved ? 1 : 0,
    // What was handed in before a body closed was owed.
    expected: owes || isApproved || state === 'submitted' ? 1 : 0,
  }
}
