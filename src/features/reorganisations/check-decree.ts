import { sql } from 'kysely'
import type { ReadDb, Tx } from '#platform/database.server.ts'
import type { FieldProblem } from '#platform/problem.ts'
import { inOrder, planDecree } from './decree/plan.ts'
import type { DecreePlan } from './decree/planned.ts'
import type { TreeState } from './decree/tree-state.ts'
import type { Reorganisation } from './load-reorganisation.ts'
import { readTreeState } from './tree/read-tree-state.ts'
import { beginningLater, strandedAccounts } from './tree/stranded.ts'
import { tellEnded } from './tree/tell-ended.ts'

/** What is checked of a decree, also of one that was not kept yet. */
export type DecreeWords = Pick<Reorganisation, 'decreeNumber' | 'decreeDate' | 'effectiveOn' | 'lines'>

export type CheckedDecree =
  | { readonly problems: readonly FieldProblem[] }
  | { readonly plan: DecreePlan; readonly tree: TreeState; readonly effectiveOn: string }

/** Reads the tree, plans the decree, and names everything that keeps it from being applied: dates, lines, accounts, signed reports. */
export async function checkDecree(db: ReadDb | Tx, decree: DecreeWords): Promise<CheckedDecree> {
  const { effectiveOn, lines } = decree
  const head = headProblems(decree)
  if (effectiveOn === undefined) return { problems: head }
  const signed = await signedLater(db, effectiveOn)
  const tree = await readTreeState(db, effectiveOn)
  const planned = planDecree(lines, tree)
  const problems = [
    ...head,
    ...signed,
    ...('problems' in planned ? planned.problems : []),
    ...(await strandedAccounts(db, lines, planned.fates, effectiveOn)),
    ...(await beginningLater(db, lines, planned.fates, effectiveOn)),
  ]
  return 'problems' in planned || problems.length > 0
    ? { problems: await tellEnded(db, lines, inOrder(problems), effectiveOn) }
    : { plan: planned.plan, tree, effectiveOn }
}

/** What is missing or wrong in number and days: a draft may be kept with it, but not applied. */
export function headProblems({ decreeNumber, decreeDate, effectiveOn }: Omit<DecreeWords, 'lines'>): FieldProblem[] {
  const missing = Object.entries({ decreeNumber, decreeDate, effectiveOn })
    .filter(([, value]) => !value)
    .map(([place]) => ({ path: `/${place}`, code: 'input.required' }))
  const isEarly = decreeDate !== undefined && effectiveOn !== undefined && effectiveOn < decreeDate
  return [...missing, ...(isEarly ? [{ path: '/effectiveOn', code: 'reorganisations.effective-early' }] : [])]
}

/** A report signed in the tree of that day keeps its tree: the past cannot be reorganised under it. */
export async function signedLater(db: ReadDb | Tx, effectiveOn: string): Promise<FieldProblem[]> {
  const row = await (db as ReadDb)
    .selectFrom('report')
    .innerJoin('period', 'period.id', 'report.period_id')
    .select([sql<number>`count(*)::int`.as('count'), sql<string>`max(period.last_day)::text`.as('day')])
    .where('report.state', '=', 'approved')
    .where('period.last_day', '>=', effectiveOn)
    .executeTakeFirstOrThrow()
  if (row.count === 0) return []
  return [{ path: '/effectiveOn', code: 'reorganisations.signed-later', params: { count: row.count, day: row.day } }]
}
