import type { ShownFile } from '#features/articles/index.ts'
import type { ReadDb } from '#platform/database.server.ts'
import { publicFiles } from './public-files.ts'

export interface PublicBanner {
  readonly id: string
  readonly alt: string
  /** Where it leads; empty: nowhere. */
  readonly address: string
  readonly picture: ShownFile
}

/** The banners of today, in their order. */
export async function listBanners(db: ReadDb): Promise<PublicBanner[]> {
  const rows = await db.selectFrom('portal.banner').selectAll().orderBy('position').orderBy('id').execute()
  const files = await publicFiles(
    db,
    rows.map((row) => row.file_id ?? ''),
  )
  return rows.flatMap((row) => {
    const picture = files[row.file_id ?? '']
    return picture ? [{ id: row.id ?? '', alt: row.alt_vi ?? '', address: row.address ?? '', picture }] : []
  })
}
