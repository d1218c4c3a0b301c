import { duration, line, median, ratio } from '../figures.ts'
import type { Bench } from '../measurement.ts'
import { type LoadRound, measureLoad, startLimit, type Target } from './load/measure-load.ts'
import type { Site } from './site.ts'

const CONNECTIONS = 8
const SECONDS = 4
const WARM_UP_SECONDS = 2
const ROUNDS = 3
const SPEED_TARGET = 10_000
const LIMIT_TARGET = 0.7
const WAIT_TARGET = 5

type Rounds = readonly [name: string, rounds: readonly LoadRound[]]

/**
 * How many readers of the article each site bears. The raw limit is `node:http` with our page's own bytes in a process of
 * its own; every round measures all of them one after another, so that other work on the machine meets all alike.
 */
export async function reportLoad(bench: Bench, sites: readonly Site[]): Promise<void> {
  const [ours] = sites
  if (!ours) return
  const targets: (readonly [string, Target])[] = [
    ['raw node:http, our bytes', await startLimit(bench, ours.pages.article)],
  ]
  for (const { name, pages, processes } of sites) targets.push([name, { page: pages.article, processes }])
  for (const [, target] of targets) await measureLoad(target, { connections: CONNECTIONS, seconds: WARM_UP_SECONDS })
  const measured = targets.map(([name]) => [name, [] as LoadRound[]] as const)
  for (let round = 0; round < ROUNDS; round++) {
    for (const [at, [, target]] of targets.entries())
      measured[at]?.[1].push(await measureLoad(target, { connections: CONNECTIONS, seconds: SECONDS }))
  }
  bench.say(
    line(
      'the article, br or gzip, kept-alive',
      `${CONNECTIONS} connections, ${ROUNDS} rounds of ${SECONDS} s; “per core”: by the server’s own processor time`,
    ),
  )
  for (const rounds of measured) bench.say(line(rounds[0], roundsText(rounds[1])))
  for (const text of ratioLines(measured)) bench.say(text)
}

function roundsText(rounds: readonly LoadRound[]): string {
  const of = (pick: (round: LoadRound) => number) => rounds.map(pick)
  const range = (figures: readonly number[]) =>
    `${count(median(figures))} (${count(Math.min(...figures))} – ${count(Math.max(...figures))})`
  return [
    `${range(of(({ perCpuSecond }) => perCpuSecond))} per core`,
    `${range(of(({ perSecond }) => perSecond))}/s by the clock`,
    `p50 ${duration(median(of(({ p50 }) => p50)))}, p99 ${duration(median(of(({ p99 }) => p99)))}`,
  ].join('; ')
}

function ratioLines([limit, ours, ...rivals]: readonly Rounds[]): string[] {
  if (!limit || !ours) return []
  const perCore = ([, rounds]: Rounds) => median(rounds.map(({ perCpuSecond }) => perCpuSecond))
  const perClock = ([, rounds]: Rounds) => median(rounds.map(({ perSecond }) => perSecond))
  const wait = median(ours[1].map(({ p99 }) => p99))
  return [
    line(
      `Nhịp Cầu : raw limit, target ${ratio(LIMIT_TARGET, 1)}`,
      `${ratio(perCore(ours), perCore(limit))} per core, ${ratio(perClock(ours), perClock(limit))} by the clock`,
    ),
    line(`of the target, ${count(SPEED_TARGET)} per core`, ratio(perCore(ours), SPEED_TARGET)),
    line(`of the target, ${duration(WAIT_TARGET)}, p99`, ratio(wait, WAIT_TARGET)),
    ...rivals.map((rival) => line(`Nhịp Cầu : ${rival[0]}`, `${ratio(perCore(ours), perCore(rival))} per core`)),
  ]
}

function count(figure: number): string {
  return Math.round(figure).toLocaleString('en')
}
