import { freePort, startServer } from '../../tests/server-process.ts'
import { duration, line, median, percentiles, ratio, timed } from '../figures.ts'
import type { Measurement } from '../measurement.ts'
import { type LoadRound, measureLoad, startLimit } from '../portal/load/measure-load.ts'
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
    const raw = await startLimit(bench, page)
    const order = { connections: CONNECTIONS, seconds: SECONDS }
    const ours: LoadRound[] = []
    const limit: LoadRound[] = []
    for (let round = 0; round < ROUNDS; round += 1) {
      ours.push(await measureLoad({ page, processes: [server.process.pid ?? 0] }, order))
      limit.push(await measureLoad(raw, order))
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

const perCore = ({ perCpuSecond }: LoadRound) => perCpuSecond

function loadText(rounds: readonly LoadRound[]): string {
  const points = `p50 ${duration(median(rounds.map(({ p50 }) => p50)))}, p99 ${duration(median(rounds.map(({ p99 }) => p99)))}`
  const cores = rounds.map(perCore)
  const bounds = `${Math.min(...cores).toFixed(0)} – ${Math.max(...cores).toFixed(0)}`
  return `${median(cores).toFixed(0)} answers per second of processor time (${bounds}, ${rounds.length} rounds); ${points} over ${CONNECTIONS} connections`
}

async function newestArticle(address: string): Promise<URL> {
  const feed = await (await fetch(`${address}/rss.xml`)).text()
  const [, path] = /<link>[^<]*?(\/tin\/[^<]+)<\/link>/.exec(feed) ?? []
  if (path === undefined) throw new Error('The demonstration has no published article')
  return new URL(path, address)
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
