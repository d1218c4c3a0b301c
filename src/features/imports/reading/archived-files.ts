import { prepareUpload } from '#platform/files/prepare-upload.ts'
import type { Extraction } from '../extract/extraction.ts'
import { type FoundFile, lastPart } from './kept-files.ts'
import { isWebArchive, openWebArchive } from './web-archive.ts'

/** The names a page shows or offers files by. */
export function namedFiles({ images, attachments }: Extraction): Set<string> {
  return new Set([...images.map(({ src }) => lastPart(src)), ...attachments.map(({ href }) => lastPart(href))])
}

/** The pictures and documents a page names that lie in the same file as the page; none unless that is an archive. */
export async function archivedFiles(bytes: Uint8Array, extraction: Extraction): Promise<FoundFile[]> {
  const archive = isWebArchive(bytes) ? openWebArchive(bytes) : undefined
  if (!archive || 'refusal' in archive) return []
  const named = namedFiles(extraction)
  const found: FoundFile[] = []
  for (const { name, bytes: own } of archive.parts) {
    if (named.delete(name)) found.push({ name, upload: await prepareUpload(own, name) })
  }
  return found
}
