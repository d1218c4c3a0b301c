import * as z from 'zod'
import { slug } from '#kernel/vietnamese.ts'
import { defineCommand } from '#platform/command.ts'
import { refuse, refuseFields } from '#platform/problem.ts'
import { documentAddress } from '../document-address.ts'
import { lockDocument } from '../load-document.ts'
import { abilities } from '../policy.ts'
import { showFiles, takeStep } from '../write-document.ts'

/** Shows a document and its files to readers. Its address and first day are set once and never again. */
export const publishDocument = defineCommand({
  name: 'library.publish',
  confirm: 'fresh-sign-in',
  input: z.object({ documentId: z.uuid(), version: z.coerce.number().int() }),
  async run(scope, which) {
    const document = await lockDocument(scope, which)
    if (document.state === 'published') refuse('conflict', 'library.wrong-state')
    if (!abilities(scope.actor, document).publish) refuse('forbidden', 'library.publish-denied')
    const missing = document.fileIds.length === 0
    refuseFields('input.invalid', missing ? [{ path: '/files', code: 'library.file-required' }] : [])
    await showFiles(scope.tx, document.id, document.fileIds)
    const words = document.slug ?? slug(`${document.numberSymbol} ${document.abstract}`)
    const first = document.slug === null ? { slug: words, published_at: scope.now } : {}
    const set = { ...first, withdrawn_at: null, withdrawal_reason: null }
    return {
      ...(await takeStep(scope, document, 'publish', { set })),
      href: documentAddress(words, document.publicNumber),
    }
  },
})
