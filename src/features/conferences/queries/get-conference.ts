import { listSignedReports, type SignedReport } from '#features/consolidation/index.ts'
import { organisationPath, organisationPathSince } from '#features/organisations/index.ts'
import { listTasks, type TaskView } from '#features/tasks/index.ts'
import type { IsoDate } from '#kernel/date.ts'
import { isUuid } from '#kernel/id.ts'
import type { Actor } from '#platform/actor.ts'
import type { ReadDb } from '#platform/database.server.ts'
import { refuse } from '#platform/problem.ts'
import { abilities, type ConferenceAbility } from '../policy.ts'
import type { ConferenceKind, SessionOfDay } from '../rules.ts'

export interface ConclusionView {
  readonly id: string
  readonly version: number
  /** From 1, without gaps. */
  readonly position: number
  /** The chair's words exactly as spoken. */
  readonly wording: string
  readonly tasks: readonly TaskView[]
}

export interface ParticipantView {
  /** Undefined: guests or a group that is no organisation of the system. */
  readonly organisationId: string | undefined
  readonly label: string
  readonly headCount: number
}

export interface ConferenceView {
  readonly id: string
  readonly version: number
  readonly kind: ConferenceKind
  readonly title: string
  readonly organisationId: string
  readonly periodId: string
  readonly periodCode: string
  readonly heldOn: IsoDate
  readonly sessionOfDay: SessionOfDay
  readonly place: string
  /** Readers of the portal know of it. */
  readonly isPublic: boolean
  readonly chairHoldingId: string | undefined
  readonly chairName: string
  readonly chairTitle: string
  readonly snapshotId: string | undefined
  /** The signed report the conference heard, when it is a numbered document. */
  readonly report: SignedReport | undefined
  readonly participants: readonly ParticipantView[]
  readonly headCount: number
  readonly conclusions: readonly ConclusionView[]
  readonly abilities: Record<ConferenceAbility, boolean>
}

/**
 * One conference with its conclusions and their tasks; refuses when there is none. `day`: when it is looked at (what is
 * overdue and who may do what depend on it); the day of the conference when absent.
 */
export async function getConference(db: ReadDb, actor: Actor, id: string, day?: IsoDate): Promise<ConferenceView> {
  const row = isUuid(id) ? await findRow(db, id) : undefined
  if (!row) refuse('not-found', 'conferences.not-found')
  const heldOn = row.held_on as IsoDate
  const participants = await listParticipants(db, id)
  const [report] = row.snapshot_id ? await listSignedReports(db, { snapshotId: row.snapshot_id }) : []
  return {
    id,
    version: row.version,
    kind: row.kind as ConferenceKind,
    title: row.title,
    organisationId: row.organisation_id,
    periodId: row.period_id,
    periodCode: row.code,
    heldOn,
    sessionOfDay: row.session_of_day as SessionOfDay,
    place: row.place,
    isPublic: row.public,
    chairHoldingId: row.chair_holding_id ?? undefined,
    chairName: row.chair_name,
    chairTitle: row.chair_title,
    snapshotId: row.snapshot_id ?? undefined,
    report,
    participants,
    headCount: participants.reduce((sum, one) => sum + one.headCount, 0),
    conclusions: await listConclusions(db, actor, id, day ?? heldOn),
    abilities: abilities(actor, {
      since: await organisationPathSince(db, row.organisation_id, heldOn, day ?? heldOn),
      today: await organisationPath(db, row.organisation_id, day ?? heldOn),
    }),
  }
}

async function findRow(db: ReadDb, id: string) {
  return db
    .selectFrom('conference')
    .innerJoin('period', 'period.id', 'conference.period_id')
    .selectAll('conference')
    .select('period.code')
    .where('conference.id', '=', id)
    .executeTakeFirst()
}

async function listParticipants(db: ReadDb, id: string): Promise<ParticipantView[]> {
  const rows = await db
    .selectFrom('conference_participant')
    .select(['organisation_id', 'label', 'head_count'])
    .where('conference_id', '=', id)
    .orderBy('position')
    .execute()
  return rows.map((row) => ({
    organisationId: row.organisation_id ?? undefined,
    label: row.label,
    headCount: row.head_count,
  }))
}

async function listConclusions(db: ReadDb, actor: Actor, id: string, day: IsoDate): Promise<ConclusionView[]> {
  const { tasks } = await listTasks(db, actor, { conferenceId: id }, day)
  const rows = await db
    .selectFrom('conclusion')
    .select(['id', 'version', 'position', 'wording'])
    .where('conference_id', '=', id)
    .orderBy('position')
    .execute()
  return rows.map((row) => ({ ...row, tasks: tasks.filter((task) => task.conclusionId === row.id) }))
}
