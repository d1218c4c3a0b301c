import { sql } from 'kysely'
import { v7 } from 'uuid'
import * as z from 'zod'
import { localDate } from '#kernel/date.ts'
import { defineCommand } from '#platform/command.ts'
import type { Tx } from '#platform/database.server.ts'
import { type FieldProblem, refuseFields } from '#platform/problem.ts'
import { requireManagerOfAll } from '../policy.ts'
import { changeTree } from '../tree-lock.ts'

const area = z.object({
  key: z.string().min(1, 'input.required'),
  name: z.string().trim().normalize().min(1, 'input.required').max(200, 'input.too-long'),
  kind: z.enum(['province', 'district', 'commune', 'town']),
  /** The key of an area earlier in the list, or the id of one that exists; null at the top. */
  parent: z.string().min(1).nullable(),
})

/** Establishes areas from a day on, each after the one it lies in, all or none. Returns their ids by key. */
export const establishAreas = defineCommand({
  name: 'organisations.establish-areas',
  input: z.object({ from: z.iso.date('input.date'), areas: z.array(area).min(1, 'input.required') }),
  async run({ tx, actor, now, record }, { from, areas }) {
    await requireManagerOfAll(tx, actor, localDate(now))
    await changeTree(tx)
    refuseFields('input.invalid', await unknownParents(tx, areas, from))
    const ids = new Map(areas.map(({ key }) => [key, v7()]))
    const idOf = (key: string) => ids.get(key) ?? key
    await tx
      .insertInto('area')
      .values(areas.map(({ key }) => ({ id: idOf(key) })))
      .execute()
    await tx
      .insertInto('area_version')
      .values(
        areas.map(({ key, name, kind, parent }) => ({
          id: v7(),
          area_id: idOf(key),
          name,
          kind,
          parent_id: parent === null ? null : idOf(parent),
          valid: `[${from},)`,
        })),
      )
      .execute()
    for (const { key, name, kind } of areas) record(idOf(key), { name, kind, from })
    return { ids: Object.fromEntries(ids) }
  },
})

/** An area lies only in one that is in force from that day on, or stands before it in the list, so that no ring can be written. */
async function unknownParents(tx: Tx, areas: readonly z.output<typeof area>[], from: string): Promise<FieldProblem[]> {
  const lasting = await tx
    .selectFrom('area_version')
    .select('area_id')
    .groupBy('area_id')
    .having(sql<boolean>`range_agg(valid) @> daterange(${from}::date, null)`)
    .execute()
  const known = new Set(lasting.map((row) => row.area_id))
  return areas.flatMap(({ key, parent }, at) => {
    const isUnknown = parent !== null && !known.has(parent)
    known.add(key)
    return isUnknown ? [{ path: `/areas/${at}/parent`, code: 'organisations.unknown-area' }] : []
  })
}
