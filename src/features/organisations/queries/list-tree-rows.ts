import { sql } from 'kysely'
import type { ReadDb } from '#platform/database.server.ts'

/** An organisation in force on the day, whole, as it is downloaded. */
export interface TreeExportRow {
  readonly id: string
  readonly name: string
  readonly shortName: string
  readonly symbol: string
  readonly kind: string
  readonly territoryParent: string | null
  readonly lineParent: string | null
  readonly territoryParentName: string | null
  readonly lineParentName: string | null
  readonly officePhone: string
  readonly since: string
  readonly decisionNumber: string
  readonly decisionDate: string
}

/** Every organisation in force on the day with its parents on both axes, in the order of kinds and names. */
export async function listTreeRows(db: ReadDb, day: string): Promise<TreeExportRow[]> {
  const parent = (axis: string) => sql<string | null>`(
    select parent_id::text from reporting_line where child_id = version.organisation_id and axis = ${axis}
      and valid @> ${day}::date)`
  const parentName = (axis: string) => sql<string | null>`(
    select upper_body.name from reporting_line line join organisation_version upper_body
      on upper_body.organisation_id = line.parent_id and upper_body.valid @> ${day}::date
    where line.child_id = version.organisation_id and line.axis = ${axis} and line.valid @> ${day}::date)`
  return db
    .selectFrom('organisation_version as version')
    .innerJoin('organisation_kind as kind', 'kind.code', 'version.kind')
    .select([
      'version.organisation_id as id',
      'version.name',
      'version.short_name as shortName',
      'version.symbol',
      'version.kind',
      'version.office_phone as officePhone',
      'version.decision_number as decisionNumber',
      'version.decision_date as decisionDate',
      sql<string>`lower(version.valid)::text`.as('since'),
      parent('territory').as('territoryParent'),
      parent('line').as('lineParent'),
      parentName('territory').as('territoryParentName'),
      parentName('line').as('lineParentName'),
    ])
    .where(sql<boolean>`version.valid @> ${day}::date`)
    .orderBy('kind.position')
    .orderBy(sql`version.name collate vietnamese`)
    .execute()
}
