import { execFile } from 'node:child_process'
import { existsSync, rmSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { openDatabase } from '#platform/database.server.ts'
import { listen } from '#platform/http/listen.ts'
import { silentLog } from '#platform/log.ts'
import { startDatabase } from '#platform/start-database.ts'
import {
  ensureBuilt,
  freePort,
  makeDataDir,
  root,
  type ServerProcess,
  spawnServer,
  startServer,
} from './server-process.ts'

const run = promisify(execFile)
const running: ServerProcess[] = []
let dataDir: string
let env: { DATA_DIR: string; PORT: string }

// Each start is a whole server; the machine may be busy with other tests.
vi.setConfig({ testTimeout: 120_000 })

beforeAll(ensureBuilt, 120_000)
beforeEach(async () => {
  dataDir = makeDataDir()
  env = { DATA_DIR: dataDir, PORT: String(await freePort()) }
})
afterEach(async () => {
  for (const server of running.splice(0)) await server.stop()
  rmSync(dirname(dataDir), { recursive: true, force: true })
})

async function begin(...args: string[]): Promise<ServerProcess> {
  const server = await startServer(env, args)
  running.push(server)
  return server
}

test('every mistake in the configuration is told at once, and nothing is started', async () => {
  Object.assign(env, { PORT: 'ba nghìn', DATABASE_URL: 'mysql://x', SMTP_URL: 'x' })
  const refused = await begin().catch((error: Error) => error.message)
  expect(refused).toMatch(/ended with 1:[\s\S]*PORT must[\s\S]*DATABASE_URL must[\s\S]*SMTP_URL must/)
  expect(existsSync(dataDir)).toBe(false)
})

test('a port in use is told in one sentence before anything is made', async () => {
  const door = await listen(() => new Response(), { host: '127.0.0.1', port: Number(env.PORT), addressHeader: 'x-x' })
  const refused = await begin().catch((error: Error) => error.message)
  await door.close()
  expect(refused).toContain(`Port ${env.PORT} is in use by another program`)
  expect(refused).not.toContain('    at ')
  expect(existsSync(dataDir)).toBe(false)
})

test('production begins without demonstration data or accounts, and says how to make an administrator', async () => {
  const server = await begin('--production')
  expect(server.output()).toContain('npm run nhipcau -- create-admin')
  expect(await (await fetch(`${server.address}/healthz`)).json()).toEqual({ status: 'ok' })
  const { stdout } = await terminal(
    ['create-admin', '--username', 'boss', '--organisation', 'Huyện ủy'],
    'một mật khẩu dài\n',
  )
  expect(stdout).toContain('The administrator boss was made')
  expect(await countRows(server)).toEqual({ locality: 0, organisation: 1, account: 1 })
})

test('it stops by itself, in good order, when the process that started it is gone', async () => {
  const server = await begin('--production')
  const ended = new Promise((resolve) => server.process.once('exit', resolve))
  server.process.disconnect()
  expect(await ended).toBe(0)
})

test('a demonstration is made once, signs in with the printed password and is refused in production', async () => {
  const first = await begin()
  const [, password = ''] = /one password for all\): (\S+)/.exec(first.output()) ?? []
  expect(password).toMatch(/^[a-z2-9]{4}(-[a-z2-9]{4}){2}$/)
  expect(statSync(join(dataDir, 'demonstration-password')).mode & 0o777).toBe(0o600)
  expect(statSync(join(dataDir, 'secret')).mode & 0o777).toBe(0o600)
  const [, username = ''] = /^ {2}([a-z.]{3,}) {2}/m.exec(first.output()) ?? []
  const answer = await fetch(`${first.address}/dang-nhap`, {
    method: 'POST',
    redirect: 'manual',
    headers: { Origin: first.address },
    body: new URLSearchParams({ username, password }),
  })
  expect(answer.headers.getSetCookie().join()).toContain('nhip-cau.session_token')
  expect(await first.stop('SIGINT')).toBe(0)
  const second = await begin()
  expect(second.output()).toContain(password)
  expect(await second.stop()).toBe(0)
  await expect(begin('--production')).rejects.toThrow(/is a demonstration; choose another DATA_DIR/)
})

test('a demonstration that was cut off by kill -9 while it was made is begun again from nothing', async () => {
  const cut = spawnServer(env, [])
  await cut.says(/Recording posts/)
  await cut.kill()
  const server = await begin()
  const { locality, account } = await countRows(server)
  expect([locality, account > 50]).toEqual([1, true])
})

function terminal(args: readonly string[], input: string) {
  const program = ['--disable-warning=ExperimentalWarning', join(root, 'src/cli/main.ts'), ...args]
  const ended = run(process.execPath, program, { env: { PATH: process.env.PATH, DATA_DIR: dataDir } })
  ended.child.stdin?.end(input)
  return ended
}

async function countRows(server: ServerProcess) {
  await server.stop()
  const config = { dataDir, projectRoot: root, databaseUrl: undefined }
  const { connection, stop } = await startDatabase(config, silentLog)
  const { read, close } = openDatabase(connection, 1)
  const count = async (table: 'locality' | 'organisation' | 'account') =>
    (await read.selectFrom(table).selectAll().execute()).length
  try {
    return {
      locality: await count('locality'),
      organisation: await count('organisation'),
      account: await count('account'),
    }
  } finally {
    await close()
    await stop()
  }
}
