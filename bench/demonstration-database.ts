import { findActor } from '#features/identity/index.ts'
import { localDate } from '#kernel/date.ts'
import type { Actor, Role } from '#platform/actor.ts'
import { configure } from '#platform/config.ts'
import { openDatabase, type ReadDb } from '#platform/database.server.ts'
import { silentLog } from '#platform/log.ts'
import { startDatabase } from '#platform/start-database.ts'
import { root } from '../tests/server-process.ts'
import type { Bench } from './measurement.ts'

/** The demonstration's database, open for reading inside this process. */
export interface DemonstrationDatabase {
  readonly read: ReadDb
  readonly now: Date
  close(): Promise<void>
}

export async function openDemonstration(bench: Bench): Promise<DemonstrationDatabase> {
  const read = configure({ DATA_DIR: await bench.demonstration() }, 'demonstration', root)
  if ('mistakes' in read) throw new Error(read.mistakes.join('\n'))
  const { connection, stop } = await startDatabase(read.config, silentLog)
  bench.atEnd(stop)
  const database = openDatabase(connection)
  return {
    read: database.read,
    now: new Date(),
    async close() {
      await database.close()
      await stop()
    },
  }
}

/** Somebody who holds the role in this organisation today. */
export async function holderOf(
  { read, now }: DemonstrationDatabase,
  role: Role,
  organisationId: string,
): Promise<Actor> {
  const { account_id } = await read
    .selectFrom('role_grant')
    .select('account_id')
    .where('role', '=', role)
    .where('organisation_id', '=', organisationId)
    .executeTakeFirstOrThrow()
  const actor = await findActor(read, account_id, localDate(now))
  if (!actor) throw new Error(`No account ${account_id}`)
  return actor
}

/** The newest signed report with the most figures in its annex: the district's. */
export async function newestSigned({ read }: DemonstrationDatabase) {
  return read
    .selectFrom('report_snapshot')
    .innerJoin('report', 'report.id', 'report_snapshot.report_id')
    .innerJoin('period', 'period.id', 'report.period_id')
    .innerJoin('rollup', (join) =>
      join
        .onRef('rollup.organisation_id', '=', 'report.organisation_id')
        .onRef('rollup.period_id', '=', 'report.period_id')
        .on('rollup.axis', '=', 'territory'),
    )
    .select([
      'report_snapshot.document_model',
      'report.organisation_id',
      'report.period_id',
      'period.code',
      'rollup.n_expected',
    ])
    .where('document_model', 'is not', null)
    .orderBy('rollup.n_expected', 'desc')
    .orderBy('period.code', 'desc')
    .executeTakeFirstOrThrow()
}
