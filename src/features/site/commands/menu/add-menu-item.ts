import { v7 } from 'uuid'
import * as z from 'zod'
import { defineCommand } from '#platform/command.ts'
import { nextPosition } from '../../lock-kept.ts'
import { requireManager } from '../../queries/require-manager.ts'
import { menuItemColumns, menuItemWords } from './menu-item-input.ts'

/** Adds an item at the end of the menu; the first one puts an end to the menu of all sections. */
export const addMenuItem = defineCommand({
  name: 'site.add-menu-item',
  input: z.object(menuItemWords),
  async run(scope, words) {
    const { tx, record } = scope
    await requireManager(scope)
    const columns = await menuItemColumns(tx, words)
    const id = v7()
    await tx
      .insertInto('menu_item')
      .values({ id, position: await nextPosition(tx, 'menu_item'), ...columns })
      .execute()
    record(id, words)
    return { id }
  },
})
