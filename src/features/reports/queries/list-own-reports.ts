import { sql } from 'kysely'
import { findHeirs, type Heir, withInherited } from '#features/organisations/index.ts'
import type { Period } from '#features/periods/index.ts'
import { localDate } from '#kernel/date.ts'
import type { Actor } from '#platform/actor.ts'
import type { ReadDb } from '#platform/database.server.ts'
import { type ReportState, type Standing, standing } from '../rules.ts'

/** The report of an organisation the actor writes or approves for, opened or not. */
export interface OwnReport {
  readonly organisationId: string
  readonly organisationName: string
  readonly reportId: string | undefined
  readonly state: ReportState | undefined
  readonly standing: Standing
  /** The body is no more, and one of the actor's finishes what it left open. */
  readonly inherited: boolean
  /** Who goes on for the body where it is no more. */
  readonly heir: Heir | undefined
  /** The actor writes it (otherwise approves it). */
  readonly writes: boolean
}

/**
 * The reports of a period that wait for the actor's own organisations: those named in a reporter's or approver's role, and those
 * that are no more and whose heir one of them is, under the name they bore in the period.
 */
export async function listOwnReports(db: ReadDb, actor: Actor, period: Period, now: Date): Promise<OwnReport[]> {
  const ids = actor.roles
    .filter(({ role }) => role === 'reporter' || role === 'approver')
    .map(({ organisationId }) => organisationId)
  if (ids.length === 0) return []
  const holders = await withInherited(db, ids, localDate(now))
  const rows = await readTyped(db, [...holders.keys()], period)
  const heirs = await findHeirs(db, [...holders.keys()], localDate(now))
  return rows.map((row) => {
    const state = (row.state ?? undefined) as ReportState | undefined
    const holder = holders.get(row.organisation_id)
    return {
      organisationId: row.organisation_id,
      organisationName: row.name,
      reportId: row.id ?? undefined,
      state,
      standing: standing({ state, submittedAt: row.submitted_at ?? undefined }, period.dueAt, now),
      inherited: holder !== row.organisation_id,
      heir: heirs.get(row.organisation_id),
      writes: actor.roles.some((held) => held.role === 'reporter' && held.organisationId === holder),
    }
  })
}

/** The bodies among these that owe the form in the period and type it themselves, with the reports they opened. */
function readTyped(db: ReadDb, ids: readonly string[], period: Period) {
  return db
    .selectFrom('organisation_version as version')
    .innerJoin('form_assignment', 'form_assignment.organisation_kind', 'version.kind')
    .leftJoin('report', (join) =>
      join.onRef('report.organisation_id', '=', 'version.organisation_id').on('report.period_id', '=', period.id),
    )
    .select(['version.organisation_id', 'version.name', 'report.id', 'report.state', 'report.submitted_at'])
    .where('version.organisation_id', 'in', ids)
    .where(sql<boolean>`version.valid @> ${period.lastDay}::date`)
    .where(({ not, exists, selectFrom }) =>
      // A body that others report to is consolidated, not typed.
      not(
        exists(
          selectFrom('reporting_line as line')
            .select('line.id')
            .whereRef('line.parent_id', '=', 'version.organisation_id')
            .where('line.axis', '=', 'territory')
            .where(sql<boolean>`line.valid @> ${period.lastDay}::date`),
        ),
      ),
    )
    .orderBy('version.name')
    .execute()
}
