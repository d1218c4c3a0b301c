import { documentAddress } from '#features/library/index.ts'
import type { ReadDb } from '#platform/database.server.ts'
import type { SitemapPage } from '../sitemap.ts'

/** Every published document of the library, in the order of their numbers. */
export async function listPapers(db: ReadDb, origin: string): Promise<SitemapPage[]> {
  const rows = await db
    .selectFrom('portal.document')
    .select(['slug', 'public_number', 'published_at'])
    .orderBy('public_number')
    .execute()
  return rows.map(({ slug, public_number, published_at }) => ({
    address: new URL(documentAddress(slug ?? '', public_number ?? 0), origin).href,
    modifiedAt: published_at ?? undefined,
  }))
}
