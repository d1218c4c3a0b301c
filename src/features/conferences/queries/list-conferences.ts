import { sql } from 'kysely'
import type { IsoDate } from '#kernel/date.ts'
import type { ReadDb } from '#platform/database.server.ts'
import type { ConferenceKind, SessionOfDay } from '../rules.ts'

export interface ConferenceSummary {
  readonly id: string
  readonly kind: ConferenceKind
  readonly title: string
  readonly periodId: string
  readonly periodCode: string
  readonly heldOn: IsoDate
  readonly sessionOfDay: SessionOfDay
  readonly place: string
  readonly chairName: string
  readonly chairTitle: string
  readonly organisationId: string
  readonly conclusions: number
  readonly tasks: number
  readonly tasksDone: number
}

export interface ConferenceFilter {
  readonly periodId?: string | undefined
}

/** Conferences, the newest first. Everybody who is signed in may read them. */
export async function listConferences(db: ReadDb, filter: ConferenceFilter = {}): Promise<ConferenceSummary[]> {
  const tasks = sql`from task join conclusion on conclusion.id = task.conclusion_id
    where conclusion.conference_id = conference.id and task.state <> 'cancelled'`
  let query = db
    .selectFrom('conference')
    .innerJoin('period', 'period.id', 'conference.period_id')
    .selectAll('conference')
    .select('period.code')
    .select(sql<number>`(select count(*) from conclusion where conference_id = conference.id)`.as('conclusions'))
    .select(sql<number>`(select count(*) ${tasks})`.as('tasks'))
    .select(sql<number>`(select count(*) ${tasks} and task.state = 'done')`.as('tasks_done'))
  if (filter.periodId) query = query.where('conference.period_id', '=', filter.periodId)
  const rows = await query.orderBy('conference.held_on', 'desc').orderBy('conference.id', 'desc').execute()
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind as ConferenceKind,
    title: row.title,
    periodId: row.period_id,
    periodCode: row.code,
    heldOn: row.held_on as IsoDate,
    sessionOfDay: row.session_of_day as SessionOfDay,
    place: row.place,
    chairName: row.chair_name,
    chairTitle: row.chair_title,
    organisationId: row.organisation_id,
    conclusions: row.conclusions,
    tasks: row.tasks,
    tasksDone: row.tasks_done,
  }))
}
