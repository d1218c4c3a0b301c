import { organisationPath } from '#features/organisations/index.ts'
import { localDate } from '#kernel/date.ts'
import type { Scope } from '#platform/command.ts'
import { refuse } from '#platform/problem.ts'
import type { DocumentFacts } from './policy.ts'
import type { DocumentState } from './rules.ts'

/** A document locked for the rest of the transaction. */
export interface LockedDocument extends DocumentFacts {
  readonly id: string
  readonly version: number
  readonly slug: string | null
  readonly publicNumber: number
  readonly numberSymbol: string
  readonly abstract: string
  readonly fileIds: readonly string[]
}

/** Locks a document and checks the version the person was looking at. Refuses `not-found` and `stale`. */
export async function lockDocument(
  { tx, now }: Scope,
  { documentId, version }: { documentId: string; version: number },
): Promise<LockedDocument> {
  const row = await tx
    .selectFrom('library_document')
    .selectAll()
    .where('id', '=', documentId)
    .forUpdate()
    .executeTakeFirst()
  if (!row) refuse('not-found', 'library.not-found')
  if (row.version !== version) refuse('stale', 'version.stale', { context: { version: row.version } })
  const files = await tx
    .selectFrom('library_document_file')
    .select('file_id')
    .where('document_id', '=', documentId)
    .orderBy('position')
    .execute()
  return {
    id: row.id,
    version: row.version,
    slug: row.slug,
    publicNumber: row.public_number,
    numberSymbol: row.number_symbol,
    abstract: row.abstract,
    fileIds: files.map(({ file_id }) => file_id),
    state: row.state as DocumentState,
    path: await organisationPath(tx, row.organisation_id, localDate(now)),
  }
}
