import { sql } from 'kysely'
import type { Axis } from '#kernel/axis.ts'
import type { ReadDb } from '#platform/database.server.ts'

/** What differs about one organisation between two days. */
export interface TreeDifference {
  readonly id: string
  readonly kind: 'established' | 'closed' | 'renamed' | 'moved'
  readonly name: string
  readonly before: string
  readonly after: string
}

interface Row {
  readonly id: string
  readonly name_before: string | null
  readonly name_after: string | null
  readonly said_before: string | null
  readonly said_after: string | null
  readonly parent_before: string | null
  readonly parent_after: string | null
  readonly moved: boolean
}

/**
 * What differs between the trees of two days along an axis: bodies that began or ended, bear another name, symbol or kind,
 * or report to somebody else. By name; a body that was renamed and moved is told twice.
 */
export async function compareTrees(db: ReadDb, from: string, until: string, axis: Axis): Promise<TreeDifference[]> {
  const [before, after] = [from, until].map((day) => stateOn(day, axis))
  const rows: Row[] = await db
    .selectFrom(
      sql<Row>`(
        select coalesce(a.id, b.id) as id, b.name as name_before, a.name as name_after,
          b.said as said_before, a.said as said_after, b.parent_name as parent_before, a.parent_name as parent_after,
          b.parent_id is distinct from a.parent_id as moved
        from (${before}) b full join (${after}) a on a.id = b.id
        where a.id is null or b.id is null or a.said <> b.said or a.parent_id is distinct from b.parent_id)`.as('row'),
    )
    .selectAll()
    .orderBy(sql`coalesce(name_after, name_before) collate vietnamese`)
    .execute()
  return rows.flatMap(differencesOf)
}

/** Every organisation in force on the day: what is said of it, and who stands above. */
function stateOn(day: string, axis: Axis) {
  return sql`
    select v.organisation_id as id, v.name, concat_ws(' · ', v.name, nullif(v.symbol, ''), v.kind) as said,
      line.parent_id, parent.name as parent_name
    from organisation_version v
    left join reporting_line line on line.child_id = v.organisation_id and line.axis = ${axis} and line.valid @> ${day}::date
    left join organisation_version parent on parent.organisation_id = line.parent_id and parent.valid @> ${day}::date
    where v.valid @> ${day}::date`
}

function differencesOf(row: Row): TreeDifference[] {
  const { id, name_before, name_after } = row
  const name = name_after ?? name_before ?? ''
  if (name_before === null) return [{ id, kind: 'established', name, before: '', after: row.parent_after ?? '' }]
  if (name_after === null) return [{ id, kind: 'closed', name, before: row.parent_before ?? '', after: '' }]
  return [
    ...(row.said_before === row.said_after
      ? []
      : [{ id, kind: 'renamed' as const, name, before: row.said_before ?? '', after: row.said_after ?? '' }]),
    ...(row.moved
      ? [{ id, kind: 'moved' as const, name, before: row.parent_before ?? '', after: row.parent_after ?? '' }]
      : []),
  ]
}
