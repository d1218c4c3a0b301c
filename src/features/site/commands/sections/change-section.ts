import * as z from 'zod'
import { differences } from '#platform/audit.ts'
import { defineCommand } from '#platform/command.ts'
import { seen } from '../../input.ts'
import { lockKept } from '../../lock-kept.ts'
import { requireManager } from '../../queries/require-manager.ts'
import { sectionColumns, sectionWords } from './section-input.ts'

/** Renames or describes a section; its address stays. */
export const changeSection = defineCommand({
  name: 'site.change-section',
  input: z.object({ ...seen, ...sectionWords }),
  async run(scope, { id, version, ...words }) {
    const { tx, record } = scope
    await requireManager(scope)
    const before = await lockKept(tx, 'section', { id, version })
    const columns = sectionColumns(words)
    await tx
      .updateTable('section')
      .set({ ...columns, version: version + 1 })
      .where('id', '=', id)
      .execute()
    record(id, differences(before, columns))
    return { version: version + 1 }
  },
})
