import { readFileSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { givenDraft, givenPublication, givenSections } from '#features/articles/testing.ts'
import { givenActor } from '#features/identity/testing.ts'
import { givenDistrict } from '#features/organisations/testing.ts'
import type { Actor } from '#platform/actor.ts'
import { configure } from '#platform/config.ts'
import type { Connection } from '#platform/database.server.ts'
import { silentLog } from '#platform/log.ts'
import { type OpenServices, openServices } from '#platform/services.ts'
import { jobs } from '#src/jobs.ts'
import { ensureBuilt, freePort, makeDataDir, root, type ServerProcess, startServer } from '../server-process.ts'

/** The whole program on a database of its own, people who write and publish, and this process beside it. */
export interface Stage {
  readonly whole: ServerProcess
  readonly dataDir: string
  /** As the owner of the database. */
  readonly connection: Connection
  readonly services: OpenServices
  readonly editor: Actor
  readonly publisher: Actor
  /** Publishes an article of that title; its path. */
  publish(title: string): Promise<string>
  /** Starts another process of the program beside it. */
  beside(env: Readonly<Record<string, string>>, args: readonly string[]): Promise<ServerProcess>
  close(): Promise<void>
}

export async function openStage(env: Readonly<Record<string, string>> = {}): Promise<Stage> {
  ensureBuilt()
  const dataDir = makeDataDir()
  const whole = await startServer({ DATA_DIR: dataDir, PORT: String(await freePort()), ...env })
  const others: ServerProcess[] = []
  const connection: Connection = JSON.parse(readFileSync(join(dataDir, 'postgres.connection.json'), 'utf8'))
  const read = configure({ DATA_DIR: dataDir }, 'production', root)
  if ('mistakes' in read) throw new Error(read.mistakes.join())
  const services = await openServices(read.config, connection, silentLog, jobs)
  const ids = await givenDistrict(services)
  await givenSections(services)
  const editor = await givenActor(services, 'bien-tap', ['editor', ids.advisory])
  const publisher = await givenActor(services, 'duyet-dang', ['publisher', ids.advisory])
  return {
    ...{ whole, dataDir, connection, services, editor, publisher },
    async publish(title) {
      const { articleId } = await givenDraft(services, editor, editor.organisationId, title)
      return (await givenPublication(services, editor, publisher, articleId)).href
    },
    async beside(more, args) {
      const other = await startServer({ DATA_DIR: dataDir, PORT: String(await freePort()), ...more }, args)
      others.push(other)
      return other
    },
    async close() {
      await services.close()
      for (const server of [...others, whole]) await server.stop()
      rmSync(dirname(dataDir), { recursive: true, force: true })
    },
  }
}

/** Milliseconds until the page at `url` says so. Rejects after ten seconds. */
export async function visibleAfter(url: string, says: (text: string, status: number) => boolean): Promise<number> {
  const begun = performance.now()
  let last = ''
  while (performance.now() - begun < 10_000) {
    const answer = await fetch(url, { redirect: 'manual' })
    last = `${answer.status} ${await answer.text()}`
    if (says(last, answer.status)) return performance.now() - begun
    await sleep(20)
  }
  throw new Error(`${url} never said so: ${last}`)
}
