import { CompiledQuery } from 'kysely'
import { PgBoss } from 'pg-boss'
import type { Connection, Tx } from '../database.server.ts'
import type { Log } from '../log.ts'

/** A kind of background work: its queue name and what it needs to know. Handlers are joined to it in `jobs.ts` files. */
export interface JobDefinition<T extends object> {
  readonly name: string
  /** Never present at run time; carries the type of the data. */
  readonly data?: T
}

export interface JobHandler<T extends object> {
  readonly job: JobDefinition<T>
  handle(data: T): Promise<void>
}

export interface Jobs {
  enqueue<T extends object>(tx: Tx, job: JobDefinition<T>, data: T): Promise<void>
  /** Starts working the queues. Failed jobs are tried again with growing pauses, five times. */
  work(handlers: readonly JobHandler<never>[]): Promise<void>
  stop(): Promise<void>
}

export function defineJob<T extends object>(name: string): JobDefinition<T> {
  return { name }
}

export function handleJob<T extends object>(
  job: JobDefinition<T>,
  handle: (data: T) => Promise<void>,
): JobHandler<never> {
  return { job, handle } as unknown as JobHandler<never>
}

/** Opens the queue in schema `pgboss` of the same database; queues named in `jobs` are created if missing. */
export async function openJobs(
  connection: Connection,
  definitions: readonly JobDefinition<object>[],
  log: Log,
): Promise<Jobs> {
  const boss = new PgBoss({ ...connection, max: 3, useListenNotify: true })
  boss.on('error', (error) => log.error('jobs.failed', error))
  await boss.start()
  for (const { name } of definitions) {
    await boss.createQueue(name, { retryLimit: 5, retryBackoff: true, retryDelay: 5, notify: true })
  }
  return {
    async enqueue(tx, job, data) {
      const executeSql = async (text: string, values?: unknown[]) => {
        const { rows } = await tx.executeQuery(CompiledQuery.raw(text, values))
        return { rows }
      }
      await boss.send(job.name, data, { db: { executeSql } })
    },
    async work(handlers) {
      for (const { job, handle } of handlers) {
        await boss.work(job.name, async (batch) => {
          for (const { data } of batch) await (handle as (data: unknown) => Promise<void>)(data)
        })
      }
    },
    stop: () => boss.stop({ graceful: true, timeout: 2000 }),
  }
}
