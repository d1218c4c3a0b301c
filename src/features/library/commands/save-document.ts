import * as z from 'zod'
import { defineCommand } from '#platform/command.ts'
import { refuse, refuseFields } from '#platform/problem.ts'
import { columnsOf, documentText } from '../document-input.ts'
import { lockDocument } from '../load-document.ts'
import { abilities } from '../policy.ts'
import { keepFiles, refuseSame, showFiles, takeStep } from '../write-document.ts'

/**
 * Saves what is said of a document; `remove` names the files to leave out. Readers of a published one see the change at
 * once, so only a publisher may save it, and its last file stays.
 */
export const saveDocument = defineCommand({
  name: 'library.save',
  input: z.object({
    documentId: z.uuid(),
    version: z.coerce.number().int(),
    remove: z.array(z.uuid()).default([]),
    ...documentText,
  }),
  async run(scope, { documentId, version, remove, ...text }) {
    const document = await lockDocument(scope, { documentId, version })
    const can = abilities(scope.actor, document)
    if (!can.read) refuse('forbidden', 'library.write-denied')
    if (!can.save) refuse('forbidden', 'library.published-denied')
    const columns = await columnsOf(scope.tx, text)
    await refuseSame(scope.tx, { id: documentId, ...columns }, text.another === 'on')
    const kept = document.fileIds.filter((id) => !remove.includes(id))
    const fileIds = await keepFiles(scope, documentId, { kept, added: text.files })
    if (document.state === 'published') {
      refuseFields('input.invalid', fileIds.length > 0 ? [] : [{ path: '/files', code: 'library.file-required' }])
      await showFiles(scope.tx, documentId, fileIds)
    }
    return takeStep(scope, document, 'save', { set: columns })
  },
})
