import type { ReadDb, Tx } from '#platform/database.server.ts'
import { refuse } from '#platform/problem.ts'

/** A stretch of work: what its figures cover, and the days its steps are due. */
export interface Period {
  readonly id: string
  /** ISO-like code, e.g. `2024Q3`. */
  readonly code: string
  readonly firstDay: string
  readonly lastDay: string
  readonly dueAt: Date
  readonly consolidationDueOn: string
  readonly planOn: string | undefined
  readonly conferenceOn: string | undefined
}

/** Every period, newest first. */
export async function listPeriods(db: ReadDb): Promise<Period[]> {
  const rows = await db.selectFrom('period').selectAll().orderBy('first_day', 'desc').execute()
  return rows.map(toPeriod)
}

export async function getPeriod(db: ReadDb | Tx, id: string): Promise<Period> {
  const row = await (db as ReadDb).selectFrom('period').selectAll().where('id', '=', id).executeTakeFirst()
  return row ? toPeriod(row) : refuse('not-found', 'periods.not-found')
}

/** The period with this code, or the newest whose figures have begun by the day; undefined when there is none at all. */
export async function findPeriod(db: ReadDb, code: string | undefined, day: string): Promise<Period | undefined> {
  const periods = await listPeriods(db)
  const named = periods.find((period) => period.code === code)
  return named ?? periods.find((period) => period.firstDay <= day) ?? periods.at(-1)
}

function toPeriod(row: {
  id: string
  code: string
  first_day: string
  last_day: string
  due_at: Date
  consolidation_due_on: string
  plan_on: string | null
  conference_on: string | null
}): Period {
  return {
    id: row.id,
    code: row.code,
    firstDay: row.first_day,
    lastDay: row.last_day,
    dueAt: row.due_at,
    consolidationDueOn: row.consolidation_due_on,
    planOn: row.plan_on ?? undefined,
    conferenceOn: row.conference_on ?? undefined,
  }
}
