import { sql } from 'kysely'
import { organisationPathsSince } from '#features/organisations/index.ts'
import type { ReadDb } from '#platform/database.server.ts'
import type { ReportFacts } from '../policy.ts'

/** Whose roles count for the reports of a body. */
export type ReportPaths = Required<Pick<ReportFacts, 'path' | 'copyPath'>>

/**
 * For the reports of these bodies in a period, by body: its own path, and those of the bodies that got copies on the period's last day;
 * each as of that day and of today, so that an heir goes on reading what its predecessor was sent.
 */
export async function readPathsOf(
  db: ReadDb,
  organisationIds: readonly string[],
  lastDay: string,
  today: string,
): Promise<Map<string, ReportPaths>> {
  const lines = await db
    .selectFrom('coordination_line')
    .select(['organisation_id', 'with_organisation_id'])
    .where(sql<boolean>`organisation_id = any(${organisationIds}::uuid[])`)
    .where(sql<boolean>`valid @> ${lastDay}::date`)
    .execute()
  const bodies = new Set([...organisationIds, ...lines.map((line) => line.with_organisation_id)])
  const named = [...bodies].map((organisationId) => ({ organisationId, day: lastDay }))
  const pathOf = await organisationPathsSince(db, named, today)
  const receivers = Map.groupBy(lines, (line) => line.organisation_id)
  return new Map(
    organisationIds.map((id) => {
      const copied = receivers.get(id) ?? []
      const copyPath = copied.flatMap((line) => pathOf(line.with_organisation_id, lastDay))
      return [id, { path: pathOf(id, lastDay), copyPath }]
    }),
  )
}

/** The same for one body. */
export async function readPaths(
  db: ReadDb,
  organisationId: string,
  lastDay: string,
  today: string,
): Promise<ReportPaths> {
  const paths = await readPathsOf(db, [organisationId], lastDay, today)
  return paths.get(organisationId) ?? { path: [organisationId], copyPath: [] }
}
