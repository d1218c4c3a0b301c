import { setTimeout as sleep } from 'node:timers/promises'
import { ourCalls } from './calls.ts'
import { drive } from './clients.ts'
import type { Quarter } from './district.ts'
import type { Stage } from './stage.ts'

/** What one look at the sums of a quarter sees: how many reports the district's sum covers, and whose. */
interface Look {
  readonly at: number
  readonly covered: number
  readonly bodies: ReadonlySet<string>
}

const LOOK_EVERY = 5
const PATIENCE = 30_000

/**
 * Hands in a quarter and gives, for every submit, the milliseconds from its 200 to the first look that finds it in the
 * district's sum. The looks are a few milliseconds apart and cost the database some work of their own.
 */
export async function sumDelays(stage: Stage, quarter: Quarter, clients: number, pause = 0): Promise<number[]> {
  const seen = new Map<string, number>()
  const watching = { done: false }
  const watch = watchSums(stage, quarter, seen, watching)
  const { answers } = await drive(stage.ours.address, ourCalls(stage, quarter), clients, () => sleep(pause))
  const deadline = performance.now() + PATIENCE
  while (seen.size < quarter.drafts.length && performance.now() < deadline) await sleep(LOOK_EVERY)
  watching.done = true
  await watch
  return quarter.drafts.map(({ organisationId }, place) => {
    const at = seen.get(organisationId)
    if (at === undefined) throw new Error(`The sum never covered ${organisationId}`)
    return Math.max(0, at - (answers[place]?.at ?? 0))
  })
}

async function watchSums(
  stage: Stage,
  quarter: Quarter,
  seen: Map<string, number>,
  watching: { readonly done: boolean },
): Promise<void> {
  while (!watching.done) {
    const look = await lookAtSums(stage, quarter)
    // A body that the district's sum already counts is found among the bodies' own sums of the same moment.
    if (look.covered !== look.bodies.size)
      throw new Error('The district’s sum and those below it are of different moments')
    for (const id of look.bodies) if (!seen.has(id)) seen.set(id, look.at)
    await sleep(LOOK_EVERY)
  }
}

async function lookAtSums({ client, district }: Stage, { periodId }: Quarter): Promise<Look> {
  const { rows } = await client.query<{ covered: number | null; bodies: string[] | null }>({
    name: 'look-at-sums',
    text: `select max(n_reported) filter (where organisation_id = $2) as covered,
             array_agg(organisation_id) filter (where n_expected = 1 and n_reported = 1) as bodies
           from rollup where period_id = $1 and axis = 'territory'`,
    values: [periodId, district.rootId],
  })
  const [row] = rows
  return { at: performance.now(), covered: row?.covered ?? 0, bodies: new Set(row?.bodies ?? []) }
}

/** Resolves when no sum is out of date any more, so that one round's work does not weigh on the next. */
export async function sumsQuiet({ client }: Stage): Promise<void> {
  for (;;) {
    const { rowCount } = await client.query('select 1 from rollup_dirty limit 1')
    if (rowCount === 0) return
    await sleep(LOOK_EVERY)
  }
}
