import { execFile } from 'node:child_process'
import { randomInt } from 'node:crypto'
import { readFileSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { givenActor } from '#features/identity/testing.ts'
import { givenDistrict } from '#features/organisations/testing.ts'
import { openReport } from '#features/reports/index.ts'
import { givenQuarter, givenQuarterlyForm } from '#features/reports/testing.ts'
import { perform } from '#platform/command.ts'
import { configure } from '#platform/config.ts'
import { type Connection, openDatabase } from '#platform/database.server.ts'
import { silentLog } from '#platform/log.ts'
import { migrate } from '#platform/migrate.ts'
import { until } from '#platform/postgres/testing.ts'
import { openServices } from '#platform/services.ts'
import { startDatabase } from '#platform/start-database.ts'
import { jobs } from '#src/jobs.ts'
import { ensureBuilt, freePort, makeDataDir, root, type ServerProcess, startServer } from '../server-process.ts'
import { type Acknowledged, type Cookies, signIn, submitUntilCut } from './submitting-client.ts'

const ROUNDS = 20
const run = promisify(execFile)

let dataDir: string
let port: number
let reports: Acknowledged[]
let server: ServerProcess | undefined

beforeAll(async () => {
  ensureBuilt()
  dataDir = makeDataDir()
  port = await freePort()
  reports = (await givenReports()).map((reportId) => ({ reportId, version: 1, state: 'draft', submits: 0, figure: 0 }))
}, 120_000)
afterAll(async () => {
  await server?.stop()
  rmSync(dirname(dataDir), { recursive: true, force: true })
})

test('every acknowledged submit survives kill -9 of the server, and in every second round of the database too', async () => {
  let cookies: Cookies | undefined
  const restarts: number[] = []
  for (let round = 0; round < ROUNDS; round++) {
    const begun = performance.now()
    const running = await startServer({ DATA_DIR: dataDir, PORT: String(port) })
    server = running
    restarts.push(performance.now() - begun)
    await expectAllKept()
    // Sessions survive as well: nobody signs in again.
    cookies ??= {
      reporter: await signIn(running.address, 'reporter'),
      approver: await signIn(running.address, 'approver'),
    }
    const before = total()
    const streams = reports.map((mine) => submitUntilCut(running.address, cookies as Cookies, mine))
    await until(() => total() > before)
    await sleep(randomInt(500))
    if (round % 2 === 1) process.kill(postmaster(), 'SIGKILL')
    await running.kill()
    await Promise.all(streams)
  }
  server = await startServer({ DATA_DIR: dataDir, PORT: String(port) })
  await expectAllKept()
  const slowest = Math.round(Math.max(...restarts))
  console.log(`${ROUNDS} × kill -9: ${total()} acknowledged submits, 0 lost; slowest restart ${slowest} ms`)
  for (const command of ['verify-audit', 'rebuild-rollups']) await terminal(command)
  expect(await server.stop()).toBe(0)
}, 240_000)

const total = () => reports.reduce((sum, { submits }) => sum + submits, 0)

/** A district with four reports to write, somebody who writes them and somebody who judges. */
async function givenReports(): Promise<string[]> {
  const read = configure({ DATA_DIR: dataDir }, 'production', root)
  if ('mistakes' in read) throw new Error(read.mistakes.join())
  const database = await startDatabase(read.config, silentLog)
  await migrate(database.connection, join(root, 'migrations'))
  const services = await openServices(read.config, database.connection, silentLog, jobs)
  try {
    const ids = await givenDistrict(services)
    await givenQuarterlyForm(services)
    const { id: periodId } = await givenQuarter(services, '2024Q3')
    const reporter = await givenActor(services, 'reporter', ['reporter', ids.committee])
    await givenActor(services, 'approver', ['approver', ids.committee])
    const writing = ['khe-truc-government', 'khe-truc-farmers', 'na-may-government', 'district-farmers'] as const
    const opened = writing.map((key) => perform(services, reporter, openReport, { organisationId: ids[key], periodId }))
    return (await Promise.all(opened)).map(({ reportId }) => reportId)
  } finally {
    await services.close()
    await database.stop()
  }
}

/**
 * Compares each report with what was acknowledged. The one step that was under way when the server died may have been kept or not;
 * either way it becomes what the next round goes on from.
 */
async function expectAllKept(): Promise<void> {
  const database = openDatabase(connection(), 2)
  try {
    for (const mine of reports) {
      const { reportId } = mine
      const row = await database.read
        .selectFrom('report')
        .select(['version', 'state', 'values'])
        .where('id', '=', reportId)
        .executeTakeFirstOrThrow()
      const events = await database.read
        .selectFrom('report_event')
        .select('action')
        .where('report_id', '=', reportId)
        .where('action', '=', 'submit')
        .execute()
      const figure = row.values.find((value) => value !== null) ?? 0
      expect(row.version).toBeGreaterThanOrEqual(mine.version)
      expect([mine.submits, mine.submits + 1]).toContain(events.length)
      expect(Number(figure)).toBe(mine.figure + events.length - mine.submits)
      Object.assign(mine, { version: row.version, state: row.state, submits: events.length, figure: Number(figure) })
    }
  } finally {
    await database.close()
  }
}

function connection(): Connection {
  return JSON.parse(readFileSync(join(dataDir, 'postgres.connection.json'), 'utf8'))
}

function postmaster(): number {
  return Number.parseInt(readFileSync(join(dataDir, 'postgres', 'cluster', 'postmaster.pid'), 'utf8'), 10)
}

/** A command of the terminal, beside the running server; rejects unless it succeeds. */
async function terminal(command: string): Promise<void> {
  const program = ['--disable-warning=ExperimentalWarning', join(root, 'src/cli/main.ts'), command]
  await run(process.execPath, program, { env: { PATH: process.env.PATH, DATA_DIR: dataDir } })
}
