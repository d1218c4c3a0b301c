import { sql } from 'kysely'
import type { ReadDb } from '#platform/database.server.ts'

/** A body or an area in force, as a decree's workbook may name it. */
export interface NamedCode {
  readonly code: string
  readonly name: string
  readonly symbol: string
  /** The name of what it stands under; empty at the top. */
  readonly within: string
}

/** The bodies and the areas in force on the day, each by the name of what stands above it and then by its own. */
export async function listCodes(db: ReadDb, day: string): Promise<{ bodies: NamedCode[]; areas: NamedCode[] }> {
  const bodies = db
    .selectFrom('organisation_version as body')
    .leftJoin('reporting_line as line', (join) =>
      join
        .onRef('line.child_id', '=', 'body.organisation_id')
        .on('line.axis', '=', 'territory')
        .on(sql<boolean>`line.valid @> ${day}::date`),
    )
    .leftJoin('organisation_version as parent', (join) =>
      join.onRef('parent.organisation_id', '=', 'line.parent_id').on(sql<boolean>`parent.valid @> ${day}::date`),
    )
    .select(['body.organisation_id as code', 'body.name', 'body.symbol'])
    .select(sql<string>`coalesce(parent.name, '')`.as('within'))
    .where(sql<boolean>`body.valid @> ${day}::date`)
    .orderBy(sql`coalesce(parent.name, '') collate vietnamese, body.name collate vietnamese`)
  const areas = db
    .selectFrom('area_version as area')
    .leftJoin('area_version as parent', (join) =>
      join.onRef('parent.area_id', '=', 'area.parent_id').on(sql<boolean>`parent.valid @> ${day}::date`),
    )
    .select(['area.area_id as code', 'area.name', sql<string>`''`.as('symbol')])
    .select(sql<string>`coalesce(parent.name, '')`.as('within'))
    .where(sql<boolean>`area.valid @> ${day}::date`)
    .orderBy(sql`coalesce(parent.name, '') collate vietnamese, area.name collate vietnamese`)
  return { bodies: await bodies.execute(), areas: await areas.execute() }
}
