import { sql } from 'kysely'
import type { IsoDate } from '#kernel/date.ts'
import { type Actor, holds } from '#platform/actor.ts'
import type { ReadDb } from '#platform/database.server.ts'
import { compareTasks, type TaskAction } from '../rules.ts'
import { listTaskRows } from './task-rows.ts'
import { type TaskView, taskPaths, viewTasks } from './task-views.ts'

/** A task that waits for one person's step. */
export interface WaitingTask {
  readonly task: TaskView
  readonly step: Extract<TaskAction, 'start' | 'report-done' | 'verify'>
  readonly href: string
}

/**
 * The open tasks whose next step is this person's, the most pressing first. A step of the lead body waits for those who
 * report or approve closest to it: not for everybody above them, who could take it as well.
 */
export async function countOpenTasksFor(db: ReadDb, actor: Actor, day: IsoDate): Promise<WaitingTask[]> {
  const rows = await listTaskRows(db, day, (of) => of('task.state', 'in', ['assigned', 'in-progress', 'reported-done']))
  const paths = await taskPaths(db, rows, day)
  const staffed = await staffedOrganisations(db, day)
  const views = await viewTasks(db, actor, rows, day)
  const waiting = views.flatMap((task): WaitingTask[] => {
    const closest = paths.get(task.id)?.leadPath.find((id) => staffed.has(id))
    const mine = closest !== undefined && (holds(actor, 'reporter', [closest]) || holds(actor, 'approver', [closest]))
    const step = nextStep(task, mine)
    return step ? [{ task, step, href: `/lam-viec/nhiem-vu/${task.id}` }] : []
  })
  return waiting.sort((a, b) => compareTasks(a.task, b.task, day))
}

function nextStep({ abilities }: TaskView, mine: boolean): WaitingTask['step'] | undefined {
  if (abilities.verify) return 'verify'
  if (mine && abilities.start) return 'start'
  if (mine && abilities['report-done']) return 'report-done'
  return undefined
}

/** Organisations where somebody holds the role that does a lead body's steps. */
async function staffedOrganisations(db: ReadDb, day: string): Promise<Set<string>> {
  const rows = await db
    .selectFrom('effective_role')
    .select('organisation_id')
    .distinct()
    .where('role', 'in', ['reporter', 'approver'])
    .where(sql<boolean>`valid @> ${day}::date and not suspended`)
    .$narrowType<{ organisation_id: string }>()
    .execute()
  return new Set(rows.map((row) => row.organisation_id))
}
