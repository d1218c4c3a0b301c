import { sql } from 'kysely'
import type { Axis } from '#kernel/axis.ts'
import type { ReadDb } from '#platform/database.server.ts'

/** One organisation in force on the day, in tree order. */
export interface OrganisationNode {
  readonly id: string
  readonly name: string
  readonly shortName: string
  readonly symbol: string
  readonly kind: string
  readonly kindName: { readonly vi: string; readonly en: string }
  readonly bloc: string
  readonly level: string
  readonly parentId: string | undefined
  readonly depth: number
}

/** The tree on a day along one axis, parents before children, siblings in the order of their kinds and then by name. */
export async function listOrganisationTree(
  db: ReadDb,
  day: string,
  axis: Axis = 'territory',
): Promise<OrganisationNode[]> {
  const rows = await readNodes(db, day, axis)
  const children = Map.groupBy(rows, (row) => row.parent_id ?? '')
  const nodes: OrganisationNode[] = []
  const visit = (row: OrganisationRow, depth: number): void => {
    nodes.push(toNode(row, depth))
    for (const child of children.get(row.id) ?? []) visit(child, depth + 1)
  }
  for (const root of children.get('') ?? []) visit(root, 0)
  return nodes
}

type OrganisationRow = Awaited<ReturnType<typeof readNodes>>[number]

function toNode(row: OrganisationRow, depth: number): OrganisationNode {
  return {
    id: row.id,
    name: row.name,
    shortName: row.short_name,
    symbol: row.symbol,
    kind: row.kind,
    kindName: { vi: row.name_vi, en: row.name_en },
    bloc: row.bloc,
    level: row.level,
    parentId: row.parent_id ?? undefined,
    depth,
  }
}

async function readNodes(db: ReadDb, day: string, axis: Axis) {
  return db
    .selectFrom('organisation_version as version')
    .innerJoin('organisation_kind as kind', 'kind.code', 'version.kind')
    .leftJoin('reporting_line as line', (join) =>
      join
        .onRef('line.child_id', '=', 'version.organisation_id')
        .on('line.axis', '=', axis)
        .on(sql<boolean>`line.valid @> ${day}::date`),
    )
    .select([
      'version.organisation_id as id',
      'version.name',
      'version.short_name',
      'version.symbol',
      'version.kind',
      'kind.name_vi',
      'kind.name_en',
      'kind.bloc',
      'kind.level',
      'line.parent_id',
    ])
    .where(sql<boolean>`version.valid @> ${day}::date`)
    .orderBy('kind.position')
    .orderBy(sql`version.name collate vietnamese`)
    .execute()
}
