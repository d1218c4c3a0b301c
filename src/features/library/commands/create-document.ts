import { v7 } from 'uuid'
import * as z from 'zod'
import { organisationPath } from '#features/organisations/index.ts'
import { localDate } from '#kernel/date.ts'
import { defineCommand } from '#platform/command.ts'
import { refuse } from '#platform/problem.ts'
import { columnsOf, documentText } from '../document-input.ts'
import { mayKeep } from '../policy.ts'
import { keepFiles, refuseSame, writeEvent } from '../write-document.ts'

/** Enters an official document into the library as a draft, with the files that came along. */
export const createDocument = defineCommand({
  name: 'library.create',
  input: z.object({ organisationId: z.uuid('input.required'), ...documentText }),
  async run(scope, { organisationId, ...text }) {
    const { tx, actor, now } = scope
    const path = await organisationPath(tx, organisationId, localDate(now))
    if (!mayKeep(actor, path)) refuse('forbidden', 'library.write-denied')
    const columns = await columnsOf(tx, text)
    const documentId = v7()
    await refuseSame(tx, { id: documentId, ...columns }, text.another === 'on')
    await tx
      .insertInto('library_document')
      .values({ id: documentId, organisation_id: organisationId, created_at: now, ...columns })
      .execute()
    const fileIds = await keepFiles(scope, documentId, { kept: [], added: text.files })
    await writeEvent(scope, { documentId, action: 'create', from: 'none', to: 'draft' })
    scope.record(documentId, { number: columns.number_symbol, signedOn: columns.signed_on, fileIds })
    return { documentId, version: 1 }
  },
})
