import * as z from 'zod'
import { differences } from '#platform/audit.ts'
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
    const before = await lockKept(tx, 'notice', { id, version })
    const columns = noticeColumns(words)
    await tx
      .updateTable('notice')
      .set({ ...columns, version: version + 1 })
      .where('id', '=', id)
      .execute()
    record(id, differences(before, columns))
    return { version: version + 1 }
  },
})
