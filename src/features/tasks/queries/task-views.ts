import { findHeirs, type Heir, organisationPaths, organisationPathsSince } from '#features/organisations/index.ts'
import type { IsoDate } from '#kernel/date.ts'
import type { Actor } from '#platform/actor.ts'
import type { ReadDb } from '#platform/database.server.ts'
import { markOf, type TaskMark } from '../mark.ts'
import { abilities, type TaskAbility } from '../policy.ts'
import { daysLeft, type Standing, standing, weekendRepair } from '../rules.ts'
import type { TaskRow } from './task-rows.ts'

/** A task as a person sees it on a day. */
export interface TaskView extends TaskRow {
  readonly standing: Standing
  /** Days to the deadline, negative when it has passed; undefined for a recurring task. */
  readonly daysLeft: number | undefined
  /** For an open task due on a Saturday or Sunday: the working day to move to. */
  readonly repair: IsoDate | undefined
  readonly mark: TaskMark
  /** Who goes on with it where the lead body is no more. */
  readonly leadHeir: Heir | undefined
  readonly abilities: Record<TaskAbility, boolean>
}

export interface TaskPaths {
  readonly leadPath: readonly string[]
  readonly conferencePath: readonly string[]
}

/** The paths that rights to each task are checked against. */
export async function taskPaths(db: ReadDb, rows: readonly TaskRow[], day: string): Promise<Map<string, TaskPaths>> {
  const leads = await organisationPaths(db, unique(rows.map((row) => row.leadId)), day)
  const conferences = rows.map((row) => ({ organisationId: row.conferenceOrganisationId, day: row.heldOn }))
  const pathOf = await organisationPathsSince(db, conferences, day)
  return new Map(
    rows.map((row) => [
      row.id,
      { leadPath: leads.get(row.leadId) ?? [], conferencePath: pathOf(row.conferenceOrganisationId, row.heldOn) },
    ]),
  )
}

/** The same tasks, in the same order, with how they stand and what this person may do. */
export async function viewTasks(db: ReadDb, actor: Actor, rows: readonly TaskRow[], day: IsoDate): Promise<TaskView[]> {
  const paths = await taskPaths(db, rows, day)
  const heirs = await findHeirs(db, unique(rows.map((row) => row.leadId)), day)
  return rows.map((row) => {
    const facts = { ...row, ...(paths.get(row.id) ?? { leadPath: [], conferencePath: [] }) }
    const can = abilities(actor, facts)
    return {
      ...row,
      standing: standing(row, day),
      daysLeft: daysLeft(row, day),
      repair: can['change-deadline'] ? weekendRepair(row.dueOn) : undefined,
      mark: markOf(row, day),
      leadHeir: heirs.get(row.leadId),
      abilities: can,
    }
  })
}

function unique(ids: readonly string[]): string[] {
  return [...new Set(ids)]
}
