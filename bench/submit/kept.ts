import { findAuditDefects } from '#platform/verify-audit.ts'
import { FIGURES, type Quarter } from './district.ts'
import type { Stage } from './stage.ts'

/** Looks up everything that was acknowledged, figure by figure, in the tables of both. Rejects when anything is missing or different. */
export async function checkKept({ client, database, district }: Stage, quarters: readonly Quarter[]): Promise<string> {
  for (const quarter of quarters) {
    const ours = await client.query(
      `select organisation_id, "values"::float8[] as figures from report where period_id = $1 and state = 'submitted'`,
      [quarter.periodId],
    )
    compare('The report', quarter, ours.rows)
    const rival = await client.query(
      `select organisation_id, array_agg(value::float8 order by i.code) as figures
       from rival.figure f join indicator i on i.id = f.indicator_id where period_id = $1 group by 1`,
      [quarter.periodId],
    )
    compare('The rival', quarter, rival.rows)
    const sums = await client.query(
      'select "values"::float8[] as figures from rollup where period_id = $1 and organisation_id = $2 and axis = $3',
      [quarter.periodId, district.rootId, 'territory'],
    )
    const expected = Array.from({ length: FIGURES }, (_, slot) => total(quarter, slot))
    if (String(sums.rows[0]?.figures) !== String(expected)) throw new Error('The sum differs from what was handed in')
  }
  const [broken] = await findAuditDefects(database.read)
  if (broken) throw new Error(`The audit chain is broken at ${broken.sequence}: ${broken.reason}`)
  const count = quarters.reduce((sum, { drafts }) => sum + drafts.length, 0)
  return `all ${count} acknowledged submits found with their ${count * FIGURES} figures, on both sides; sums agree; audit chain whole`
}

type Row = { organisation_id: string; figures: number[] }

function compare(whose: string, { drafts }: Quarter, rows: readonly Row[]): void {
  const found = new Map(rows.map((row) => [row.organisation_id, row.figures]))
  for (const { organisationId, figures } of drafts) {
    if (String(found.get(organisationId)) !== String(figures))
      throw new Error(`${whose} of ${organisationId} was not kept`)
  }
}

function total({ drafts }: Quarter, slot: number): number {
  return drafts.reduce((sum, { figures }) => sum + (figures[slot] ?? 0), 0)
}
