import { sql } from 'kysely'
import type { Period } from '#features/periods/index.ts'
import type { Actor } from '#platform/actor.ts'
import type { ReadDb } from '#platform/database.server.ts'

/** The bodies the actor consolidates for whose report of the period is not signed. */
export async function listUnsigned(db: ReadDb, actor: Actor, period: Period): Promise<{ id: string; name: string }[]> {
  const ids = actor.roles.filter(({ role }) => role === 'consolidator').map(({ organisationId }) => organisationId)
  if (ids.length === 0) return []
  const rows = await db
    .selectFrom('organisation_version as version')
    .leftJoin('report', (join) =>
      join.onRef('report.organisation_id', '=', 'version.organisation_id').on('report.period_id', '=', period.id),
    )
    .select(['version.organisation_id as id', 'version.name', 'report.state'])
    .where('version.organisation_id', 'in', ids)
    .where(sql<boolean>`version.valid @> ${period.lastDay}::date`)
    .execute()
  return rows.filter((row) => row.state !== 'approved').map(({ id, name }) => ({ id, name }))
}
