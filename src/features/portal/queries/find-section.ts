import type { ReadDb } from '#platform/database.server.ts'
import type { PortalSectionView } from './portal-frame.ts'

export interface DescribedSection extends PortalSectionView {
  /** Empty where nobody wrote it. */
  readonly description: { readonly vi: string; readonly en: string }
}

/** A section by its slug, archived ones too: their addresses keep working. */
export async function findSection(db: ReadDb, slug: string): Promise<DescribedSection | undefined> {
  const row = await db.selectFrom('portal.section').selectAll().where('slug', '=', slug).executeTakeFirst()
  return (
    row && {
      slug,
      name: { vi: row.name_vi ?? '', en: row.name_en ?? '' },
      description: { vi: row.description_vi ?? '', en: row.description_en ?? '' },
    }
  )
}
