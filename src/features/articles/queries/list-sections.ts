import type { ReadDb, Tx } from '#platform/database.server.ts'

export interface SectionView {
  readonly slug: string
  readonly name: { readonly vi: string; readonly en: string }
}

/** The portal's sections in their order. */
export async function listSections(db: ReadDb): Promise<SectionView[]> {
  const rows = await db.selectFrom('section').selectAll().orderBy('position').execute()
  return rows.map((row) => ({ slug: row.slug, name: { vi: row.name_vi, en: row.name_en } }))
}

/** The id of a section, or of the first one when no slug is given; undefined when there is none. */
export async function findSectionId(db: ReadDb | Tx, slug?: string): Promise<string | undefined> {
  const sections = await (db as ReadDb).selectFrom('section').select(['id', 'slug']).orderBy('position').execute()
  return (slug === undefined ? sections[0] : sections.find((section) => section.slug === slug))?.id
}
