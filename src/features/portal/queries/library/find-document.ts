import { documentNumberOf } from '#features/library/index.ts'
import type { IsoDate } from '#kernel/date.ts'
import type { ReadDb } from '#platform/database.server.ts'
import { filesOf, type PublishedDocument, toDocument } from './published-documents.ts'

export interface WholeDocument extends PublishedDocument {
  readonly effectiveOn: IsoDate | undefined
  readonly signatory: { readonly name: string; readonly title: string }
  readonly topic: { readonly slug: string; readonly name: string } | undefined
}

/** What is left of a document that was withdrawn. */
export interface WithdrawnDocument {
  readonly numberSymbol: string
  readonly withdrawnAt: Date
  readonly reason: string
}

/** The document that `SLUG-ID` leads to, or what is left of it; undefined when there never was one. */
export async function findDocument(
  db: ReadDb,
  slugAndId: string,
): Promise<{ document: WholeDocument } | { withdrawn: WithdrawnDocument } | undefined> {
  const number = documentNumberOf(slugAndId)
  if (number === undefined) return undefined
  const row = await db.selectFrom('portal.document').selectAll().where('public_number', '=', number).executeTakeFirst()
  if (!row) return findWithdrawn(db, number)
  const files = await filesOf(db, [row.id ?? ''])
  const document = {
    ...toDocument(row),
    files: files.get(row.id ?? '') ?? [],
    effectiveOn: (row.effective_on ?? undefined) as IsoDate | undefined,
    signatory: { name: row.signatory_name ?? '', title: row.signatory_title ?? '' },
    topic: row.topic_slug === null ? undefined : { slug: row.topic_slug, name: row.topic_name ?? '' },
  }
  return { document }
}

async function findWithdrawn(db: ReadDb, number: number): Promise<{ withdrawn: WithdrawnDocument } | undefined> {
  const row = await db
    .selectFrom('portal.withdrawn_document')
    .selectAll()
    .where('public_number', '=', number)
    .executeTakeFirst()
  if (!row) return undefined
  return {
    withdrawn: {
      numberSymbol: row.number_symbol ?? '',
      withdrawnAt: row.withdrawn_at ?? new Date(0),
      reason: row.withdrawal_reason ?? '',
    },
  }
}
