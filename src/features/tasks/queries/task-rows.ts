import { type Expression, type ExpressionBuilder, type SqlBool, sql } from 'kysely'
import type { IsoDate } from '#kernel/date.ts'
import type { ReadDb } from '#platform/database.server.ts'
import type { DB } from '#platform/database-types.ts'
import type { TaskState } from '../rules.ts'

/** A task with the conclusion and the conference it came from. */
export interface TaskRow {
  readonly id: string
  readonly version: number
  readonly title: string
  readonly product: string
  readonly state: TaskState
  readonly leadId: string
  /** The lead body's name on the day; its last one, when it is no more. */
  readonly leadName: string
  /** Undefined: the task is recurring. */
  readonly dueOn: IsoDate | undefined
  /** The day it was reported done. */
  readonly doneOn: IsoDate | undefined
  readonly reportedBy: string | undefined
  /** Whose right was used for that, under a delegation. */
  readonly reportedFor: string | undefined
  readonly conclusionId: string
  /** The conclusion's number within its conference. */
  readonly conclusionNumber: number
  readonly wording: string
  readonly conferenceId: string
  readonly conferenceTitle: string
  readonly conferenceOrganisationId: string
  readonly heldOn: IsoDate
}

type Tables = Pick<DB, 'task' | 'conclusion' | 'conference'>
type Where = (of: ExpressionBuilder<Tables, keyof Tables>) => Expression<SqlBool>

/** Tasks that satisfy `where` (all when absent), oldest first. */
export async function listTaskRows(db: ReadDb, day: string, where?: Where): Promise<TaskRow[]> {
  const name = sql<string>`(select name from organisation_version
    where organisation_id = task.lead_organisation_id and lower(valid) <= ${day}::date
    order by lower(valid) desc limit 1)`
  let query = db
    .selectFrom('task')
    .innerJoin('conclusion', 'conclusion.id', 'task.conclusion_id')
    .innerJoin('conference', 'conference.id', 'conclusion.conference_id')
    .selectAll('task')
    .select(['conclusion.position', 'conclusion.wording', 'conference.id as conference_id'])
    .select(['conference.title as conference_title', 'conference.organisation_id', 'conference.held_on'])
    .select(name.as('lead_name'))
  if (where) query = query.where((of) => where(of as never))
  const rows = await query.orderBy('task.id').execute()
  return rows.map((row) => ({
    id: row.id,
    version: row.version,
    title: row.title,
    product: row.product,
    state: row.state as TaskState,
    leadId: row.lead_organisation_id,
    leadName: row.lead_name,
    dueOn: (row.due_on as IsoDate | null) ?? undefined,
    doneOn: (row.done_on as IsoDate | null) ?? undefined,
    reportedBy: row.reported_by ?? undefined,
    reportedFor: row.reported_for ?? undefined,
    conclusionId: row.conclusion_id,
    conclusionNumber: row.position,
    wording: row.wording,
    conferenceId: row.conference_id,
    conferenceTitle: row.conference_title,
    conferenceOrganisationId: row.organisation_id,
    heldOn: row.held_on as IsoDate,
  }))
}

export async function findTaskRow(db: ReadDb, id: string, day: string): Promise<TaskRow | undefined> {
  const [row] = await listTaskRows(db, day, (of) => of('task.id', '=', id))
  return row
}
