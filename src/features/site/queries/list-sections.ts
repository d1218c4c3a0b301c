import type { ReadDb } from '#platform/database.server.ts'

/** A section as those see it who keep it. */
export interface KeptSection {
  readonly id: string
  readonly slug: string
  readonly href: string
  readonly nameVi: string
  readonly nameEn: string
  readonly descriptionVi: string
  readonly descriptionEn: string
  readonly archived: boolean
  readonly version: number
  /** Articles readers find in it. */
  readonly published: number
}

/** Every section in its order, archived ones too. */
export async function listKeptSections(db: ReadDb): Promise<KeptSection[]> {
  const rows = await db
    .selectFrom('section')
    .selectAll('section')
    .select(({ selectFrom, fn }) =>
      selectFrom('publication')
        .select(fn.countAll<number>().as('count'))
        .whereRef('publication.section_id', '=', 'section.id')
        .as('published'),
    )
    .orderBy('position')
    .orderBy('id')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    slug: row.slug,
    href: `/chuyen-muc/${row.slug}`,
    nameVi: row.name_vi,
    nameEn: row.name_en,
    descriptionVi: row.description_vi,
    descriptionEn: row.description_en,
    archived: row.archived_at !== null,
    version: row.version,
    published: row.published ?? 0,
  }))
}
