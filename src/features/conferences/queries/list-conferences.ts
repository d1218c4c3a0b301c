import { sql } from 'kysely'
import { organisationPaths } from '#features/organisations/index.ts'
import type { IsoDate } from '#kernel/date.ts'
import type { Actor } from '#platform/actor.ts'
import type { ReadDb } from '#platform/database.server.ts'
import { abilities, type ConferenceAbility } from '../policy.ts'
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
  readonly abilities: Record<ConferenceAbility, boolean>
}

export interface ConferenceFilter {
  readonly periodId?: string | undefined
}

/** Conferences, the newest first. Everybody who is signed in may read them. */
export async function listConferences(
  db: ReadDb,
  actor: Actor,
  filter: ConferenceFilter = {},
): Promise<ConferenceSummary[]> {
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
  const paths = await pathsOf(db, rows)
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
    abilities: abilities(actor, paths.get(row.id) ?? []),
  }))
}

/** The path of each conference's organisation on the day it was held, in one question per day. */
async function pathsOf(
  db: ReadDb,
  rows: readonly { id: string; organisation_id: string; held_on: string }[],
): Promise<Map<string, string[]>> {
  const paths = new Map<string, string[]>()
  for (const [heldOn, held] of Map.groupBy(rows, (row) => row.held_on)) {
    const ids = held.map((row) => row.organisation_id)
    const found = await organisationPaths(db, ids, heldOn)
    for (const row of held) paths.set(row.id, found.get(row.organisation_id) ?? [])
  }
  return paths
}
