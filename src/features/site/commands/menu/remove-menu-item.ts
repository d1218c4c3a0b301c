import * as z from 'zod'
import { defineCommand } from '#platform/command.ts'
import { refuse } from '#platform/problem.ts'
import { seen } from '../../input.ts'
import { lockKept } from '../../lock-kept.ts'
import { requireManager } from '../../queries/require-manager.ts'

/** Takes an item out of the menu; what it leads to stays. Refuses `conflict` while items stand under it. */
export const removeMenuItem = defineCommand({
  name: 'site.remove-menu-item',
  input: z.object(seen),
  async run(scope, { id, version }) {
    const { tx, record } = scope
    await requireManager(scope)
    await lockKept(tx, 'menu_item', { id, version })
    const below = await tx.selectFrom('menu_item').select('id').where('parent_id', '=', id).executeTakeFirst()
    if (below) refuse('conflict', 'site.item-has-items')
    await tx.deleteFrom('menu_item').where('id', '=', id).execute()
    record(id)
  },
})
