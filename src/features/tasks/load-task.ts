import { sql } from 'kysely'
import { organisationPath, organisationPathSince } from '#features/organisations/index.ts'
import type { IsoDate } from '#kernel/date.ts'
import type { Tx } from '#platform/database.server.ts'
import { refuse } from '#platform/problem.ts'
import type { TaskFacts } from './policy.ts'
import type { TaskState } from './rules.ts'

export interface LockedTask extends TaskFacts {
  readonly id: string
  readonly version: number
  readonly title: string
  readonly dueOn: IsoDate | undefined
  readonly heldOn: IsoDate
}

/** One task locked for change, with what its rights depend on. Refuses an unknown one, and one changed since it was read. */
export async function loadTask(tx: Tx, id: string, version: number, day: IsoDate): Promise<LockedTask> {
  const row = await tx
    .selectFrom('task')
    .innerJoin('conclusion', 'conclusion.id', 'task.conclusion_id')
    .innerJoin('conference', 'conference.id', 'conclusion.conference_id')
    .selectAll('task')
    .select(['conference.organisation_id', 'conference.held_on'])
    .where('task.id', '=', id)
    .modifyEnd(sql`for update of task`)
    .executeTakeFirst()
  if (!row) refuse('not-found', 'tasks.not-found')
  if (row.version !== version) {
    refuse('stale', 'version.stale', { context: { version: row.version, state: row.state, dueOn: row.due_on } })
  }
  return {
    id,
    version,
    title: row.title,
    state: row.state as TaskState,
    dueOn: (row.due_on as IsoDate | null) ?? undefined,
    heldOn: row.held_on as IsoDate,
    reportedBy: row.reported_by ?? undefined,
    reportedFor: row.reported_for ?? undefined,
    leadPath: await organisationPath(tx, row.lead_organisation_id, day),
    conferencePath: await organisationPathSince(tx, row.organisation_id, row.held_on, day),
  }
}
