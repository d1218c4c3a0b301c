/** Starts Nhịp Cầu from a configuration: database, migrations, first content, server. `npm start` builds, then runs this. */
import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type Config, configure, readEnvironment } from '#platform/config.ts'
import { checkPort } from '#platform/http/listen.ts'
import { keptSecret } from '#platform/kept-secret.ts'
import { calmWhileStopping, openLog } from '#platform/log.ts'
import { migrate, newestMigration } from '#platform/migrate.ts'
import { checkPortalRole, checkSchema, keepPortalRole } from '#platform/portal-role.ts'
import { saidError } from '#platform/said-error.ts'
import { stopOnSignals } from '#platform/shutdown.ts'
import { makeDataDirectory, reachForPortal, startDatabase } from '#platform/start-database.ts'
import { discardUnfinished } from './src/demonstration/unfinished.ts'
import { progressTeller, sayReady, sayStopping, tellFailure } from './src/start-words.ts'

const shutdown = stopOnSignals(tellFailure, sayStopping)
const mode = process.argv.includes('--production') ? 'production' : 'demonstration'
const only = process.argv.find((argument) => argument.startsWith('--only'))
if (only !== undefined && only !== '--only=portal') {
  console.error('Chỉ có --only=portal. — There is only --only=portal.')
  process.exit(2)
}
const read = configure(readEnvironment(), mode, import.meta.dirname)
if ('mistakes' in read) {
  for (const mistake of read.mistakes) console.error(mistake)
  process.exit(1)
}
try {
  if (only === undefined) await start(read.config)
  else await startPortal(read.config)
} catch (error) {
  // What breaks because everything is being closed is no failure.
  if (!shutdown.isStopping) {
    tellFailure(error)
    await shutdown.stop()
    process.exit(1)
  }
}

async function start(config: Config): Promise<void> {
  const { dataDir, projectRoot } = config
  const { openServices, prepareContent, runServer, setupToken } = await loadBuilt(projectRoot)
  await checkPort(config)
  makeDataDirectory(dataDir)
  const lines = openLog(config.mode === 'production' ? undefined : join(dataDir, 'log', 'nhip-cau.log'))
  const log = calmWhileStopping(lines, shutdown)
  const { connection, stop } = await startDatabase(config, log)
  shutdown.add(stop)
  await discardUnfinished(connection)
  await migrate(connection, join(projectRoot, 'migrations'))
  await keepPortalRole(connection)
  const services = await openServices(config, connection, log)
  shutdown.add(services.close)
  const demonstration = await prepareContent(services, progressTeller())
  const secret = config.authSecret ?? keptSecret(dataDir, 'secret', () => randomBytes(32).toString('base64url'))
  const server = await runServer(services, secret)
  shutdown.add(server.stop)
  const token = config.mode === 'production' ? await setupToken(services) : undefined
  sayReady(config, server.address, demonstration, undefined, token)
}

/** The portal alone: no accounts, no workspace, no background work, and a database role that reads what is published. */
async function startPortal(config: Config): Promise<void> {
  const { runPortal } = await loadBuilt(config.projectRoot)
  await checkPort(config)
  const connection = await reachForPortal(config)
  await checkPortalRole(connection)
  await checkSchema(connection, await newestMigration(join(config.projectRoot, 'migrations')))
  const server = await runPortal(config, connection, openLog())
  shutdown.add(server.stop)
  sayReady(config, server.address, undefined, 'portal')
}

async function loadBuilt(projectRoot: string): Promise<typeof import('./src/server.ts')> {
  const file = join(projectRoot, 'build', 'server', 'index.js')
  if (existsSync(file)) return import(pathToFileURL(file).href)
  throw saidError({
    vi: 'Các trang chưa được dựng; hãy chạy npm start.',
    en: 'The pages are not built yet; run npm start.',
  })
}
