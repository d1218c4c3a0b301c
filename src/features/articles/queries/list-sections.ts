import type { ReadDb, Tx } from '#platform/database.server.ts'

export interface SectionView {
  readonly slug: string
  readonly name: { readonly vi: string; readonly en: string }
}

/** The portal's sections in their order, without the archived ones; `kept`: the slug of one that is wanted all the same. */
export async function listSections(db: ReadDb, kept = ''): Promise<SectionView[]> {
  const rows = await db
    .selectFrom('section')
    .selectAll()
    .where((eb) => eb.or([eb('archived_at', 'is', null), eb('slug', '=', kept)]))
    .orderBy('position')
    .execute()
  return rows.map((row) => ({ slug: row.slug, name: { vi: row.name_vi, en: row.name_en } }))
}

/** The id of a section, or of the first one that is not archived when no slug is given; undefined when there is none. */
export async function findSectionId(db: ReadDb | Tx, slug?: string): Promise<string | undefined> {
  const sections = await (db as ReadDb).selectFrom('section').selectAll().orderBy('position').execute()
  const wanted = slug === undefined ? sections.find(isOpen) : sections.find((section) => section.slug === slug)
  return wanted?.id
}

function isOpen({ archived_at }: { readonly archived_at: Date | null }): boolean {
  return archived_at === null
}
