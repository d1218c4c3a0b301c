import * as z from 'zod'
import { differences } from '#platform/audit.ts'
import { defineCommand } from '#platform/command.ts'
import { seen } from '../../input.ts'
import { lockKept } from '../../lock-kept.ts'
import { requireManager } from '../../queries/require-manager.ts'
import { menuItemColumns, menuItemWords } from './menu-item-input.ts'

/** Changes where an item leads, what it says or what it stands under. */
export const changeMenuItem = defineCommand({
  name: 'site.change-menu-item',
  input: z.object({ ...seen, ...menuItemWords }),
  async run(scope, { id, version, ...words }) {
    const { tx, record } = scope
    await requireManager(scope)
    const before = await lockKept(tx, 'menu_item', { id, version })
    const columns = await menuItemColumns(tx, words, id)
    await tx
      .updateTable('menu_item')
      .set({ ...columns, version: version + 1 })
      .where('id', '=', id)
      .execute()
    record(id, differences(before, columns))
    return { version: version + 1 }
  },
})
