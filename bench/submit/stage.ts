import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { configure } from '#platform/config.ts'
import { type Connection, openDatabase } from '#platform/database.server.ts'
import { silentLog } from '#platform/log.ts'
import { migrate } from '#platform/migrate.ts'
import { openServices } from '#platform/services.ts'
import { startDatabase } from '#platform/start-database.ts'
import { jobs } from '#src/jobs.ts'
import { signIn } from '../../tests/crash/submitting-client.ts'
import { freePort, root, startServer } from '../../tests/server-process.ts'
import type { Bench } from '../measurement.ts'
import { type District, makeDistrict, USERNAME } from './district.ts'

/** Both programs, running on one PostgreSQL, and a look into its tables. */
export interface Stage {
  readonly district: District
  readonly ours: { readonly address: string; readonly cookie: string }
  readonly rival: { readonly address: string }
  readonly client: pg.Client
  readonly database: ReturnType<typeof openDatabase>
}

/** Makes the district, starts the built server on it as `npm run serve` does, and the rival beside it. */
export async function openStage(bench: Bench, quarters: number): Promise<Stage> {
  const dataDir = bench.newDataDir()
  const district = await prepare(dataDir, quarters)
  const server = await startServer({ DATA_DIR: dataDir, PORT: String(await freePort()) })
  bench.atEnd(() => server.stop())
  const cookie = await signIn(server.address, USERNAME)
  const connection = JSON.parse(readFileSync(join(dataDir, 'postgres.connection.json'), 'utf8')) as Connection
  const database = openDatabase(connection, 2)
  bench.atEnd(database.close)
  const client = new pg.Client({ ...connection })
  await client.connect()
  bench.atEnd(() => client.end())
  return {
    district,
    ours: { address: server.address, cookie },
    rival: await startRival(bench, connection),
    client,
    database,
  }
}

async function prepare(dataDir: string, quarters: number): Promise<District> {
  const read = configure({ DATA_DIR: dataDir }, 'production', root)
  if ('mistakes' in read) throw new Error(read.mistakes.join('\n'))
  const { connection, stop } = await startDatabase(read.config, silentLog)
  try {
    await migrate(connection, join(root, 'migrations'))
    const services = await openServices(read.config, connection, silentLog, jobs)
    try {
      return await makeDistrict(services, quarters)
    } finally {
      await services.close()
    }
  } finally {
    await stop()
  }
}

async function startRival({ atEnd }: Bench, connection: Connection): Promise<{ address: string }> {
  const script = join(root, 'bench', 'submit', 'row-per-value.ts')
  const child = spawn(process.execPath, [script, JSON.stringify(connection)], {
    cwd: root,
    env: { ...process.env, NODE_ENV: 'production' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = once(child, 'close')
  atEnd(async () => {
    child.kill('SIGTERM')
    await ended
  })
  const said = await Promise.race([once(child.stdout, 'data'), ended.then(() => undefined)])
  if (!said) throw new Error('The rival did not start')
  return { address: `http://127.0.0.1:${Number(String(said[0]))}` }
}
