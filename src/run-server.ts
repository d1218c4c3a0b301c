import type { ServerBuild } from 'react-router'
import { createAuth, signInOut } from '#features/identity/index.ts'
import { startRoller } from '#features/rollups/index.ts'
import { startWatch } from '#features/watch/index.ts'
import type { OpenServices } from '#platform/services.ts'
import { createApp } from './app.ts'
import { jobHandlers } from './jobs.ts'
import { openDoor } from './serving/open-door.ts'

export interface RunningServer {
  /** Where it answers, `http://localhost:3000`. */
  readonly address: string
  /** Finishes the requests at hand (five seconds at most), then background work. The services stay open. */
  stop(): Promise<void>
}

/**
 * Everything that runs while the program serves: pages and API, sums kept up to date, background work. `secret` signs session
 * cookies. Rejects with one sentence when the port cannot be had.
 */
export async function runServer(services: OpenServices, secret: string, pages: ServerBuild): Promise<RunningServer> {
  const identity = signInOut(services, createAuth(services, secret), secret)
  const app = createApp({ services, identity, pages })
  const { database } = services
  const door = await openDoor({ services, database, pages, draw: () => (request) => app.fetch(request) })
  const roller = await startRoller(services, services.database)
  const watch = await startWatch(services)
  await services.jobs.work(jobHandlers(services))
  return {
    address: door.address,
    async stop() {
      await watch.stop()
      await door.close()
      await roller.stop()
    },
  }
}
