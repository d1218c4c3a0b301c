import * as build from 'virtual:react-router/server-build'
import { openServices as open } from '#platform/services.ts'
import { jobs } from './jobs.ts'

import { runServer as run } from './run-server.ts'
import { runPortal as runAlone } from './serving/run-portal.ts'

export { setupToken } from '#features/identity/index.ts'
export { prepareContent } from './demonstration/prepare-content.ts'

type Opening = Parameters<typeof open>
type Alone = Parameters<typeof runAlone>
type Running = Parameters<typeof run>

/** What the built server offers to `start.ts`: one module instance for pages, API, background work and commands alike. */
export const openServices = (config: Opening[0], connection: Opening[1], log: Opening[2]) =>
  open(config, connection, log, jobs)

export const runServer = (services: Running[0], secret: Running[1]) => run(services, secret, build)

export const runPortal = (config: Alone[0], connection: Alone[1], log: Alone[2]) =>
  runAlone(config, connection, log, build)
