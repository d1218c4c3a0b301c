import { sql } from 'kysely'
import { organisationPath } from '#features/organisations/index.ts'
import { findEverNamed, findOrganisations } from '#features/organisations/queries/find-organisations.ts'
import { readBranch } from '#features/organisations/queries/read-branch.ts'
import { holds } from '#platform/actor.ts'
import { systemActor } from '#platform/system-actor.ts'
import { duration, line, percentiles, quantile, ratio, timed } from '../figures.ts'
import type { Bench } from '../measurement.ts'
import type { Nation } from './nation.ts'

const CHECKS = 2000
const WARM_UP = CHECKS / 10
const SEARCHES = 30
const RIGHT_MS = 0.2
const SEARCH_MS = 30

/** The check of a right over a subtree, and the reads of the tree page. */
export async function measureReads(bench: Bench, nation: Nation, day: string, commune: string): Promise<void> {
  await measureRight(bench, nation, day)
  const { read } = nation.services
  const tree = await timed(() => readBranch(read, day, 'territory', commune))
  bench.say(line('tree page: the way to a commune', `${duration(tree.ms)}, ${tree.result.nodes.length} bodies`))
  const asked = { 'a rare word': 'don vi c77', 'a common word': 'đơn vị u1', 'a word of every name': 'đơn vị' }
  for (const [label, words] of Object.entries(asked)) {
    const runs = await repeat(SEARCHES, () => findOrganisations(read, words, day, 'territory'))
    bench.say(line(`search among names, ${label}`, `${against(runs.ms, SEARCH_MS)}, ${runs.result?.count} found`))
  }
  const ever = await repeat(SEARCHES, () => findEverNamed(read, 'don vi c77'))
  bench.say(line('search among names of all days', `${against(ever.ms, SEARCH_MS)}, ${ever.result?.length} found`))
}

/** Each check beside a bare question on the same way, so that both meet the same load. */
async function measureRight(bench: Bench, { services, ids }: Nation, day: string): Promise<void> {
  const codes = [...ids.keys()].filter((code) => code.startsWith('U'))
  const bodies = Array.from({ length: CHECKS }, (_, at) => ids.get(codes[(at * 7919) % codes.length] ?? '') ?? '')
  const actor = { ...systemActor, roles: [{ role: 'administrator' as const, organisationId: ids.get('P1') ?? '' }] }
  const [rights, bare]: [number[], number[]] = [[], []]
  for (const body of bodies) {
    const check = async () => holds(actor, 'administrator', await organisationPath(services.read, body, day))
    rights.push((await timed(check)).ms)
    bare.push((await timed(() => sql`select 1`.execute(services.db))).ms)
  }
  const [right, floor] = [rights.slice(WARM_UP), bare.slice(WARM_UP)]
  bench.say(line(`right over a subtree, ${day}, with the way there`, against(right, RIGHT_MS)))
  const times = [0.5, 0.95].map((q) => ratio(quantile(right, q), quantile(floor, q))).join(' and ')
  bench.say(line('  a bare “select 1” on the same way', `${percentiles(floor)}; a right takes ${times} of it`))
  const inside = await executionTime(services, bodies, day)
  bench.say(
    line('  in the database alone', `${inside.toFixed(3)} ms a check, ${ratio(inside, RIGHT_MS)} of the target`),
  )
}

/** What one check costs without the way there: many in one statement, each by its own look into the index. */
async function executionTime({ db }: Nation['services'], bodies: readonly string[], day: string): Promise<number> {
  const { ms } = await timed(() =>
    sql`select count(*) from unnest(${bodies}::uuid[]) b(id), lateral (
      select c.ancestor_id from tree_closure c join tree_version v on v.id = c.tree_version_id
      where v.axis = 'territory' and v.valid @> ${day}::date and c.descendant_id = b.id offset 0) path`.execute(db),
  )
  return ms / bodies.length
}

async function repeat<T>(times: number, work: () => Promise<T>): Promise<{ ms: number[]; result: T | undefined }> {
  await work()
  const ms: number[] = []
  let result: T | undefined
  for (let run = 0; run < times; run += 1) {
    const one = await timed(work)
    ms.push(one.ms)
    result = one.result
  }
  return { ms, result }
}

function against(runs: readonly number[], targetMs: number): string {
  return `${percentiles(runs)}, p50 ${ratio(quantile(runs, 0.5), targetMs)} of the target`
}
