import { sql } from 'kysely'
import { AXES, type Axis } from '#kernel/axis.ts'
import type { Services } from '#platform/command.ts'
import { owingOrganisations } from './owing-organisations.ts'
import { recompute } from './recompute.ts'
import { rollUp } from './roller.ts'

/** A stored sum that a full rebuild from the reports did not confirm. */
export interface RollupDifference {
  readonly organisationId: string
  readonly periodId: string
  readonly axis: string
}

/**
 * Throws all sums away and computes them anew from the reports. Returns those that came out different: always none,
 * unless somebody changed the tables by hand.
 */
export async function rebuildRollups(
  services: Pick<Services, 'db'>,
): Promise<{ rows: number; differences: RollupDifference[] }> {
  await rollUp(services)
  return services.db.transaction().execute(async (tx) => {
    await sql`create temporary table rollup_before on commit drop as select * from rollup`.execute(tx)
    await tx.deleteFrom('rollup').execute()
    const keys = await tx.selectFrom('report').select(['period_id', 'form_version_id']).distinct().execute()
    let rows = 0
    for (const { period_id, form_version_id } of keys) {
      const ids = await owingOrganisations(tx, period_id, form_version_id)
      for (const axis of AXES) {
        rows += await recompute(tx, { periodId: period_id, formVersionId: form_version_id, axis: axis as Axis }, ids)
      }
    }
    const { rows: differences } = await sql<RollupDifference>`
      select coalesce(a.organisation_id, b.organisation_id) as "organisationId",
             coalesce(a.period_id, b.period_id) as "periodId", coalesce(a.axis, b.axis) as axis
      from rollup_before b full join rollup a using (period_id, form_version_id, axis, organisation_id)
      where a is distinct from b`.execute(tx)
    return { rows, differences }
  })
}
