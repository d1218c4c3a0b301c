import { type Block, filesOf, type ShownFile } from '#features/articles/index.ts'
import type { ReadDb } from '#platform/database.server.ts'
import { publicFiles } from './public-files.ts'

/** A static page as readers see it. */
export interface PublicPage {
  readonly slug: string
  readonly address: string
  readonly title: string
  /** Empty where there is no English text; so is `blocksEn`. */
  readonly titleEn: string
  readonly blocks: readonly Block[]
  readonly blocksEn: readonly Block[]
  readonly files: Readonly<Record<string, ShownFile>>
}

/** The published page with this slug; undefined when there is none. */
export async function findPage(db: ReadDb, slug: string): Promise<PublicPage | undefined> {
  const row = await db.selectFrom('portal.page').selectAll().where('slug', '=', slug).executeTakeFirst()
  if (!row) return undefined
  const blocks = row.blocks_vi as unknown as Block[]
  const blocksEn = row.blocks_en as unknown as Block[]
  return {
    slug,
    address: row.address ?? '',
    title: row.title_vi ?? '',
    titleEn: row.title_en ?? '',
    blocks,
    blocksEn,
    files: await publicFiles(db, filesOf([...blocks, ...blocksEn])),
  }
}

/** Every published page, for lists of them. */
export async function listPages(db: ReadDb): Promise<Pick<PublicPage, 'slug' | 'address' | 'title' | 'titleEn'>[]> {
  const rows = await db
    .selectFrom('portal.page')
    .select(['slug', 'address', 'title_vi', 'title_en'])
    .orderBy('created_at')
    .orderBy('slug')
    .execute()
  return rows.map((row) => ({
    slug: row.slug ?? '',
    address: row.address ?? '',
    title: row.title_vi ?? '',
    titleEn: row.title_en ?? '',
  }))
}
