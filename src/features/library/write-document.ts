import type { Scope } from '#platform/command.ts'
import type { Tx } from '#platform/database.server.ts'
import type { PreparedFile } from '#platform/files/prepare-upload.ts'
import { storeFile } from '#platform/files/store-file.ts'
import { refuse } from '#platform/problem.ts'
import { workplaceOf } from './document-address.ts'
import type { LockedDocument } from './load-document.ts'
import { type DocumentAction, next } from './rules.ts'

/** Refuses `conflict` when another document that is not withdrawn has this number and date, unless the person said so. */
export async function refuseSame(
  tx: Tx,
  { id, number_key, signed_on }: { id: string; number_key: string; signed_on: string },
  saidSo: boolean,
): Promise<void> {
  if (saidSo) return
  const same = await tx
    .selectFrom('library_document')
    .select(['id', 'number_symbol', 'abstract'])
    .where('number_key', '=', number_key)
    .where('signed_on', '=', signed_on)
    .where('state', '<>', 'withdrawn')
    .where('id', '<>', id)
    .executeTakeFirst()
  if (same) {
    const context = { href: workplaceOf(same.id), title: `${same.number_symbol}: ${same.abstract}` }
    refuse('conflict', 'library.same', { context })
  }
}

/** Adds files behind those that are there, and leaves out those named; gives what is there now. */
export async function keepFiles(
  scope: Scope,
  documentId: string,
  { kept, added }: { kept: readonly string[]; added: readonly PreparedFile[] },
): Promise<string[]> {
  const ids = [...kept]
  for (const file of added) ids.push(await storeFile(scope, file))
  const unique = [...new Set(ids)]
  await scope.tx.deleteFrom('library_document_file').where('document_id', '=', documentId).execute()
  if (unique.length > 0) {
    const rows = unique.map((file_id, position) => ({ document_id: documentId, file_id, position }))
    await scope.tx.insertInto('library_document_file').values(rows).execute()
  }
  return unique
}

/** Makes exactly these files readable on the portal for this document's sake. */
export async function showFiles(tx: Tx, documentId: string, fileIds: readonly string[]): Promise<void> {
  const owner = `document:${documentId}`
  await tx.deleteFrom('public_file').where('owner', '=', owner).execute()
  if (fileIds.length === 0) return
  await tx
    .insertInto('public_file')
    .values(fileIds.map((file_id) => ({ file_id, owner })))
    .execute()
}

interface StepDetail {
  readonly reason?: string
  /** Columns that the action itself sets. */
  readonly set?: object
}

/** Takes a locked document one step on: event, state, audit. Refuses `conflict` when its state does not allow it. */
export async function takeStep(
  scope: Scope,
  document: Pick<LockedDocument, 'id' | 'state'>,
  action: DocumentAction,
  { reason, set = {} }: StepDetail = {},
) {
  const to = next(document.state, action) ?? refuse('conflict', 'library.wrong-state')
  await writeEvent(scope, { documentId: document.id, action, from: document.state, to, reason })
  const { version } = await scope.tx
    .updateTable('library_document')
    .set((eb) => ({ ...set, state: to, version: eb('version', '+', 1) }))
    .where('id', '=', document.id)
    .returning('version')
    .executeTakeFirstOrThrow()
  scope.record(document.id, { from: document.state, to, ...(reason && { reason }), ...set })
  return { documentId: document.id, version }
}

interface DocumentEvent {
  readonly documentId: string
  readonly action: DocumentAction | 'create'
  readonly from: string
  readonly to: string
  readonly reason?: string | undefined
}

/** One line of a document's history. */
export async function writeEvent({ tx, actor, now }: Scope, event: DocumentEvent): Promise<void> {
  await tx
    .insertInto('library_document_event')
    .values({
      document_id: event.documentId,
      at: now,
      account_id: actor.accountId,
      action: event.action,
      from_state: event.from,
      to_state: event.to,
      reason: event.reason ?? null,
    })
    .execute()
}
