import * as z from 'zod'
import { defineCommand } from '#platform/command.ts'
import type { Tx } from '#platform/database.server.ts'
import { refuse } from '#platform/problem.ts'
import { requireManager } from '../queries/require-manager.ts'
import { moved } from '../rules.ts'

const TABLES = { section: 'section', 'menu-item': 'menu_item', banner: 'banner' } as const
type Ordered = keyof typeof TABLES

/** Moves a section, an item of the menu or a banner one place among those beside it; at the end of the row nothing changes. */
export const moveKept = defineCommand({
  name: 'site.move',
  input: z.object({
    kind: z.enum(['section', 'menu-item', 'banner']),
    id: z.uuid(),
    direction: z.enum(['up', 'down']),
  }),
  async run(scope, { kind, id, direction }) {
    const { tx, record } = scope
    await requireManager(scope)
    const beside = await lockBeside(tx, kind, id)
    if (!beside.includes(id)) refuse('not-found', 'site.not-found')
    for (const [position, one] of moved(beside, id, direction).entries()) {
      await tx
        .updateTable(TABLES[kind] as 'section')
        .set({ position })
        .where('id', '=', one)
        .execute()
    }
    record(id, { kind, direction })
  },
})

/** The row a thing stands in, in its order, locked. */
async function lockBeside(tx: Tx, kind: Ordered, id: string): Promise<string[]> {
  const query = tx
    .selectFrom(TABLES[kind] as 'menu_item')
    .select('id')
    .orderBy('position')
    .orderBy('id')
    .forUpdate()
    .$if(kind === 'menu-item', (items) =>
      items.where('parent_id', 'is not distinct from', (eb) =>
        eb.selectFrom('menu_item as own').select('own.parent_id').where('own.id', '=', id),
      ),
    )
  return (await query.execute()).map((row) => row.id)
}
