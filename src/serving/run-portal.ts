import type { ServerBuild } from 'react-router'
import type { SignInOut } from '#features/identity/index.ts'
import { readPortalGeneration } from '#features/portal/index.ts'
import { syndicationApi } from '#features/syndication/api.ts'
import { systemClock } from '#platform/clock.ts'
import type { Services } from '#platform/command.ts'
import type { Config } from '#platform/config.ts'
import { type Connection, openDatabase } from '#platform/database.server.ts'
import { createApi } from '#platform/http/api.ts'
import type { Freshness } from '#platform/http/kept/freshness.ts'
import type { Log } from '#platform/log.ts'
import { answerPage, createFrame } from '../app.ts'
import type { RunningServer } from '../run-server.ts'
import { openDoor } from './open-door.ts'

/** Routes whose pages are for people with an account. */
const WORKSPACE = new Set(['workspace-layout', 'signed-out-layout', 'features/identity/pages/sign-out'])
/** Even what the role may do, it does not: a session reads only, and nothing takes longer than this. */
const SESSION = '-c default_transaction_read_only=on -c statement_timeout=10s'

/** Serves the portal and nothing else, on a connection that can read nothing else. */
export async function runPortal(
  config: Config,
  connection: Connection,
  log: Log,
  pages: ServerBuild,
): Promise<RunningServer> {
  const database = openDatabase({ ...connection, options: SESSION }, 8)
  const services = portalServices(config, log, database)
  const publicPages = withoutWorkspace(pages)
  const draw = (freshness: Freshness) => {
    const app = createPortalApp(services, publicPages, freshness)
    return (request: Request) => app.fetch(request)
  }
  const door = await openDoor({ services, database, pages: publicPages, draw }).catch(async (error) => {
    await database.close()
    throw error
  })
  return {
    address: door.address,
    async stop() {
      await door.close()
      await database.close()
    },
  }
}

/** The portal's pages and its read-only API; nobody is ever signed in. */
function createPortalApp(services: Services, pages: ServerBuild, freshness: Freshness) {
  const app = createFrame(services, nobody)
  app.get('/healthz', async (c) => {
    await readPortalGeneration(services.read)
    const { number = 0, age } = freshness.known()
    return c.json({ status: 'ok', generation: number, age: Math.round(age) / 1000 })
  })
  const api = createApi()
  syndicationApi(api)
  app.route('/api/v1', api)
  app.all('/api/*', (c) => c.notFound())
  app.all('*', answerPage(pages, undefined, services.config))
  return app
}

const nobody: Pick<SignInOut, 'actorOf'> = { actorOf: async () => undefined }

/** Reading is all there is: a write, a job or a letter is a bug here. */
function portalServices(config: Config, log: Log, { db, read }: ReturnType<typeof openDatabase>): Services {
  const none = async () => {
    throw new Error('The portal alone only reads')
  }
  return { db, read, clock: systemClock, log, config, sendMail: none, jobs: { enqueue: none, work: none, stop: none } }
}

function withoutWorkspace(pages: ServerBuild): ServerBuild {
  const isPublic = (id: string): boolean => {
    const route = pages.routes[id]
    return !WORKSPACE.has(id) && (route?.parentId === undefined || isPublic(route.parentId))
  }
  const kept = <R>(routes: Readonly<Record<string, R>>) =>
    Object.fromEntries(Object.entries(routes).filter(([id]) => isPublic(id)))
  return { ...pages, routes: kept(pages.routes), assets: { ...pages.assets, routes: kept(pages.assets.routes) } }
}
