import { join } from 'node:path'
import type { ServerBuild } from 'react-router'
import { ADDRESS_HEADER, createAuth, signInOut } from '#features/identity/index.ts'
import { startRoller } from '#features/rollups/index.ts'
import { openAssets } from '#platform/http/assets.ts'
import { listen } from '#platform/http/listen.ts'
import type { OpenServices } from '#platform/services.ts'
import { createApp } from './app.ts'
import { jobHandlers } from './jobs.ts'

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
  const { host, port, projectRoot } = services.config
  const assets = await openAssets(join(projectRoot, 'build', 'client'))
  const identity = signInOut(services, createAuth(services, secret))
  const app = createApp({ services, identity, pages, assets })
  const door = await listen((request) => app.fetch(request), { host, port, addressHeader: ADDRESS_HEADER })
  const roller = await startRoller(services, services.database)
  await services.jobs.work(jobHandlers(services))
  return {
    address: `http://${host.includes(':') ? `[${host}]` : host}:${door.port}`,
    async stop() {
      await door.close()
      await roller.stop()
    },
  }
}
