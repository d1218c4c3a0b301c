import { duration, line, median, percentiles, quantile, ratio } from '../figures.ts'
import type { Measurement } from '../measurement.ts'
import { ourCalls, rivalCalls } from './calls.ts'
import { drive, type Round } from './clients.ts'
import { COMMUNES, FIGURES, type Quarter, REPORTERS } from './district.ts'
import { checkKept } from './kept.ts'
import { openStage, type Stage } from './stage.ts'
import { sumDelays, sumsQuiet } from './sum-delay.ts'

const CLIENTS = [1, 8] as const
const ROUNDS = 3
/** Between submits while nothing else goes on: longer than a sum takes. */
const PAUSE = 150
/** How many of a quarter's reports are handed in so slowly. */
const SLOWLY = 60
const SUM_TARGET = 1000

interface Compared {
  readonly ours: Round[]
  readonly rival: Round[]
}

/** Handing in a report of 100 figures over HTTP, beside the same figures kept one row each. */
export const submitLatency: Measurement = {
  name: 'submit-latency',
  title: `handing in ${FIGURES} figures over HTTP on loopback`,
  async run(bench) {
    const stage = await openStage(bench, 1 + CLIENTS.length * ROUNDS + 2)
    bench.say(line('the district', `${REPORTERS} bodies in ${COMMUNES} communes, a report each per round`))
    bench.say(line('durability, for both', await durability(stage)))
    const [warmUp, whole, busy, ...rest] = stage.district.quarters
    if (!warmUp || !whole || !busy) throw new Error('Too few quarters')
    const idle = { ...whole, drafts: whole.drafts.slice(0, SLOWLY) }
    await compare(stage, [warmUp], CLIENTS[1])
    for (const [at, clients] of CLIENTS.entries()) {
      const compared = await compare(stage, rest.slice(at * ROUNDS, (at + 1) * ROUNDS), clients)
      for (const text of comparison(clients, compared)) bench.say(text)
    }
    for (const text of await sumLines(stage, idle, busy)) bench.say(text)
    await completeBoth(stage, whole, busy)
    bench.say(line('kept', await checkKept(stage, stage.district.quarters)))
    bench.say(line('room per report, indexes included', await room(stage)))
  },
}

/** Each quarter is handed in to both; who goes first alternates. */
async function compare(stage: Stage, quarters: readonly Quarter[], clients: number): Promise<Compared> {
  const rounds: Compared = { ours: [], rival: [] }
  const send = {
    ours: async (quarter: Quarter) => {
      rounds.ours.push(await drive(stage.ours.address, ourCalls(stage, quarter), clients))
      await sumsQuiet(stage)
    },
    rival: async (quarter: Quarter) => {
      rounds.rival.push(await drive(stage.rival.address, rivalCalls(stage, quarter), clients))
    },
  }
  for (const [at, quarter] of quarters.entries()) {
    for (const who of at % 2 === 0 ? (['ours', 'rival'] as const) : (['rival', 'ours'] as const))
      await send[who](quarter)
  }
  return rounds
}

function comparison(clients: number, { ours, rival }: Compared): string[] {
  const label = `${clients} ${clients === 1 ? 'client' : 'clients'}`
  return [
    line(`${label}, Nhịp Cầu`, roundsText(ours)),
    line(`${label}, row per value, no rules`, roundsText(rival)),
    line(`${label}, Nhịp Cầu : row per value`, `p50 ${ratioOf(ours, rival, 0.5)}, p95 ${ratioOf(ours, rival, 0.95)}`),
  ]
}

function roundsText(rounds: readonly Round[]): string {
  const points = [0.5, 0.95, 0.99].map((q) => {
    const figures = rounds.map((round) => pointOf(round, q))
    return `p${q * 100} ${duration(median(figures))} (${duration(Math.min(...figures))} – ${duration(Math.max(...figures))})`
  })
  const speed = median(rounds.map(({ perSecond }) => perSecond))
  return `${points.join(', ')}, ${speed.toFixed(0)}/s; ${rounds.length} rounds`
}

const pointOf = ({ answers }: Round, q: number) =>
  quantile(
    answers.map(({ ms }) => ms),
    q,
  )

function ratioOf(ours: readonly Round[], rival: readonly Round[], q: number): string {
  return ratio(median(ours.map((round) => pointOf(round, q))), median(rival.map((round) => pointOf(round, q))))
}

async function sumLines(stage: Stage, idle: Quarter, busy: Quarter): Promise<string[]> {
  const alone = await sumDelays(stage, idle, 1, PAUSE)
  await sumsQuiet(stage)
  const crowded = await sumDelays(stage, busy, CLIENTS[1])
  return [
    line('from the 200 into the district’s sum, quiet', percentiles(alone)),
    line(`the same with ${CLIENTS[1]} clients without pause`, percentiles(crowded)),
    line(
      `of the target, ${duration(SUM_TARGET)}, p95`,
      `${ratio(quantile(alone, 0.95), SUM_TARGET)} quiet, ${ratio(quantile(crowded, 0.95), SUM_TARGET)} crowded`,
    ),
  ]
}

/** What the measurement of sums left undone: then both hold every quarter. */
async function completeBoth(stage: Stage, whole: Quarter, busy: Quarter): Promise<void> {
  await drive(stage.ours.address, ourCalls(stage, { ...whole, drafts: whole.drafts.slice(SLOWLY) }), 1)
  for (const quarter of [whole, busy]) await drive(stage.rival.address, rivalCalls(stage, quarter), 1)
  await sumsQuiet(stage)
}

async function durability({ client }: Stage): Promise<string> {
  const { rows } = await client.query<{ name: string; setting: string }>(
    "select name, setting from pg_settings where name in ('fsync', 'full_page_writes', 'synchronous_commit') order by name",
  )
  return rows.map(({ name, setting }) => `${name} ${setting}`).join(', ')
}

async function room({ client, district }: Stage): Promise<string> {
  await client.query('vacuum report, rival.figure')
  const { rows } = await client.query<{ ours: number; rival: number }>(
    `select pg_total_relation_size('report')::float8 as ours, pg_total_relation_size('rival.figure')::float8 as rival`,
  )
  const reports = district.quarters.length * REPORTERS
  const { ours, rival } = rows[0] ?? { ours: 0, rival: 0 }
  return `${Math.round(ours / reports)} B as one array, ${Math.round(rival / reports)} B as rows: ${ratio(ours, rival)}`
}
