import { v7 } from 'uuid'
import * as z from 'zod'
import { defineCommand } from '#platform/command.ts'
import { daysInOrder } from '../../input.ts'
import { requireManager } from '../../queries/require-manager.ts'
import { noticeColumns, noticeWords } from './notice-input.ts'

/** Puts a notice up for some days; it comes and goes by itself. */
export const createNotice = defineCommand({
  name: 'site.create-notice',
  input: z.object(noticeWords).check(daysInOrder),
  async run(scope, words) {
    const { tx, now, record } = scope
    await requireManager(scope)
    const id = v7()
    await tx
      .insertInto('notice')
      .values({ id, ...noticeColumns(words), created_at: now })
      .execute()
    record(id, words)
    return { id }
  },
})
