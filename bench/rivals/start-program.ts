import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Bench } from '../measurement.ts'

const PATIENCE = 120_000

/** When a program counts as started: it has said that, or this address answers 200. */
export type Readiness = { readonly says: RegExp } | { readonly answers: string }

export interface Place {
  readonly cwd?: string
  readonly env?: Readonly<Record<string, string | undefined>>
}

/** Starts a server that stays in the foreground and resolves when it is ready; it is ended with the bench. Rejects with what it printed. */
export async function startProgram(
  { atEnd }: Bench,
  program: string,
  args: readonly string[],
  ready: Readiness,
  place: Place = {},
): Promise<{ readonly pid: number }> {
  const child = spawn(program, args, {
    ...place,
    env: { ...process.env, ...place.env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const said = listen(child)
  const ended = once(child, 'close')
  let isOver = false
  void ended.then(() => {
    isOver = true
  })
  atEnd(async () => {
    child.kill('SIGTERM')
    await ended
  })
  const begun = performance.now()
  while (!(await isReady(ready, said()))) {
    if (isOver || performance.now() - begun > PATIENCE) throw new Error(`${program} did not start:\n${said()}`)
    await sleep(50)
  }
  return { pid: child.pid ?? 0 }
}

function listen({ stdout, stderr }: ChildProcess): () => string {
  let said = ''
  for (const stream of [stdout, stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => {
      said = (said + text).slice(-20_000)
    })
  }
  return () => said
}

async function isReady(ready: Readiness, said: string): Promise<boolean> {
  if ('says' in ready) return ready.says.test(said)
  return fetch(ready.answers).then(
    (answer) => answer.ok,
    () => false,
  )
}
