import * as z from 'zod'
import { defineCommand } from '#platform/command.ts'
import { seen } from '../../input.ts'
import { lockKept } from '../../lock-kept.ts'
import { requireManager } from '../../queries/require-manager.ts'

/** Takes a section out of the menus and the forms, or puts it back; its address and its articles stay either way. */
export const archiveSection = defineCommand({
  name: 'site.archive-section',
  input: z.object({ ...seen, archived: z.stringbool() }),
  async run(scope, { id, version, archived }) {
    const { tx, now, record } = scope
    await requireManager(scope)
    await lockKept(tx, 'section', { id, version })
    await tx
      .updateTable('section')
      .set({ archived_at: archived ? now : null, version: version + 1 })
      .where('id', '=', id)
      .execute()
    record(id, { archived })
    return { version: version + 1 }
  },
})
