import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { promisify } from 'node:util'
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { ensureBuilt, freePort, makeDataDir, root, spawnServer, startServer } from './server-process.ts'

const run = promisify(execFile)
let dataDir: string
let env: { DATA_DIR: string; PORT: string }

// Each start is a whole server; the machine may be busy with other tests.
vi.setConfig({ testTimeout: 120_000 })

beforeAll(ensureBuilt, 120_000)
beforeEach(async () => {
  dataDir = makeDataDir()
  env = { DATA_DIR: dataDir, PORT: String(await freePort()) }
})
afterEach(() => rmSync(dirname(dataDir), { recursive: true, force: true }))

test.each(['verify-audit', 'rebuild-rollups', 'watch-portal --once', 'import-article a.txt'])(
  '%s says that there is nothing where it was sent, and makes nothing there',
  async (line) => {
    const program = ['--disable-warning=ExperimentalWarning', join(root, 'src/cli/main.ts'), ...line.split(' ')]
    const ended = await run(process.execPath, program, { env: { PATH: process.env.PATH, DATA_DIR: dataDir } }).catch(
      (error: { code: number; stdout: string; stderr: string }) => error,
    )
    expect(ended).toMatchObject({
      code: 2,
      stdout: '',
      stderr: expect.stringContaining(`There is nothing at ${dataDir}`),
    })
    expect(existsSync(dataDir)).toBe(false)
  },
)

test('a second start on the same data is refused in one sentence, without a stack', async () => {
  const first = await startServer(env)
  for (const args of [['--production'], []]) {
    const second = spawnServer({ ...env, PORT: String(await freePort()) }, args)
    const refused = await second.says(/never said/).catch((error: Error) => error.message)
    expect(refused).toMatch(/^ended with 1:[\s\S]*is in use by another process/)
    expect(refused).not.toContain('    at ')
  }
  expect(await first.stop()).toBe(0)
})

test('a stop as soon as it runs logs no error', async () => {
  await expectQuietStop(env, /is running at/, 0)
})

test('a stop at any moment of a start logs no error', async () => {
  const starts = [0, 150, 300, 450].map(async (milliseconds) => {
    const own = makeDataDir()
    await expectQuietStop({ DATA_DIR: own, PORT: String(await freePort()) }, /postgres\.ready/, milliseconds)
    rmSync(dirname(own), { recursive: true, force: true })
  })
  await Promise.all(starts)
})

/** Stops a server so long after it said something. */
async function expectQuietStop(settings: typeof env, moment: RegExp, milliseconds: number): Promise<void> {
  const server = spawnServer(settings, ['--production'])
  await server.says(moment)
  await sleep(milliseconds)
  const code = await server.stop('SIGINT')
  expect({ code, said: server.output() }).toEqual({
    code: 0,
    said: expect.not.stringMatching(/"level":50|connectionParameters/),
  })
}

test('the systemd unit of the documents names only settings that the program knows, and starts what npm knows', () => {
  const unit = readFileSync(join(root, 'docs/running/nhip-cau.service'), 'utf8')
  const readme = readFileSync(join(root, 'README.md'), 'utf8')
  const settings = [...unit.matchAll(/^Environment=([A-Z_]+)=/gm)].map(([, name]) => name)
  expect(settings).toEqual(['DATA_DIR', 'PUBLIC_URL', 'TRUSTED_PROXY'])
  for (const name of settings) expect(readme).toContain(`| \`${name}\` |`)
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  expect(scripts).toHaveProperty(/^ExecStart=\/usr\/bin\/npm run (\S+)$/m.exec(unit)?.[1] ?? '-')
})

test('who started it reads a sentence when the server is killed', async () => {
  const started = spawn(process.execPath, [join(root, 'scripts/start.mjs'), '--production'], {
    env: { PATH: process.env.PATH, HOME: process.env.HOME, HOST: '127.0.0.1', ...env },
  })
  let said = ''
  for (const stream of [started.stdout, started.stderr]) stream.on('data', (text) => (said += text))
  await vi.waitFor(() => expect(said).toContain('is running at'), { timeout: 60_000 })
  process.kill(childOf(started), 'SIGKILL')
  const code = await new Promise((resolve) => started.once('exit', resolve))
  expect([code, said]).toEqual([1, expect.stringContaining('The server was ended from outside (SIGKILL)')])
})

function childOf({ pid }: ChildProcess): number {
  const numbers = readdirSync('/proc').filter((name) => /^\d+$/.test(name))
  const parentOf = (name: string) => /^\d+ \(.*\) \S (\d+)/s.exec(readStat(name))?.[1]
  return Number(numbers.find((name) => parentOf(name) === String(pid)))
}

function readStat(name: string): string {
  try {
    return readFileSync(`/proc/${name}/stat`, 'latin1')
  } catch {
    return ''
  }
}
