import { systemClock } from './clock.ts'
import type { Services } from './command.ts'
import type { Config } from './config.ts'
import { type Connection, type OpenDatabase, openDatabase } from './database.server.ts'
import { type JobDefinition, openJobs } from './jobs/jobs.ts'
import type { Log } from './log.ts'
import { openMail } from './mail/mail.ts'

export interface OpenServices extends Services {
  readonly database: OpenDatabase
  /** Finishes the job at hand, then lets go of the database. */
  close(): Promise<void>
}

/** Everything commands and queries run on, for a migrated database. `jobs`: every kind of background work there is. */
export async function openServices(
  config: Config,
  connection: Connection,
  log: Log,
  jobs: readonly JobDefinition<object>[],
): Promise<OpenServices> {
  const database = openDatabase(connection)
  const queue = await openJobs(connection, jobs, log).catch(async (error) => {
    await database.close()
    throw error
  })
  return {
    db: database.db,
    read: database.read,
    clock: systemClock,
    log,
    jobs: queue,
    sendMail: openMail(config, log),
    config,
    database,
    async close() {
      await queue.stop()
      await database.close()
    },
  }
}
