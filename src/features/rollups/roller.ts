import { sql } from 'kysely'
import { AXES } from '#kernel/axis.ts'
import type { Services } from '#platform/command.ts'
import type { OpenDatabase, Tx } from '#platform/database.server.ts'
import { ROLLUP_CHANNEL } from './mark-dirty.ts'
import { owingOrganisations } from './owing-organisations.ts'
import { recompute } from './recompute.ts'

/** One roller at a time, in whichever process; whoever throws sums away waits for it, too. */
export const ROLLER_LOCK = 7_201_925
/** Marks a transaction: ancestors are computed once in each, so that a country derived anew takes few. */
const BATCH = 5000
/** A sweep catches marks whose notification was missed, for instance while the listener reconnected. */
const SWEEP_MS = 5_000

/** Brings every sum that is out of date up to date; returns how many marks were worked off. */
export async function rollUp(services: Pick<Services, 'db'>): Promise<number> {
  let total = 0
  for (;;) {
    const done = await services.db.transaction().execute(rollUpBatch)
    total += done
    if (done < BATCH) return total
  }
}

/** Works off one batch of marks inside a transaction; signing uses it to sum what was approved a moment ago. */
export async function rollUpBatch(tx: Tx): Promise<number> {
  // One roller at a time, in whichever process: two would compute a parent from children the other is still writing.
  await sql`select pg_advisory_xact_lock(${ROLLER_LOCK})`.execute(tx)
  const marks = await tx
    .deleteFrom('rollup_dirty')
    .where('id', 'in', (inner) => inner.selectFrom('rollup_dirty').select('id').orderBy('id').limit(BATCH))
    .returningAll()
    .execute()
  const groups = Map.groupBy(marks, (mark) => `${mark.form_version_id} ${mark.period_id}`)
  for (const group of groups.values()) {
    const [first] = group
    if (!first) continue
    const marked = group.map((mark) => mark.organisation_id)
    // The first mark of a period brings in everybody who owes a report: k/n counts those who have not begun, too.
    const begun = await hasSums(tx, first)
    const owing = begun ? [] : await owingOrganisations(tx, first.period_id, first.form_version_id)
    const ids = [...new Set([...marked, ...owing])]
    for (const axis of AXES) {
      await recompute(tx, { formVersionId: first.form_version_id, periodId: first.period_id, axis }, ids)
    }
  }
  return marks.length
}

async function hasSums(tx: Tx, of: { form_version_id: string; period_id: string }): Promise<boolean> {
  const row = await tx
    .selectFrom('rollup')
    .select('organisation_id')
    .where('period_id', '=', of.period_id)
    .where('form_version_id', '=', of.form_version_id)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

/** Keeps the sums up to date for as long as the server runs. Failures are logged and tried again at the next sweep. */
export async function startRoller(
  services: Pick<Services, 'db' | 'log'>,
  database: Pick<OpenDatabase, 'listen'>,
): Promise<{ stop(): Promise<void> }> {
  let running: Promise<unknown> | undefined
  let again = false
  const wake = (): void => {
    if (running) {
      again = true
      return
    }
    running = rollUp(services)
      .catch((error) => services.log.error('rollups.failed', error))
      .finally(() => {
        running = undefined
        if (again) {
          again = false
          wake()
        }
      })
  }
  const listener = await database.listen(ROLLUP_CHANNEL, wake)
  const sweep = setInterval(wake, SWEEP_MS)
  return {
    async stop() {
      clearInterval(sweep)
      await listener.close()
      await running
    },
  }
}
