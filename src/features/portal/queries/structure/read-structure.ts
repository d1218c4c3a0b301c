import { sql } from 'kysely'
import { type ReadDb, readSql } from '#platform/database.server.ts'
import { listPosts } from './list-posts.ts'
import {
  inOrder,
  type OrganisationRow,
  organisationAddress,
  organisationColumns,
  type PublicOrganisation,
} from './public-organisation.ts'

/** So many bodies fit a page: a tree of them is shown whole, of a larger one the upper levels. */
export const FITTING = 200

/** What a page shows of the tree below a body, or of the whole tree. */
export interface Structure {
  readonly organisations: readonly PublicOrganisation[]
  /** How many pages its first level takes. */
  readonly pages: number
  /** Below some of the organisations stand others, which only their own pages show. */
  readonly isFolded: boolean
}

interface Extent {
  /** Of the first level, from 1. */
  readonly page?: number
  /** No more levels than that, however many would fit. */
  readonly levels?: number
  readonly withPosts?: boolean
}

interface Levels {
  readonly rows: readonly OrganisationRow[]
  /** Of each of the rows: how many stand directly below it. */
  readonly counts: ReadonlyMap<string, number>
}

/**
 * Of the tree of today what stands below a body, or, without one, from its heads down: level by level as long as they fit a page,
 * siblings in the order of their kinds and then by name. A first level that does not fit is cut into pages, without what is
 * below it; a page beyond the last has nobody.
 */
export async function readStructure(
  db: ReadDb,
  parentId: string | undefined,
  { page = 1, levels = Number.POSITIVE_INFINITY, withPosts = true }: Extent = {},
): Promise<Structure> {
  const first = await listFirstLevel(db, parentId, page)
  const total = first[0]?.total ?? 0
  const { rows, counts } = await descend(db, first, Math.max(0, FITTING - total), levels - 1)
  const posts = withPosts
    ? await listPosts(
        db,
        rows.map(({ id }) => id),
      )
    : new Map()
  const below = Map.groupBy(rows, (row) => row.parentId)
  const toOrganisation = (row: OrganisationRow): PublicOrganisation => ({
    id: row.id,
    href: organisationAddress(row.name, row.number),
    name: row.name,
    kind: { vi: row.kindVi, en: row.kindEn },
    officePhone: row.officePhone,
    posts: posts.get(row.id) ?? [],
    childCount: counts.get(row.id) ?? 0,
    children: (below.get(row.id) ?? []).map(toOrganisation),
  })
  return {
    organisations: first.map(toOrganisation),
    pages: Math.max(1, Math.ceil(total / FITTING)),
    isFolded: rows.some(({ id }) => counts.has(id) && !below.has(id)),
  }
}

/** A level and those below it that fit into the room, which is that of so many bodies. */
async function descend(db: ReadDb, level: readonly OrganisationRow[], room: number, levels: number): Promise<Levels> {
  const ids = level.map(({ id }) => id)
  const counts = await countBelow(db, ids)
  const next = [...counts.values()].reduce((sum, count) => sum + count, 0)
  if (next === 0 || next > room || levels <= 0) return { rows: level, counts }
  const deeper = await descend(db, await listBelow(db, ids), room - next, levels - 1)
  return { rows: [...level, ...deeper.rows], counts: new Map([...counts, ...deeper.counts]) }
}

async function listFirstLevel(db: ReadDb, parentId: string | undefined, page: number) {
  const place = parentId === undefined ? sql`one.parent_id is null` : sql`one.parent_id = ${parentId}`
  return readSql(
    db,
    sql<OrganisationRow & { total: number }>`
      select ${organisationColumns}, (count(*) over ())::int as total from portal.organisation one
      where ${place} order by ${inOrder} limit ${FITTING} offset ${(page - 1) * FITTING}`,
  )
}

function listBelow(db: ReadDb, ids: readonly string[]): Promise<OrganisationRow[]> {
  return readSql(
    db,
    sql<OrganisationRow>`
      select ${organisationColumns} from portal.organisation one
      where one.parent_id = any(${ids}::uuid[]) order by ${inOrder}`,
  )
}

async function countBelow(db: ReadDb, ids: readonly string[]): Promise<Map<string, number>> {
  const rows = await readSql(
    db,
    sql<{ id: string; count: number }>`
      select parent_id as id, count(*)::int as count from portal.organisation
      where parent_id = any(${ids}::uuid[]) group by parent_id`,
  )
  return new Map(rows.map(({ id, count }) => [id, count]))
}
