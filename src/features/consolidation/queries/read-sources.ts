import { sql } from 'kysely'
import { listOrganisationTree } from '#features/organisations/index.ts'
import type { Period } from '#features/periods/index.ts'
import { type ReportState, type Standing, standing } from '#features/reports/index.ts'
import type { ReadDb } from '#platform/database.server.ts'
import type { Source } from '../passages.ts'

export interface SourceStanding extends Source {
  readonly owes: boolean
  readonly standing: Standing
}

/** Every body in force on the period's last day with its handed-in words and how its report stands. */
export async function readSources(db: ReadDb, period: Period, formId: string, now: Date): Promise<SourceStanding[]> {
  const [tree, reports, owing] = await Promise.all([
    listOrganisationTree(db, period.lastDay),
    readReports(db, period.id),
    readOwing(db, formId, period.lastDay),
  ])
  return tree.map((node) => {
    const report = reports.get(node.id)
    const handedIn = report?.state === 'submitted' || report?.state === 'approved'
    return {
      organisationId: node.id,
      parentId: node.parentId,
      name: node.shortName,
      report:
        report && handedIn
          ? { id: report.id, approved: report.state === 'approved', narrative: report.narrative }
          : undefined,
      owes: owing.has(node.id),
      standing: standing({ state: report?.state, submittedAt: report?.submittedAt ?? undefined }, period.dueAt, now),
    }
  })
}

async function readReports(db: ReadDb, periodId: string) {
  const rows = await db
    .selectFrom('report')
    .select(['id', 'organisation_id', 'state', 'submitted_at', sql<Record<string, string>>`narrative`.as('narrative')])
    .where('period_id', '=', periodId)
    .orderBy('revision')
    .execute()
  return new Map(
    rows.map((row) => [
      row.organisation_id,
      {
        id: row.id,
        state: row.state as ReportState,
        submittedAt: row.submitted_at,
        narrative: row.narrative,
      },
    ]),
  )
}

async function readOwing(db: ReadDb, formId: string, day: string): Promise<Set<string>> {
  const rows = await db
    .selectFrom('organisation_version')
    .innerJoin('form_assignment', 'form_assignment.organisation_kind', 'organisation_version.kind')
    .select('organisation_id')
    .where('form_id', '=', formId)
    .where(sql<boolean>`valid @> ${day}::date`)
    .execute()
  return new Set(rows.map((row) => row.organisation_id))
}

/** The bodies below `rootId` that owe a report and have none approved, in tree order. */
export function missingBelow(sources: readonly SourceStanding[], rootId: string): SourceStanding[] {
  const inside = new Set([rootId])
  // Parents come before children in the tree's order.
  for (const { organisationId, parentId } of sources) if (parentId && inside.has(parentId)) inside.add(organisationId)
  inside.delete(rootId)
  return sources.filter((source) => inside.has(source.organisationId) && source.owes && source.standing !== 'approved')
}
