import { sql } from 'kysely'
import { findHeirs, type Heir, organisationsBelowSince } from '#features/organisations/index.ts'
import type { Period } from '#features/periods/index.ts'
import { localDate } from '#kernel/date.ts'
import type { Actor } from '#platform/actor.ts'
import { type ReadDb, readSql } from '#platform/database.server.ts'
import { abilities } from '../policy.ts'
import type { ReportState } from '../rules.ts'
import { readPathsOf } from './read-paths.ts'

/** A body that sends copies of its reports to bodies the actor's roles reach, and the copy of a period once there is one. */
export interface ReportCopy {
  readonly organisationId: string
  readonly organisationName: string
  /** Who goes on for it where it is no more. */
  readonly heir: Heir | undefined
  /** Those of the actor's bodies that get it. */
  readonly receiverNames: readonly string[]
  /** Undefined until the report has left its body. */
  readonly report: { readonly id: string; readonly state: ReportState; readonly sentAt: Date } | undefined
}

interface Row {
  readonly organisation_id: string
  readonly name: string
  readonly receivers: readonly string[]
  readonly report_id: string | null
  readonly state: ReportState | null
  readonly sent_at: Date | null
}

/**
 * Copies of a period's reports that come to the actor's bodies: from bodies whose reports the actor does not read anyway. Never part of
 * any sum: what a body consolidates are the reports of the tree below it.
 */
export async function listCopies(db: ReadDb, actor: Actor, period: Period, now: Date): Promise<ReportCopy[]> {
  const today = localDate(now)
  const held = actor.roles.map(({ organisationId }) => organisationId).filter((id) => id !== '')
  const within = [...(await organisationsBelowSince(db, held, period.lastDay, today))]
  const rows = await readSenders(db, within, period)
  const senders = rows.map((row) => row.organisation_id)
  const paths = await readPathsOf(db, senders, period.lastDay, today)
  const heirs = await findHeirs(db, senders, today)
  return rows.flatMap((row): ReportCopy[] => {
    const { organisation_id, name, receivers, report_id, state, sent_at } = row
    const facts = { path: [], copyPath: [], consolidates: false, submittedBy: undefined, ...paths.get(organisation_id) }
    const may = abilities(actor, { ...facts, state: state ?? 'draft' })
    if (may.read) return []
    const report =
      may['read-copy'] && report_id && state && sent_at ? { id: report_id, state, sentAt: sent_at } : undefined
    const heir = heirs.get(organisation_id)
    return [{ organisationId: organisation_id, organisationName: name, heir, receiverNames: receivers, report }]
  })
}

/** The bodies outside these that owe the form and send copies into them, with their newest reports. */
function readSenders(db: ReadDb, within: readonly string[], period: Period): Promise<Row[]> {
  const day = sql`${period.lastDay}::date`
  return readSql(
    db,
    sql<Row>`
    select line.organisation_id, sender.name, array_agg(receiver.name order by receiver.name) as receivers,
           report.id as report_id, report.state, coalesce(report.submitted_at, report.approved_at) as sent_at
    from coordination_line line
    join organisation_version sender on sender.organisation_id = line.organisation_id and sender.valid @> ${day}
    join organisation_version receiver on receiver.organisation_id = line.with_organisation_id and receiver.valid @> ${day}
    left join lateral (
      select id, state, submitted_at, approved_at from report
      where organisation_id = line.organisation_id and period_id = ${period.id}::uuid order by revision desc limit 1
    ) report on true
    where line.valid @> ${day} and line.with_organisation_id = any(${within}::uuid[])
      and not line.organisation_id = any(${within}::uuid[])
      and exists (select 1 from form_assignment owed where owed.organisation_kind = sender.kind)
    group by line.organisation_id, sender.name, report.id, report.state, report.submitted_at, report.approved_at
    order by sender.name collate vietnamese`,
  )
}
