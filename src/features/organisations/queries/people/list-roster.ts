import { sql } from 'kysely'
import type { ReadDb } from '#platform/database.server.ts'

export interface RosterSeat {
  readonly id: string
  readonly role: string
  readonly postTitle: string
  readonly organisationId: string
  readonly organisationName: string
  readonly from: string
  /** Who holds the post on the day; nobody: the seat is vacant. */
  readonly holders: readonly { readonly id: string; readonly name: string }[]
}

/** The seats of a composite body on the day, in their order. */
export async function listRoster(db: ReadDb, organisationId: string, day: string): Promise<RosterSeat[]> {
  const rows = await db
    .selectFrom('roster_seat as seat')
    .innerJoin('post', 'post.id', 'seat.post_id')
    .leftJoin('organisation_version as version', (join) =>
      join
        .onRef('version.organisation_id', '=', 'post.organisation_id')
        .on(sql<boolean>`version.valid @> ${day}::date`),
    )
    .leftJoin('holding', (join) =>
      join.onRef('holding.post_id', '=', 'post.id').on(sql<boolean>`holding.valid @> ${day}::date`),
    )
    .leftJoin('person', 'person.id', 'holding.person_id')
    .select(['seat.id', 'seat.role', 'post.title', 'post.organisation_id', 'version.name'])
    .select(['person.id as personId', 'person.full_name'])
    .select(sql<string>`lower(seat.valid)::text`.as('from'))
    .where('seat.organisation_id', '=', organisationId)
    .where(sql<boolean>`seat.valid @> ${day}::date`)
    .orderBy('seat.position')
    .orderBy('holding.valid')
    .execute()
  const seats = new Map<string, RosterSeat>()
  for (const row of rows) {
    const holder = row.personId ? [{ id: row.personId, name: row.full_name ?? '' }] : []
    seats.set(row.id, {
      id: row.id,
      role: row.role,
      postTitle: row.title,
      organisationId: row.organisation_id,
      organisationName: row.name ?? '',
      from: row.from,
      holders: [...(seats.get(row.id)?.holders ?? []), ...holder],
    })
  }
  return [...seats.values()]
}

/** Posts that may sit in a composite body: of what lies below it, then of its own superior and at most two steps below that. */
export async function listSeatablePosts(db: ReadDb, organisationId: string, day: string) {
  const rows = await db
    .selectFrom('tree_closure as near')
    .innerJoin('tree_version as tree', 'tree.id', 'near.tree_version_id')
    .innerJoin('post', 'post.organisation_id', 'near.descendant_id')
    .innerJoin('organisation_version as version', 'version.organisation_id', 'post.organisation_id')
    .select(['post.id', 'post.title', 'version.name', 'near.depth'])
    .where('tree.axis', '=', 'territory')
    .where(sql<boolean>`tree.valid @> ${day}::date and version.valid @> ${day}::date and post.valid @> ${day}::date`)
    .where('near.depth', '<=', 2)
    .where('near.ancestor_id', '=', (inner) =>
      inner
        .selectFrom('tree_closure as above')
        .select('above.ancestor_id')
        .whereRef('above.tree_version_id', '=', 'tree.id')
        .where('above.descendant_id', '=', organisationId)
        .where('above.depth', '<=', 1)
        .orderBy('above.depth', 'desc')
        .limit(1),
    )
    .orderBy(
      sql`exists (
        select 1 from tree_closure below
        where below.tree_version_id = near.tree_version_id and below.ancestor_id = ${organisationId}::uuid
          and below.descendant_id = near.descendant_id
      ) desc`,
    )
    .orderBy(sql`version.name collate vietnamese`)
    .orderBy('post.position')
    .execute()
  return rows.map(({ id, title, name }) => ({ id, label: `${name}: ${title}` }))
}
