import { sql } from 'kysely'
import { listOrganisationTree, type OrganisationNode, withInherited } from '#features/organisations/index.ts'
import type { Period } from '#features/periods/index.ts'
import { localDate } from '#kernel/date.ts'
import type { Actor } from '#platform/actor.ts'
import type { ReadDb } from '#platform/database.server.ts'
import { type ReportState, type Standing, standing } from '../rules.ts'
import { inReach } from './in-reach.ts'

export interface BoardCell {
  readonly organisationId: string
  readonly organisationName: string
  readonly reportId: string | undefined
  readonly standing: Standing
}

/** A consolidating body and those that report to it, one cell per bloc. */
export interface BoardRow {
  readonly organisationId: string
  readonly name: string
  /** The body's own consolidated report; undefined when it owes none. */
  readonly own: BoardCell | undefined
  /** By bloc; several bodies of one bloc stand in one list. */
  readonly cells: Readonly<Record<string, readonly BoardCell[]>>
}

/** Who has handed in, is late, is missing. */
export interface BoardView {
  readonly rows: readonly BoardRow[]
  /** The blocs that occur, in the order of the form's columns. */
  readonly blocs: readonly string[]
}

/** The board of a period over everything the actor's roles reach: one row per body that others report to. */
export async function listBoard(db: ReadDb, actor: Actor, period: Period, now: Date): Promise<BoardView> {
  const tree = await listOrganisationTree(db, period.lastDay)
  const held = actor.roles.map(({ organisationId }) => organisationId)
  const mine = inReach(actor, tree, (await withInherited(db, held, localDate(now))).keys())
  const reports = await readReports(db, period)
  const owing = await readOwing(db, period)
  const cell = (node: OrganisationNode): BoardCell | undefined => {
    if (!owing.has(node.id)) return undefined
    const report = reports.get(node.id)
    return {
      organisationId: node.id,
      organisationName: node.name,
      reportId: report?.id,
      standing: standing({ state: report?.state, submittedAt: report?.submittedAt }, period.dueAt, now),
    }
  }
  const children = Map.groupBy(mine, (node) => node.parentId)
  const parents = mine.filter((node) => children.has(node.id))
  const rows = parents.map((node) => toRow(node, children.get(node.id) ?? [], children, cell))
  const used = new Set(rows.flatMap((row) => Object.keys(row.cells)))
  return {
    rows: rows.filter((row) => Object.keys(row.cells).length > 0),
    blocs: [...new Set(tree.map((node) => node.bloc))].filter((bloc) => used.has(bloc)),
  }
}

function toRow(
  node: OrganisationNode,
  below: readonly OrganisationNode[],
  children: ReadonlyMap<string | undefined, readonly OrganisationNode[]>,
  cell: (node: OrganisationNode) => BoardCell | undefined,
): BoardRow {
  const cells: Record<string, BoardCell[]> = {}
  for (const child of below) {
    // A child that others report to has a row of its own.
    const one = children.has(child.id) ? undefined : cell(child)
    if (one) cells[child.bloc] = [...(cells[child.bloc] ?? []), one]
  }
  return { organisationId: node.id, name: node.name, own: cell(node), cells }
}

async function readReports(db: ReadDb, period: Period) {
  const rows = await db
    .selectFrom('report')
    .select(['id', 'organisation_id', 'state', 'submitted_at'])
    .where('period_id', '=', period.id)
    .orderBy('revision')
    .execute()
  return new Map(
    rows.map((row) => [
      row.organisation_id,
      { id: row.id, state: row.state as ReportState, submittedAt: row.submitted_at ?? undefined },
    ]),
  )
}

async function readOwing(db: ReadDb, period: Period): Promise<Set<string>> {
  const rows = await db
    .selectFrom('organisation_version')
    .innerJoin('form_assignment', 'form_assignment.organisation_kind', 'organisation_version.kind')
    .select('organisation_id')
    .where(sql<boolean>`valid @> ${period.lastDay}::date`)
    .execute()
  return new Set(rows.map((row) => row.organisation_id))
}
