import { fork } from 'node:child_process'
import { once } from 'node:events'
import { request } from 'node:http'
import { join } from 'node:path'
import { freePort, root, startServer } from '../../tests/server-process.ts'
import { duration, line, median, percentiles, quantile, ratio, timed } from '../figures.ts'
import type { Bench, Measurement } from '../measurement.ts'
import { type Load, load } from './load.ts'
import { publishDelays } from './publish-delays.ts'

const CONNECTIONS = 8
const ROUNDS = 5
const SECONDS = 3
const TARGET_PER_CORE = 10_000
const COLD_DRAWS = 30

/** One article from memory against node:http sending the same bytes, a page drawn anew, and a change until it is seen. */
export const serving: Measurement = {
  name: 'serving',
  title: 'a published article from memory, against node:http with the same buffer in the same run',
  async run(bench) {
    const dataDir = await bench.demonstration()
    const server = await startServer({ DATA_DIR: dataDir, PORT: String(await freePort()), RATE_LIMIT: '0' }, [])
    bench.atEnd(() => server.stop())
    const page = await newestArticle(server.address)
    const raw = await startRaw(bench, page)
    const pid = server.process.pid ?? 0
    const ours: Load[] = []
    const limit: Load[] = []
    for (let round = 0; round < ROUNDS; round += 1) {
      ours.push(await load(page, pid, CONNECTIONS, SECONDS))
      limit.push(await load(raw.url, raw.pid, CONNECTIONS, SECONDS))
    }
    for (const [label, loads] of [['Nhịp Cầu', ours] as const, ['node:http, the same buffer', limit] as const]) {
      bench.say(line(label, loadText(loads)))
    }
    const [mine, most] = [median(ours.map(perCore)), median(limit.map(perCore))]
    bench.say(line('of the target, 10,000 requests a second and core', ratio(mine, TARGET_PER_CORE)))
    bench.say(line('of node:http', `${((100 * mine) / most).toFixed(0)} %`))
    bench.say(line('drawn anew (answers with an address of their own)', percentiles(await coldDraws(page))))
    await server.stop()
    await publishDelays(bench)
  },
}

const perCore = ({ answers, cpu }: Load) => answers / cpu

function loadText(loads: readonly Load[]): string {
  const all = loads.flatMap(({ latencies }) => latencies)
  const points = [0.5, 0.99].map((q) => `p${q * 100} ${duration(quantile(all, q))}`).join(', ')
  const cores = loads.map(perCore)
  const bounds = `${Math.min(...cores).toFixed(0)} – ${Math.max(...cores).toFixed(0)}`
  return `${median(cores).toFixed(0)} answers per second of processor time (${bounds}, ${loads.length} rounds); ${points} over ${CONNECTIONS} connections`
}

async function newestArticle(address: string): Promise<URL> {
  const feed = await (await fetch(`${address}/rss.xml`)).text()
  const [, path] = /<link>[^<]*?(\/tin\/[^<]+)<\/link>/.exec(feed) ?? []
  if (path === undefined) throw new Error('The demonstration has no published article')
  return new URL(path, address)
}

/** A server of node:http alone, which sends what our server sent for the page. */
async function startRaw(bench: Bench, page: URL): Promise<{ url: URL; pid: number }> {
  await (await fetch(page)).text()
  const answer = await new Promise<{ head: string[]; body: string }>((resolve, reject) => {
    request(page, { headers: { 'Accept-Encoding': 'br' } }, async (incoming) => {
      const parts: Buffer[] = []
      for await (const part of incoming) parts.push(part)
      const own = new Set(['date', 'connection', 'keep-alive'])
      const head = incoming.rawHeaders.flatMap((name, at, all) =>
        at % 2 === 0 && !own.has(name.toLowerCase()) ? [name, all[at + 1] ?? ''] : [],
      )
      resolve({ head, body: Buffer.concat(parts).toString('base64') })
    })
      .on('error', reject)
      .end()
  })
  const child = fork(join(root, 'bench/serving/raw-server.ts'), { env: { NODE_ENV: 'production' } })
  bench.atEnd(() => child.kill())
  child.send(answer)
  const [port] = (await once(child, 'message')) as [number]
  return { url: new URL(`http://127.0.0.1:${port}${page.pathname}`), pid: child.pid ?? 0 }
}

/** Milliseconds to draw the article's page to be printed, which is never kept. */
async function coldDraws(page: URL): Promise<number[]> {
  const figures: number[] = []
  for (let at = 0; at < COLD_DRAWS; at += 1) {
    const { ms } = await timed(async () => (await fetch(`${page}/in`)).text())
    figures.push(ms)
  }
  return figures
}
