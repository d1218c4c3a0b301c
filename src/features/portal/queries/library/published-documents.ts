import { sql } from 'kysely'
import { fileAddress, type ShownFile, shownFile } from '#features/articles/index.ts'
import { documentAddress } from '#features/library/index.ts'
import type { IsoDate } from '#kernel/date.ts'
import { fold } from '#kernel/vietnamese.ts'
import type { ReadDb } from '#platform/database.server.ts'

export interface OfferedFile extends ShownFile {
  readonly name: string
}

/** A published document as a line of the library. */
export interface PublishedDocument {
  readonly href: string
  readonly numberSymbol: string
  readonly abstract: string
  readonly type: { readonly vi: string; readonly en: string }
  readonly issuingBody: string
  readonly signedOn: IsoDate
  readonly files: readonly OfferedFile[]
}

/** What is looked for; every member narrows. */
export interface DocumentFilter {
  /** Words in any order, with or without accents. */
  readonly words?: string | undefined
  readonly typeSlug?: string | undefined
  readonly year?: number | undefined
  readonly bodySlug?: string | undefined
  readonly topicSlug?: string | undefined
}

const MOST_WORDS = 12

/** Published documents by the day they were signed, the newest first, and how many there are in all. */
export async function listPublishedDocuments(
  db: ReadDb,
  filter: DocumentFilter,
  { limit, offset = 0 }: { readonly limit: number; readonly offset?: number },
): Promise<{ documents: PublishedDocument[]; total: number }> {
  const rows = await narrowed(db, filter)
    .selectAll()
    .orderBy('signed_on', 'desc')
    .orderBy('public_number', 'desc')
    .limit(limit)
    .offset(offset)
    .execute()
  const counted = await narrowed(db, filter)
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  const files = await filesOf(
    db,
    rows.map(({ id }) => id ?? ''),
  )
  const documents = rows.map((row) => ({ ...toDocument(row), files: files.get(row.id ?? '') ?? [] }))
  return { documents, total: counted.count }
}

function narrowed(db: ReadDb, { words = '', typeSlug, year, bodySlug, topicSlug }: DocumentFilter) {
  let query = db.selectFrom('portal.document')
  const sought = fold(words).split(' ').slice(0, MOST_WORDS)
  for (const word of sought) query = query.where('search_key', 'like', `%${word.replace(/[\\%_]/g, '\\$&')}%`)
  if (typeSlug !== undefined) query = query.where('type_slug', '=', typeSlug)
  if (bodySlug !== undefined) query = query.where('issuing_body_slug', '=', bodySlug)
  if (topicSlug !== undefined) query = query.where('topic_slug', '=', topicSlug)
  if (year === undefined) return query
  return query.where('signed_on', '>=', `${year}-01-01`).where('signed_on', '<', `${year + 1}-01-01`)
}

interface DocumentRow {
  readonly slug: string | null
  readonly public_number: number | null
  readonly number_symbol: string | null
  readonly abstract: string | null
  readonly type_name_vi: string | null
  readonly type_name_en: string | null
  readonly issuing_body: string | null
  readonly signed_on: string | null
}

/** The columns of a view are all said to be nullable; those read here come from columns that are not. */
export function toDocument(row: DocumentRow): Omit<PublishedDocument, 'files'> {
  return {
    href: documentAddress(row.slug ?? '', row.public_number ?? 0),
    numberSymbol: row.number_symbol ?? '',
    abstract: row.abstract ?? '',
    type: { vi: row.type_name_vi ?? '', en: row.type_name_en ?? '' },
    issuingBody: row.issuing_body ?? '',
    signedOn: (row.signed_on ?? '') as IsoDate,
  }
}

/** The files of published documents, by the documents' ids. */
export async function filesOf(db: ReadDb, ids: readonly string[]): Promise<Map<string, OfferedFile[]>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('portal.document_file')
    .selectAll()
    .where('document_id', 'in', ids)
    .orderBy('position')
    .execute()
  const offered = rows.map((row) => {
    const file = { id: row.file_id ?? '', name: row.name ?? '', media_type: row.media_type ?? '' }
    const shown = shownFile(
      { ...file, byte_size: row.byte_size ?? 0, width: null, height: null, narrower: [] },
      fileAddress,
    )
    return { of: row.document_id ?? '', file: { ...shown, name: file.name } }
  })
  return new Map([...Map.groupBy(offered, ({ of }) => of)].map(([of, all]) => [of, all.map(({ file }) => file)]))
}

export interface DocumentChoices {
  readonly types: readonly { readonly slug: string; readonly name: { readonly vi: string; readonly en: string } }[]
  readonly years: readonly number[]
  readonly bodies: readonly { readonly slug: string; readonly name: string }[]
}

/** What the library can be narrowed by: types, years and bodies that have a published document. */
export async function listDocumentChoices(db: ReadDb): Promise<DocumentChoices> {
  const types = await db
    .selectFrom('portal.document_type as type')
    .selectAll('type')
    .where(({ exists, selectFrom }) =>
      exists(selectFrom('portal.document as one').select('one.id').whereRef('one.type_slug', '=', 'type.slug')),
    )
    .orderBy('position')
    .execute()
  const years = await db
    .selectFrom('portal.document')
    .select(sql<number>`extract(year from signed_on)::int`.as('year'))
    .distinct()
    .orderBy('year', 'desc')
    .execute()
  const bodies = await db
    .selectFrom('portal.document')
    .select(({ fn }) => ['issuing_body_slug', fn.max('issuing_body').as('name')])
    .groupBy('issuing_body_slug')
    .orderBy('issuing_body_slug')
    .execute()
  return {
    types: types.map(({ slug, name_vi, name_en }) => ({
      slug: slug ?? '',
      name: { vi: name_vi ?? '', en: name_en ?? '' },
    })),
    years: years.map(({ year }) => year),
    bodies: bodies.map(({ issuing_body_slug, name }) => ({ slug: issuing_body_slug ?? '', name: name ?? '' })),
  }
}
