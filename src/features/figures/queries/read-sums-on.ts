import { sql } from 'kysely'
import { decimalsBySlot, type FormVersion } from '#features/indicators/index.ts'
import {
  type PassedOn,
  projectFigures,
  reachOf,
  readDecreesTo,
  type SuccessionFact,
} from '#features/reorganisations/index.ts'
import { type ReadDb, readSql, type Tx } from '#platform/database.server.ts'
import { type Cover, coverOf } from '../cover.ts'
import { addSums, type Sums } from '../sums.ts'
import type { AskedPeriod } from './asked-periods.ts'
import { readOwn } from './read-own.ts'
import { readStored } from './read-stored.ts'

export interface SumsOn {
  /** By period code; absent for a period without a form, or in which nobody has handed anything in. */
  readonly sums: ReadonlyMap<string, Sums>
  /** The decrees by which something came from other bodies, the earliest first. */
  readonly decrees: readonly PassedOn[]
  /** Whether any of the sums is not simply the stored one of the body: decrees or moves made a difference. */
  readonly isOtherwise: boolean
}

/**
 * The figures of a body and all below it in periods before, read on the tree of a later day ("theo tổ chức hiện hành"): what came
 * to the bodies in its subtree of that day, decree after decree. Sums stored for a whole subtree of the past are taken as they are;
 * only of bodies whose subtree or whose figures went apart are the reports read one by one.
 */
export async function readSumsOn(
  db: ReadDb | Tx,
  organisationId: string,
  periods: readonly AskedPeriod[],
  day: string,
): Promise<SumsOn> {
  const inside = await readSubtree(db, organisationId, day)
  const first = periods.map(({ lastDay }) => lastDay).sort()[0] ?? day
  const decrees = await readDecreesTo(db, inside, { after: first, until: day })
  const trees = await readTreeVersions(db, periods)
  const present = await findTreeVersion(db, day)
  const pasts = new Map<string, Past>()
  const read = new Map<string, Sums>()
  let isOtherwise = false
  for (const period of periods) {
    const tree = trees.get(period.id)
    if (!period.form || !tree) continue
    const steps = decrees.filter(({ effectiveOn }) => effectiveOn > period.lastDay).flatMap((decree) => decree.steps)
    // Between two changes of the tree every period is read alike, and since the last one as its sum is stored.
    const key = `${tree} ${steps.length}`
    const isSame = tree === present && steps.length === 0
    const past =
      pasts.get(key) ??
      (isSame
        ? { summed: [organisationId], alone: [], part: [], inside, steps }
        : await readPast(db, inside, steps, period.lastDay))
    pasts.set(key, past)
    const { sums, isStored } = await sumPast(db, past, organisationId, { ...period, form: period.form })
    read.set(period.code, sums)
    isOtherwise ||= !isStored
  }
  return { sums: read, decrees, isOtherwise }
}

/** Where the figures of a past day stand that came to some bodies of a later one. */
interface Past extends Cover {
  readonly inside: ReadonlySet<string>
  /** Bodies of which a share came. */
  readonly part: readonly string[]
  readonly steps: readonly (readonly SuccessionFact[])[]
}

async function readPast(
  db: ReadDb | Tx,
  inside: ReadonlySet<string>,
  steps: Past['steps'],
  day: string,
): Promise<Past> {
  const { whole, part } = reachOf(inside, steps)
  const lines = await readSql(
    db,
    sql<{ parent: string; child: string }>`
      select parent_id as parent, child_id as child from reporting_line
      where axis = 'territory' and valid @> ${day}::date and parent_id = any(${[...whole]}::uuid[])`,
  )
  return { ...coverOf(whole, lines), part: [...part], inside, steps }
}

async function sumPast(
  db: ReadDb | Tx,
  { summed, alone, part, inside, steps }: Past,
  organisationId: string,
  period: AskedPeriod & { readonly form: FormVersion },
): Promise<{ sums: Sums; isStored: boolean }> {
  const stored = await readStored(db, summed, period)
  const own = await readOwn(db, [...alone, ...part], period)
  const divided = new Set(part)
  const shares = projectFigures(
    new Map([...own].filter(([body]) => divided.has(body)).map(([body, { values }]) => [body, values])),
    steps,
    decimalsBySlot(period.form),
  )
  const list = [
    ...stored.values(),
    ...[...own].map(([body, sums]) => (divided.has(body) ? { ...sums, values: [] } : sums)),
    ...[...shares]
      .filter(([body]) => inside.has(body))
      .map(([, values]) => ({ values, shared: values.map((value) => value !== null), approved: 0, expected: 0 })),
  ]
  return {
    sums: addSums(list, period.form.slotCount),
    isStored: own.size === 0 && [...stored.keys()].every((body) => body === organisationId),
  }
}

/** A body and everything below it by territory on the day. */
async function readSubtree(db: ReadDb | Tx, organisationId: string, day: string): Promise<ReadonlySet<string>> {
  const rows = await (db as ReadDb)
    .selectFrom('tree_closure')
    .innerJoin('tree_version', 'tree_version.id', 'tree_closure.tree_version_id')
    .select('descendant_id')
    .where('tree_version.axis', '=', 'territory')
    .where(sql<boolean>`tree_version.valid @> ${day}::date`)
    .where('ancestor_id', '=', organisationId)
    .execute()
  return new Set([organisationId, ...rows.map((row) => row.descendant_id)])
}

/** Which tree was in force on the last day of each period of which there are sums, by the period's id. */
async function readTreeVersions(db: ReadDb | Tx, periods: readonly AskedPeriod[]): Promise<Map<string, string>> {
  const rows = await (db as ReadDb)
    .selectFrom('period')
    .innerJoin('tree_version', (join) => join.on(sql<boolean>`tree_version.valid @> period.last_day`))
    .select(['period.id', 'tree_version.id as tree'])
    .where('tree_version.axis', '=', 'territory')
    .where(sql<boolean>`period.id = any(${periods.map(({ id }) => id)}::uuid[])`)
    .where(({ exists, selectFrom }) =>
      exists(selectFrom('rollup').select('rollup.period_id').whereRef('rollup.period_id', '=', 'period.id')),
    )
    .execute()
  return new Map(rows.map(({ id, tree }) => [id, tree]))
}

async function findTreeVersion(db: ReadDb | Tx, day: string): Promise<string | undefined> {
  const row = await (db as ReadDb)
    .selectFrom('tree_version')
    .select('id')
    .where('axis', '=', 'territory')
    .where(sql<boolean>`valid @> ${day}::date`)
    .executeTakeFirst()
  return row?.id
}
