import { sql } from 'kysely'
import { v7 } from 'uuid'
import type { DecreeLine } from '../decree/line.ts'
import type { DecreePlan } from '../decree/planned.ts'
import type { Standing, TreeState } from '../decree/tree-state.ts'
import { insertRows } from './insert-rows.ts'
import { type Applying, endRows, noteAdded } from './journal.ts'
import { type AreaOf, writeAreas } from './write-areas.ts'

export interface Decree {
  readonly number: string
  readonly date: string
}

/**
 * Writes what a plan says: versions, reporting lines, successions and coordination. No row of a report, a task or a document
 * is touched. Returns the ids of the bodies established, by key.
 */
export async function writePlan(
  applying: Applying,
  decree: Decree,
  plan: DecreePlan,
  tree: TreeState,
): Promise<ReadonlyMap<string, string>> {
  const ids = new Map([...plan.established.keys()].map((key) => [key, v7()]))
  const idOf = (ref: string) => ids.get(ref) ?? ref
  await insertRows(
    applying.tx,
    'organisation',
    [...ids.values()].map((id) => ({ id })),
  )
  await noteAdded(
    applying,
    'organisation',
    [...ids.values()].map((id) => ({ id })),
  )
  const areaOf = await writeAreas(applying, plan.areas)
  await writeVersions(applying, decree, versionsOf(plan, tree, idOf), { ending: endingVersions(plan), areaOf })
  await writeLines(applying, plan, idOf)
  await writeSuccessions(applying, plan, idOf)
  await writeCoordination(applying, plan, idOf)
  return ids
}

type IdOf = (ref: string) => string

function endingVersions({ closed, renamed, areas }: DecreePlan): string[] {
  return [...closed, ...renamed.keys(), ...areas.resettled]
}

function versionsOf(plan: DecreePlan, tree: TreeState, idOf: IdOf): NewVersion[] {
  return [
    ...[...plan.established].map(([key, line]) => ({ id: idOf(key), said: line, before: undefined })),
    ...[...plan.renamed].map(([id, line]) => ({ id, said: line, before: tree.standing.get(id) })),
    ...plan.areas.resettled.map((id) => ({ id, said: undefined, before: tree.standing.get(id) })),
  ]
}

async function writeVersions(
  applying: Applying,
  decree: Decree,
  versions: readonly NewVersion[],
  { ending, areaOf }: { readonly ending: readonly string[]; readonly areaOf: AreaOf },
): Promise<void> {
  await endRows(applying, 'organisation_version', sql`t.organisation_id = any(${ending}::uuid[])`)
  await insertVersions(applying, decree, versions, areaOf)
}

async function writeLines(applying: Applying, plan: DecreePlan, idOf: IdOf): Promise<void> {
  for (const axis of ['territory', 'line'] as const) {
    const children = plan.ended.filter((line) => line.axis === axis).map(({ child }) => child)
    await endRows(applying, 'reporting_line', sql`t.axis = ${axis} and t.child_id = any(${children}::uuid[])`)
  }
  const lines = plan.begun.map(({ axis, child, parent }) => ({
    id: v7(),
    child_id: idOf(child),
    parent_id: idOf(parent),
    axis,
    valid: `[${applying.effectiveOn},)`,
  }))
  await insertRows(applying.tx, 'reporting_line', lines)
  await noteAdded(applying, 'reporting_line', lines)
}

async function writeSuccessions(applying: Applying, plan: DecreePlan, idOf: IdOf): Promise<void> {
  await insertRows(
    applying.tx,
    'succession',
    plan.successions.map(({ from, to, kind, share, heir }) => ({
      reorganisation_id: applying.reorganisationId,
      from_organisation_id: from,
      to_organisation_id: idOf(to),
      kind,
      share,
      heir,
      effective_on: applying.effectiveOn,
    })),
  )
}

interface NewVersion {
  readonly id: string
  readonly said: DecreeLine | undefined
  /** What stood before; what the line leaves empty stays. */
  readonly before: Standing | undefined
}

async function insertVersions(
  applying: Applying,
  decree: Decree,
  versions: readonly NewVersion[],
  areaOf: AreaOf,
): Promise<void> {
  const rows = versions.map(({ id, said, before }) => ({
    id: v7(),
    organisation_id: id,
    name: (said?.name || before?.name || '').normalize('NFC'),
    short_name: (said?.shortName || before?.shortName || '').normalize('NFC'),
    symbol: said?.symbol || before?.symbol || '',
    kind: said?.organisationKind || before?.kind || '',
    area_id: areaOf(said?.areaId || before?.areaId) ?? null,
    office_phone: said?.officePhone || before?.officePhone || '',
    valid: `[${applying.effectiveOn},)`,
    decision_number: decree.number,
    decision_date: decree.date,
  }))
  await insertRows(applying.tx, 'organisation_version', rows)
  await noteAdded(applying, 'organisation_version', rows)
}

async function writeCoordination(
  applying: Applying,
  { coordination }: DecreePlan,
  idOf: (ref: string) => string,
): Promise<void> {
  const ended = coordination.ended.map(({ body, to }) => `${body} ${to}`)
  await endRows(
    applying,
    'coordination_line',
    sql`t.organisation_id || ' ' || t.with_organisation_id = any(${ended}::text[])`,
  )
  const rows = coordination.begun.map(({ body, to }) => ({
    id: v7(),
    organisation_id: idOf(body),
    with_organisation_id: idOf(to),
    valid: `[${applying.effectiveOn},)`,
  }))
  await insertRows(applying.tx, 'coordination_line', rows)
  await noteAdded(applying, 'coordination_line', rows)
}
