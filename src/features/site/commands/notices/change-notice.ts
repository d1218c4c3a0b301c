import * as z from 'zod'
import { defineCommand } from '#platform/command.ts'
import { daysInOrder, seen } from '../../input.ts'
import { lockKept } from '../../lock-kept.ts'
import { requireManager } from '../../queries/require-manager.ts'
import { noticeColumns, noticeWords } from './notice-input.ts'

/** Changes the words, the link or the days of a notice. */
export const changeNotice = defineCommand({
  name: 'site.change-notice',
  input: z.object({ ...seen, ...noticeWords }).check(daysInOrder),
  async run(scope, { id, version, ...words }) {
    const { tx, record } = scope
    await requireManager(scope)
    await lockKept(tx, 'notice', { id, version })
    await tx
      .updateTable('notice')
      .set({ ...noticeColumns(words), version: version + 1 })
      .where('id', '=', id)
      .execute()
    record(id, words)
    return { version: version + 1 }
  },
})
