import * as z from 'zod'
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
    await lockKept(tx, 'section', { id, version })
    await tx
      .updateTable('section')
      .set({ ...sectionColumns(words), version: version + 1 })
      .where('id', '=', id)
      .execute()
    record(id, { name: words.nameVi })
    return { version: version + 1 }
  },
})
