import { sql } from 'kysely'
import { v7 } from 'uuid'
import type { AreaPlan } from '../decree/planned.ts'
import { insertRows } from './insert-rows.ts'
import { type Applying, endRows, noteAdded } from './journal.ts'

/** The id of an area by its id or key; of one that ends, that of the area that takes in what lay there. */
export type AreaOf = (ref: string | undefined) => string | undefined

/** Writes the areas that begin and the versions that end and begin. */
export async function writeAreas(applying: Applying, plan: AreaPlan): Promise<AreaOf> {
  const ids = new Map(plan.established.map((key) => [key, v7()]))
  const idOf = (ref: string) => ids.get(ref) ?? ref
  const areas = [...ids.values()]
  await insertRows(
    applying.tx,
    'area',
    areas.map((id) => ({ id })),
  )
  await noteAdded(
    applying,
    'area',
    areas.map((id) => ({ id })),
  )
  await endRows(applying, 'area_version', sql`t.area_id = any(${plan.ended}::uuid[])`)
  const versions = plan.begun.map(({ ref, name, kind, parent }) => ({
    id: v7(),
    area_id: idOf(ref),
    name: name.normalize('NFC'),
    kind,
    parent_id: parent === undefined ? null : idOf(parent),
    valid: `[${applying.effectiveOn},)`,
  }))
  await insertRows(applying.tx, 'area_version', versions)
  await noteAdded(applying, 'area_version', versions)
  return (ref) => (ref === undefined ? undefined : idOf(plan.heirs.get(ref) ?? ref))
}
