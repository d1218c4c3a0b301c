import { organisationPath } from '#features/organisations/index.ts'
import type { IsoDate } from '#kernel/date.ts'
import { formatDate } from '#kernel/date-format.ts'
import { isUuid } from '#kernel/id.ts'
import type { Actor } from '#platform/actor.ts'
import type { ReadDb } from '#platform/database.server.ts'
import { refuse } from '#platform/problem.ts'
import { documentAddress } from '../document-address.ts'
import { abilities, type DocumentAbility } from '../policy.ts'
import type { DocumentState } from '../rules.ts'

export interface DocumentFileView {
  readonly id: string
  readonly name: string
  readonly byteSize: number
}

export interface DocumentHistoryLine {
  readonly id: number
  readonly at: Date
  readonly who: string
  readonly action: string
  readonly reason: string | undefined
}

export interface DocumentView {
  readonly id: string
  readonly version: number
  readonly state: DocumentState
  /** As they are typed in the form; dates as `dd/mm/yyyy`. */
  readonly typed: Readonly<Record<DocumentField, string>>
  readonly files: readonly DocumentFileView[]
  readonly withdrawalReason: string | undefined
  /** Where readers find it, or found it; absent until it is published. */
  readonly publicHref: string | undefined
  readonly history: readonly DocumentHistoryLine[]
  readonly can: Record<DocumentAbility, boolean>
}

export type DocumentField =
  | 'numberSymbol'
  | 'typeSlug'
  | 'issuingBody'
  | 'signedOn'
  | 'effectiveOn'
  | 'abstract'
  | 'signatoryName'
  | 'signatoryTitle'
  | 'topicSlug'

/** One document with its files and its history. Refuses `not-found`, also to whom may not read it. */
export async function getDocument(db: ReadDb, actor: Actor, documentId: string, day: string): Promise<DocumentView> {
  if (!isUuid(documentId)) refuse('not-found', 'library.not-found')
  const row = await db
    .selectFrom('library_document as document')
    .innerJoin('library_document_type as type', 'type.id', 'document.type_id')
    .leftJoin('topic', 'topic.id', 'document.topic_id')
    .selectAll('document')
    .select(['type.slug as type_slug', 'topic.slug as topic_slug'])
    .where('document.id', '=', documentId)
    .executeTakeFirst()
  if (!row) refuse('not-found', 'library.not-found')
  const state = row.state as DocumentState
  const can = abilities(actor, { state, path: await organisationPath(db, row.organisation_id, day) })
  if (!can.read) refuse('not-found', 'library.not-found')
  return {
    id: row.id,
    version: row.version,
    state,
    typed: {
      numberSymbol: row.number_symbol,
      typeSlug: row.type_slug,
      issuingBody: row.issuing_body,
      signedOn: formatDate(row.signed_on as IsoDate),
      effectiveOn: row.effective_on === null ? '' : formatDate(row.effective_on as IsoDate),
      abstract: row.abstract,
      signatoryName: row.signatory_name,
      signatoryTitle: row.signatory_title,
      topicSlug: row.topic_slug ?? '',
    },
    files: await filesOf(db, documentId),
    withdrawalReason: row.withdrawal_reason ?? undefined,
    publicHref: row.slug === null ? undefined : documentAddress(row.slug, row.public_number),
    history: await historyOf(db, documentId),
    can,
  }
}

async function filesOf(db: ReadDb, documentId: string): Promise<DocumentFileView[]> {
  const rows = await db
    .selectFrom('library_document_file as kept')
    .innerJoin('stored_file as file', 'file.id', 'kept.file_id')
    .select(['file.id', 'file.name', 'file.byte_size'])
    .where('kept.document_id', '=', documentId)
    .orderBy('kept.position')
    .execute()
  return rows.map(({ id, name, byte_size }) => ({ id, name, byteSize: byte_size }))
}

async function historyOf(db: ReadDb, documentId: string): Promise<DocumentHistoryLine[]> {
  const rows = await db
    .selectFrom('library_document_event as event')
    .innerJoin('account', 'account.id', 'event.account_id')
    .leftJoin('person', 'person.id', 'account.person_id')
    .select(['event.id', 'event.at', 'event.action', 'event.reason', 'account.name', 'person.full_name'])
    .where('event.document_id', '=', documentId)
    .orderBy('event.id', 'desc')
    .execute()
  return rows.map(({ id, at, action, reason, name, full_name }) => ({
    ...{ id, at, action },
    who: full_name ?? name,
    reason: reason ?? undefined,
  }))
}
