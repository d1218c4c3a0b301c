import * as z from 'zod'
import { nfc } from '#kernel/vietnamese.ts'
import { defineCommand } from '#platform/command.ts'
import { refuse } from '#platform/problem.ts'
import { lockDocument } from '../load-document.ts'
import { abilities } from '../policy.ts'
import { showFiles, takeStep } from '../write-document.ts'

/** Takes a document and its files off the portal; readers of its address are told the day and the reason. */
export const withdrawDocument = defineCommand({
  name: 'library.withdraw',
  confirm: 'fresh-sign-in',
  input: z.object({
    documentId: z.uuid(),
    version: z.coerce.number().int(),
    reason: z.string().trim().min(1, 'library.reason-required').max(500, 'input.too-long').transform(nfc),
  }),
  async run(scope, { reason, ...which }) {
    const document = await lockDocument(scope, which)
    if (document.state !== 'published') refuse('conflict', 'library.wrong-state')
    if (!abilities(scope.actor, document).withdraw) refuse('forbidden', 'library.publish-denied')
    await showFiles(scope.tx, document.id, [])
    const set = { withdrawn_at: scope.now, withdrawal_reason: reason }
    return takeStep(scope, document, 'withdraw', { reason, set })
  },
})
