import type { IsoDate } from '#kernel/date.ts'
import { compareVietnamese } from '#kernel/vietnamese.ts'
import type { Actor } from '#platform/actor.ts'
import type { ReadDb } from '#platform/database.server.ts'
import { compareTasks, STANDINGS, type Standing } from '../rules.ts'
import { listTaskRows, type TaskRow } from './task-rows.ts'
import { type TaskView, viewTasks } from './task-views.ts'

export interface TaskFilter {
  readonly standing?: Standing | undefined
  readonly leadId?: string | undefined
  readonly conferenceId?: string | undefined
}

export interface TaskList {
  /** Overdue first, then the nearest deadline; done ones last. */
  readonly tasks: readonly TaskView[]
  /** How many stand how, before the filter by standing. */
  readonly counts: Readonly<Record<Standing, number>>
  readonly total: number
  /** Lead bodies of all tasks of the conference (or of all), with how many each leads. */
  readonly leads: readonly { readonly id: string; readonly name: string; readonly count: number }[]
}

/** Tasks as they stand on the day. Everybody who is signed in may read them; the view says what this person may do. */
export async function listTasks(db: ReadDb, actor: Actor, filter: TaskFilter, day: IsoDate): Promise<TaskList> {
  const { conferenceId } = filter
  const rows = await listTaskRows(
    db,
    day,
    conferenceId === undefined ? undefined : (of) => of('conclusion.conference_id', '=', conferenceId),
  )
  const led = rows.filter((row) => filter.leadId === undefined || row.leadId === filter.leadId)
  const views = await viewTasks(db, actor, led, day)
  const counts = Object.fromEntries(
    STANDINGS.map((each) => [each, views.filter((task) => task.standing === each).length]),
  ) as Record<Standing, number>
  return {
    tasks: views
      .filter((task) => filter.standing === undefined || task.standing === filter.standing)
      .sort((a, b) => compareTasks(a, b, day)),
    counts,
    total: views.length,
    leads: leadsOf(rows),
  }
}

function leadsOf(rows: readonly TaskRow[]): TaskList['leads'] {
  return [...Map.groupBy(rows, (row) => row.leadId)]
    .map(([id, led]) => ({ id, name: led[0]?.leadName ?? '', count: led.length }))
    .sort((a, b) => compareVietnamese(a.name, b.name))
}
