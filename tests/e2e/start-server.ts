import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { inject } from 'vitest'
import { ensureBuilt } from '../../scripts/build.mjs'
import { copyDemonstration } from './demonstration-data.ts'

export interface DemonstrationServer {
  /** `http://localhost:PORT`, as printed. */
  readonly address: string
  /** The one password of all demonstration accounts, as printed. */
  readonly password: string
  readonly dataDir: string
  /** Ends the program as Ctrl+C does, and removes its data. */
  stop(): Promise<void>
}

const root = join(import.meta.dirname, '../..')
const READY = /^Nhịp Cầu is running at (\S+)$/
const PASSWORD = /\(one password for all\): (\S+)$/

/** Starts the program as `npm start` does, on data of its own, and waits until it has said how to sign in. */
export async function startDemonstration(): Promise<DemonstrationServer> {
  ensureBuilt()
  const dataDir = await mkdtemp(join(tmpdir(), 'nhip-cau-e2e-'))
  // As root the database runs under another user, who must be able to pass.
  await chmod(dataDir, 0o755)
  try {
    await copyDemonstration(inject('demonstrations'), dataDir, async (made) => (await start(made)).end())
    const { address, password, end } = await start(dataDir)
    return { address, password, dataDir, stop: () => end().finally(() => remove(dataDir)) }
  } catch (error) {
    await remove(dataDir)
    throw error
  }
}

const remove = (directory: string) => rm(directory, { recursive: true, force: true })

async function start(dataDir: string) {
  const port = await freePort()
  const program = spawn(process.execPath, ['start.ts'], {
    cwd: root,
    env: { PATH: process.env.PATH, NODE_ENV: 'production', PORT: String(port), DATA_DIR: dataDir },
    // The channel tells the program when this process is gone.
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  })
  const end = async () => {
    if (program.exitCode === null) {
      program.kill('SIGINT')
      await once(program, 'exit')
    }
  }
  try {
    return { ...(await readGreeting(program)), end }
  } catch (error) {
    await end()
    throw error
  }
}

async function readGreeting(program: ChildProcess): Promise<{ address: string; password: string }> {
  const said: string[] = []
  program.stderr?.on('data', (words: Buffer) => said.push(words.toString()))
  let address: string | undefined
  if (program.stdout) {
    for await (const line of createInterface(program.stdout)) {
      said.push(line)
      address ??= READY.exec(line)?.[1]
      const password = PASSWORD.exec(line)?.[1]
      if (address && password) {
        program.stdout.resume()
        return { address, password }
      }
    }
  }
  throw new Error(`The program ended before it was ready:\n${said.join('\n')}`)
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, 'localhost')
  await once(probe, 'listening')
  const address = probe.address()
  probe.close()
  if (address === null || typeof address === 'string') throw new Error('The probe has no port')
  return address.port
}
