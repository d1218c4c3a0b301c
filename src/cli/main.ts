/** The terminal's commands: `npm run nhipcau -- COMMAND`. They work beside a running server, and without one. */
import { join } from 'node:path'
import { type Config, configure, readEnvironment } from '#platform/config.ts'
import { type Log, openLog } from '#platform/log.ts'
import { migrate } from '#platform/migrate.ts'
import { isSaid, type Sentence } from '#platform/said-error.ts'
import { openServices } from '#platform/services.ts'
import { stopOnSignals } from '#platform/shutdown.ts'
import { hasDatabase, makeDataDirectory, reachDatabase } from '#platform/start-database.ts'
import { loadStarterPack } from '../demonstration/starter-pack.ts'
import { jobs } from '../jobs.ts'
import { type ExitCode, inBoth, type PreparedWork } from './command.ts'
import { readSecret } from './read-secret.ts'
import { prepareCommand } from './run.ts'

const progress = process.stderr.isTTY ? (line: string) => process.stderr.write(`\r\x1b[K${line}`) : undefined
const terminal = { print: (text: string) => process.stdout.write(text), progress, readSecret }
process.exitCode = await run(process.argv.slice(2))
process.exit()

async function run(args: readonly string[]): Promise<ExitCode> {
  const prepared = prepareCommand(args, terminal)
  if ('exitCode' in prepared) return prepared.exitCode
  const read = configure(readEnvironment(), 'production', join(import.meta.dirname, '..', '..'))
  if ('mistakes' in read) {
    for (const mistake of read.mistakes) console.error(mistake)
    return 2
  }
  return runWithServices(read.config, prepared)
}

async function runWithServices(config: Config, { work, begins }: PreparedWork): Promise<ExitCode> {
  const shutdown = stopOnSignals(tell, () => {})
  try {
    const place = placeOf(config)
    if (!begins && !(await hasDatabase(config))) {
      process.stderr.write(inBoth(nothingAt(place)))
      return 2
    }
    process.stderr.write(inBoth({ vi: `Làm việc trên ${place}`, en: `Working on ${place}` }))
    makeDataDirectory(config.dataDir)
    const log: Log = openLog(join(config.dataDir, 'log', 'nhipcau.log'))
    const { connection, shared, stop } = await reachDatabase(config, log)
    shutdown.add(stop)
    // A running server has done this itself.
    if (!shared || config.databaseUrl) await migrate(connection, join(config.projectRoot, 'migrations'))
    const services = await openServices(config, connection, log, jobs)
    shutdown.add(services.close)
    if (begins) await loadStarterPack(services)
    return await work(services, terminal)
  } catch (error) {
    tell(error)
    return 1
  } finally {
    await shutdown.stop()
  }
}

/** Never with the password of an address. */
function placeOf({ dataDir, databaseUrl }: Config): string {
  return databaseUrl ? 'DATABASE_URL' : dataDir
}

function nothingAt(place: string): Sentence {
  return {
    vi: `Không có dữ liệu nào ở ${place}; hãy đặt DATA_DIR hoặc DATABASE_URL như khi chạy máy chủ.`,
    en: `There is nothing at ${place}; set DATA_DIR or DATABASE_URL as for the server.`,
  }
}

function tell(error: unknown): void {
  if (isSaid(error)) console.error(`${error.vi} — ${error.en}`)
  else console.error(error)
}
