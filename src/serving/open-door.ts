import type { IncomingMessage } from 'node:http'
import { join } from 'node:path'
import type { ServerBuild } from 'react-router'
import { readPortalGeneration } from '#features/portal/index.ts'
import type { Services } from '#platform/command.ts'
import type { Config } from '#platform/config.ts'
import type { OpenDatabase } from '#platform/database.server.ts'
import { openAssets } from '#platform/http/assets.ts'
import { ADDRESS_HEADER } from '#platform/http/client-address.ts'
import { type Freshness, watchFreshness } from '#platform/http/kept/freshness.ts'
import { type Keeper, keepAnswers } from '#platform/http/kept/keep-answers.ts'
import { clientAddress } from '#platform/http/limits/network.ts'
import { type Listening, listen } from '#platform/http/listen.ts'
import { LOCALE_COOKIE } from '#platform/http/locale-cookie.ts'
import { routedPath } from '#platform/http/routed-path.ts'
import { openLimits } from './limits.ts'
import { queryNamesOf } from './query-names.ts'
import { isOfWorkspace } from './workspace-path.ts'

export interface Door extends Listening {
  /** `http://localhost:3000`. */
  readonly address: string
}

interface Behind {
  readonly services: Services
  readonly database: Pick<OpenDatabase, 'listen'>
  readonly pages: ServerBuild
  /** What draws the answers; it is told how fresh they are. */
  readonly draw: (freshness: Freshness) => (request: Request) => Response | Promise<Response>
}

/** The reader's own choices; pages that read them say `no-store`. */
const PREFERENCES_COOKIE = 'tuychon'
const SUMMARY_MS = 60_000

/** Opens the port: what is ready is sent at once, everything else is drawn, and kept when it is for everybody. */
export async function openDoor({ services, database, pages, draw }: Behind): Promise<Door> {
  const { config, log, read } = services
  const freshness = await watchFreshness({
    number: () => readPortalGeneration(read),
    listen: (heard) => database.listen('portal', heard),
    log,
  })
  const drawing = {
    draw: draw(freshness),
    files: await openAssets(join(config.projectRoot, 'build', 'client')),
    queryNames: queryNamesOf(pages),
    isPrivate,
    publicCookies: [LOCALE_COOKIE, PREFERENCES_COOKIE],
    origin: config.publicUrl,
    maxBytes: config.keptBytes,
  }
  const keeper = keepAnswers(drawing, freshness)
  const summary = summarise(keeper, services)
  const closeAll = async () => {
    clearInterval(summary)
    await freshness.close()
  }
  const door = await listenFor(keeper, config).catch(async (error) => {
    await closeAll()
    throw error
  })
  const { host } = config
  return {
    port: door.port,
    address: `http://${host.includes(':') ? `[${host}]` : host}:${door.port}`,
    async close(patience) {
      await door.close(patience)
      await closeAll()
    },
  }
}

/** Counts what each client asks for, then sends what is ready, or has it drawn. */
function listenFor(keeper: Keeper, config: Config): Promise<Listening> {
  const { host, port, trustedProxies } = config
  const addressOf = (incoming: IncomingMessage) => clientAddress(incoming, trustedProxies)
  const limits = openLimits(config, addressOf)
  const answer = async (request: Request, incoming: IncomingMessage) =>
    (isPublicPath(incoming.url ?? '') && limits.refuseDrawing(incoming)) || keeper.answer(request, incoming)
  return listen(answer, {
    ...{ host, port, addressHeader: ADDRESS_HEADER, addressOf },
    sendReady: (incoming, outgoing) => limits.refuseSearch(incoming, outgoing) || keeper.send(incoming, outgoing),
  })
}

/** What people do in the workspace is limited by their number. */
function isPublicPath(url: string): boolean {
  const [path = ''] = url.split('?', 1)
  return !isOfWorkspace(path) && !isOfApi(path)
}

/** Answers to one person: the workspace, and the API when somebody is signed in. */
function isPrivate(path: string, cookies: string): boolean {
  return isOfWorkspace(path) || (cookies.includes('session_token') && isOfApi(path))
}

function isOfApi(path: string): boolean {
  return routedPath(path).startsWith('/api/')
}

/** Answers from memory are too many for a line each: one line a minute counts them. */
function summarise(keeper: Keeper, { log }: Services): NodeJS.Timeout {
  return setInterval(() => {
    const served = keeper.served()
    if (served.kept + served.drawn > 0) log.info('served', { ...served, ...keeper.size() })
  }, SUMMARY_MS).unref()
}
