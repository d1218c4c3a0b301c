import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { root } from '../../../tests/server-process.ts'
import type { Bench } from '../../measurement.ts'
import { cpuSecondsOf } from './cpu-time.ts'
import type { LoadOrder, LoadReport } from './load-process.ts'

/** One round on one page. */
export interface LoadRound extends LoadReport {
  readonly perSecond: number
  /** Answers for each second of processor time that the server's processes needed: what other work on the machine disturbs least. */
  readonly perCpuSecond: number
}

/** Something that answers requests: the page, and the processes whose trees do the work. */
export interface Target {
  readonly page: URL
  readonly processes: readonly number[]
}

export async function measureLoad(target: Target, order: Omit<LoadOrder, 'url'>): Promise<LoadRound> {
  const before = cpuSecondsOf(target.processes)
  const report = await load({ ...order, url: target.page.href })
  const used = cpuSecondsOf(target.processes) - before
  return { ...report, perSecond: report.requests / report.seconds, perCpuSecond: report.requests / used }
}

async function load(order: LoadOrder): Promise<LoadReport> {
  const child = script('load-process.ts', JSON.stringify(order))
  const [said, [code]] = await Promise.all([child.stdout.setEncoding('utf8').toArray(), once(child, 'close')])
  if (code !== 0) throw new Error(`The load on ${order.url} ended with ${code}`)
  return JSON.parse(said.join('')) as LoadReport
}

/** Starts the least `node:http` does with the bytes of this page. */
export async function startLimit({ atEnd }: Bench, page: URL): Promise<Target> {
  const child = script('limit-server.ts', page.href)
  const ended = once(child, 'close')
  atEnd(async () => {
    child.kill('SIGTERM')
    await ended
  })
  const said = await Promise.race([once(child.stdout, 'data'), ended.then(() => undefined)])
  if (!said) throw new Error('The limit did not start')
  return { page: new URL(`http://127.0.0.1:${Number(String(said[0]))}/`), processes: [child.pid ?? 0] }
}

function script(name: string, argument: string) {
  return spawn(process.execPath, [join(root, 'bench', 'portal', 'load', name), argument], {
    cwd: root,
    env: { ...process.env, NODE_ENV: 'production' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
}
