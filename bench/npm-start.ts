import { spawn } from 'node:child_process'
import { setTimeout as sleep } from 'node:timers/promises'
import { freePort, root } from '../tests/server-process.ts'
import type { Bench } from './measurement.ts'

/** A program started by the command people type. Times are milliseconds since that moment. */
export interface NpmStart {
  readonly address: string
  /** When it said that it runs. */
  readonly saidAt: number
  /** When /healthz answered 200 first. */
  readonly answeredAt: number
  /** Whether the start had to install or build first. */
  readonly prepared: boolean
  /** Ctrl+C; resolves when everything it started has ended. Happens at the end of the run in any case. */
  stop(): Promise<void>
}

const PATIENCE = 300_000

/** Runs `npm start` on a data directory as a terminal does, in a process group of its own. */
export async function npmStart(dataDir: string, { atEnd }: Pick<Bench, 'atEnd'>): Promise<NpmStart> {
  const port = await freePort()
  const begun = performance.now()
  const child = spawn('npm', ['start'], {
    cwd: root,
    env: { ...environment(), DATA_DIR: dataDir, PORT: String(port) },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  })
  let said = ''
  let saidAt: number | undefined
  const hear = (chunk: Buffer): void => {
    said += chunk.toString()
    if (said.includes('is running at')) saidAt ??= performance.now() - begun
  }
  child.stdout.on('data', hear)
  child.stderr.on('data', hear)
  let isOver = false
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve())).then(() => {
    isOver = true
  })
  const stop = async () => {
    if (child.pid !== undefined && !isOver) process.kill(-child.pid, 'SIGINT')
    await ended
  }
  atEnd(stop)
  const address = `http://localhost:${port}`
  while (saidAt === undefined) {
    if (isOver || performance.now() - begun > PATIENCE) throw new Error(`No start:\n${said}`)
    await sleep(1)
  }
  await firstAnswer(`${address}/healthz`, begun)
  const answeredAt = performance.now() - begun
  return { address, saidAt, answeredAt, prepared: /building the pages|installing packages/.test(said), stop }
}

async function firstAnswer(url: string, begun: number): Promise<void> {
  while (performance.now() - begun < PATIENCE) {
    const status = await fetch(url).then(
      (answer) => answer.status,
      () => 0,
    )
    if (status === 200) return
    await sleep(1)
  }
  throw new Error(`${url} never answered 200`)
}

/** What a person's terminal has: the npm that runs this measurement leaves no trace in it. */
function environment(): NodeJS.ProcessEnv {
  const path = (process.env.PATH ?? '').split(':').filter((one) => !one.includes('node_modules'))
  return { PATH: path.join(':'), HOME: process.env.HOME, LANG: process.env.LANG }
}
