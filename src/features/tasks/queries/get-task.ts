import { sql } from 'kysely'
import { findHeirs, type Heir } from '#features/organisations/index.ts'
import type { IsoDate } from '#kernel/date.ts'
import { isUuid } from '#kernel/id.ts'
import { compareVietnamese } from '#kernel/vietnamese.ts'
import type { Actor } from '#platform/actor.ts'
import type { ReadDb } from '#platform/database.server.ts'
import { refuse } from '#platform/problem.ts'
import type { TaskAction } from '../rules.ts'
import { findTaskRow } from './task-rows.ts'
import { type TaskView, viewTasks } from './task-views.ts'

/** What can happen to a task: being assigned, a step of its life, another deadline. */
export type TaskEvent = 'assign' | 'change-deadline' | TaskAction

export interface TaskUpdateView {
  readonly at: Date
  readonly by: string
  /** Whose right was used, under a delegation. */
  readonly onBehalfOf: string | undefined
  readonly action: TaskEvent
  readonly note: string
}

export interface TaskDetail extends TaskView {
  readonly supporters: readonly { readonly id: string; readonly name: string; readonly heir: Heir | undefined }[]
  /** What happened to it, oldest first. */
  readonly history: readonly TaskUpdateView[]
}

/** One task with its supporting bodies and its history; refuses when there is none. */
export async function getTask(db: ReadDb, actor: Actor, id: string, day: IsoDate): Promise<TaskDetail> {
  const row = isUuid(id) ? await findTaskRow(db, id, day) : undefined
  if (!row) refuse('not-found', 'tasks.not-found')
  const [view] = await viewTasks(db, actor, [row], day)
  if (!view) refuse('not-found', 'tasks.not-found')
  const supporters = await db
    .selectFrom('task_supporter')
    .select([
      'organisation_id as id',
      sql<string>`(select name from organisation_version where organisation_id = task_supporter.organisation_id
        and lower(valid) <= ${day}::date order by lower(valid) desc limit 1)`.as('name'),
    ])
    .where('task_id', '=', id)
    .execute()
  const heirs = await findHeirs(
    db,
    supporters.map((one) => one.id),
    day,
  )
  return {
    ...view,
    supporters: supporters
      .map((one) => ({ ...one, heir: heirs.get(one.id) }))
      .sort((a, b) => compareVietnamese(a.name, b.name)),
    history: await listUpdates(db, id),
  }
}

/** What happened to the task, oldest first. */
async function listUpdates(db: ReadDb, id: string): Promise<TaskUpdateView[]> {
  const rows = await db
    .selectFrom('task_update')
    .innerJoin('account', 'account.id', 'task_update.account_id')
    .leftJoin('person', 'person.id', 'account.person_id')
    .leftJoin('account as lender', 'lender.id', 'task_update.on_behalf_of')
    .leftJoin('person as lending', 'lending.id', 'lender.person_id')
    .select(['task_update.at', 'task_update.action', 'task_update.note'])
    .select(sql<string>`coalesce(person.full_name, account.name)`.as('by'))
    .select(sql<string | null>`coalesce(lending.full_name, lender.name)`.as('onBehalfOf'))
    .where('task_id', '=', id)
    .orderBy('task_update.id')
    .execute()
  return rows.map((row) => ({ ...row, action: row.action as TaskEvent, onBehalfOf: row.onBehalfOf ?? undefined }))
}
