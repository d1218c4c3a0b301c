import type { ShownFile } from '#features/articles/index.ts'
import type { ReadDb } from '#platform/database.server.ts'
import { listPublished, type PublishedLine } from './list-published.ts'
import { publicFiles } from './public-files.ts'

export interface PhotoStory extends PublishedLine {
  readonly picture: ShownFile | undefined
}

/** Published photo stories with their first pictures, the newest first. */
export async function listPhotoStories(
  db: ReadDb,
  which: { readonly limit: number; readonly offset: number },
): Promise<PhotoStory[]> {
  const lines = await listPublished(db, { ...which, photoStories: true })
  const files = await publicFiles(
    db,
    lines.flatMap(({ leadPictureId }) => leadPictureId ?? []),
  )
  return lines.map((line) => ({ ...line, picture: files[line.leadPictureId ?? ''] }))
}
