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

/**
 * The heads of the tree on a day, and the children of each body on the way from a head down to the open one: what fits a
 * page however large the tree. `open` may also be `all`. Siblings in the order of their kinds and then by name.
 */
export async function readBranch(
  db: ReadDb,
  day: string,
  axis: Axis,
  open?: string,
): Promise<{ nodes: BranchNode[]; opened: ReadonlySet<string> }> {
  const heads = await listRoots(db, day, axis)
  const way = open === undefined ? (heads.length === 1 ? heads : []) : await pathTo(db, day, axis, open)
  const all = db
    .selectFrom('reporting_line')
    .select(['child_id', 'parent_id'])
    .where('axis', '=', axis)
    .where(sql<boolean>`valid @> ${day}::date`)
  const below = await (open === 'all' ? all : all.where(sql<boolean>`parent_id = any(${way}::uuid[])`)).execute()
  const opened = new Set(open === 'all' ? below.map((row) => row.parent_id) : way)
  const parentOf = new Map(below.map((row) => [row.child_id, row.parent_id]))
  const rows = await describe(db, day, axis, [...heads, ...parentOf.keys()])
  return {
    opened,
    nodes: rows.map(({ name_vi, name_en, ...row }) => ({
      ...row,
      kindName: { vi: name_vi, en: name_en },
      parentId: parentOf.get(row.id),
    })),
  }
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
    .orderBy(sql`version.name collate "vi-x-icu"`)
    .execute()
}
