import { sql } from 'kysely'
import type { Axis } from '#kernel/axis.ts'
import type { ReadDb } from '#platform/database.server.ts'
import { listRoots } from './list-roots.ts'

/** A node of the tree as the page shows it: with how many stand directly below, shown or not. */
export interface BranchNode {
  readonly id: string
  readonly name: string
  readonly kindName: { readonly vi: string; readonly en: string }
  readonly parentId: string | undefined
  readonly childCount: number
}

/** What a page shows of the tree. */
export interface Branch {
  readonly nodes: readonly BranchNode[]
  /** The bodies whose children are among the nodes. */
  readonly opened: ReadonlySet<string>
  /** How many children in all stand below a body of which only the first are among the nodes; undefined: of the heads. */
  readonly folded: ReadonlyMap<string | undefined, number>
}

/** More siblings than this beside the way are folded to the first few. */
const MOST = 20
const FIRST = 12

/**
 * The heads of the tree on a day, and the children of each body on the way from a head down to the open one, of which all are
 * shown; of many siblings beside the way only the first and the one it leads through: what fits a page however large the tree.
 * Without `open`, from a single head down to where the tree forks;
 * `all`: everything. Siblings in the order of their kinds and then by name.
 */
export async function readBranch(db: ReadDb, day: string, axis: Axis, open?: string): Promise<Branch> {
  const heads = await listRoots(db, day, axis)
  const way = await (open === undefined ? firstFork(db, day, axis, heads) : pathTo(db, day, axis, open))
  const all = db
    .selectFrom('reporting_line')
    .select(['child_id', 'parent_id'])
    .where('axis', '=', axis)
    .where(sql<boolean>`valid @> ${day}::date`)
  const below = await (open === 'all' ? all : all.where(sql<boolean>`parent_id = any(${way}::uuid[])`)).execute()
  const opened = new Set(open === 'all' ? below.map((row) => row.parent_id) : way)
  const parentOf = new Map(below.map((row) => [row.child_id, row.parent_id]))
  const rows = await describe(db, day, axis, [...heads, ...parentOf.keys()])
  const nodes = rows.map(({ name_vi, name_en, ...row }) => ({
    ...row,
    kindName: { vi: name_vi, en: name_en },
    parentId: parentOf.get(row.id),
  }))
  return open === undefined || open === 'all' ? { opened, nodes, folded: new Map() } : fold(nodes, opened, open)
}

/** Folds the siblings beside the way; the children of the open body stay whole. */
function fold(nodes: readonly BranchNode[], opened: ReadonlySet<string>, open: string): Branch {
  const levels = [...Map.groupBy(nodes, ({ parentId }) => parentId)]
  const long = levels.filter(([parentId, siblings]) => parentId !== open && siblings.length > MOST)
  const folded = new Map(long.map(([parentId, siblings]) => [parentId, siblings.length]))
  const shown = levels.flatMap(([parentId, siblings]) =>
    folded.has(parentId) ? siblings.filter(({ id }, at) => at < FIRST || opened.has(id)) : siblings,
  )
  return { nodes: shown, opened, folded }
}

/** From a single head down to the first body with several below it; nothing where there are several heads. */
async function firstFork(db: ReadDb, day: string, axis: Axis, heads: readonly string[]): Promise<string[]> {
  const way: string[] = []
  let below = heads
  for (let at = below[0]; at !== undefined && below.length === 1; at = below[0]) {
    way.push(at)
    const rows = await db
      .selectFrom('reporting_line')
      .select('child_id')
      .where('axis', '=', axis)
      .where('parent_id', '=', at)
      .where(sql<boolean>`valid @> ${day}::date`)
      .limit(2)
      .execute()
    below = rows.map((row) => row.child_id)
  }
  return way
}

async function pathTo(db: ReadDb, day: string, axis: Axis, id: string): Promise<string[]> {
  if (id === 'all') return []
  const rows = await db
    .selectFrom('tree_closure')
    .innerJoin('tree_version', 'tree_version.id', 'tree_closure.tree_version_id')
    .select('ancestor_id')
    .where('tree_version.axis', '=', axis)
    .where(sql<boolean>`tree_version.valid @> ${day}::date`)
    .where('descendant_id', '=', id)
    .execute()
  return [id, ...rows.map((row) => row.ancestor_id)]
}

function describe(db: ReadDb, day: string, axis: Axis, ids: readonly string[]) {
  return db
    .selectFrom('organisation_version as version')
    .innerJoin('organisation_kind as kind', 'kind.code', 'version.kind')
    .select(['version.organisation_id as id', 'version.name', 'kind.name_vi', 'kind.name_en'])
    .select((of) =>
      of
        .selectFrom('reporting_line as line')
        .select(sql<number>`count(*)::int`.as('count'))
        .whereRef('line.parent_id', '=', 'version.organisation_id')
        .where('line.axis', '=', axis)
        .where(sql<boolean>`line.valid @> ${day}::date`)
        .$asScalar()
        .$notNull()
        .as('childCount'),
    )
    .where(sql<boolean>`version.organisation_id = any(${ids}::uuid[])`)
    .where(sql<boolean>`version.valid @> ${day}::date`)
    .orderBy('kind.position')
    .orderBy(sql`version.name collate vietnamese`)
    .execute()
}
