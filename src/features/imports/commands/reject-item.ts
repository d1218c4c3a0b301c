import * as z from 'zod'
import { nfc } from '#kernel/vietnamese.ts'
import { defineCommand } from '#platform/command.ts'
import { refuse } from '#platform/problem.ts'
import { lockItem } from '../queue/load-item.ts'
import { settleItem } from '../queue/settle-item.ts'

/** Leaves a page of the queue out, with the reason. Its bytes stay in the batch. */
export const rejectItem = defineCommand({
  name: 'imports.reject-item',
  input: z.object({
    itemId: z.uuid(),
    reason: z.string().trim().min(1, 'imports.reason-required').max(1000, 'input.too-long').transform(nfc),
  }),
  async run(scope, { itemId, reason }) {
    const item = await lockItem(scope, itemId)
    if (item.state !== 'parsed') refuse('conflict', 'imports.wrong-state')
    await settleItem(scope, itemId, { state: 'rejected', reason })
    scope.record(itemId, { rejected: reason })
    return { batchId: item.batch_id }
  },
})
