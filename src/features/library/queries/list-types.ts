import type { ReadDb } from '#platform/database.server.ts'

export interface DocumentTypeView {
  readonly slug: string
  readonly name: { readonly vi: string; readonly en: string }
}

/** The types of documents in their order. */
export async function listDocumentTypes(db: ReadDb): Promise<DocumentTypeView[]> {
  const rows = await db.selectFrom('library_document_type').selectAll().orderBy('position').execute()
  return rows.map(({ slug, name_vi, name_en }) => ({ slug, name: { vi: name_vi, en: name_en } }))
}
