import { readdir, readFile, stat } from 'node:fs/promises'
import { basename, dirname, extname, join } from 'node:path'
import { prepareUpload } from '#platform/files/prepare-upload.ts'
import type { Extraction } from '../extract/extraction.ts'
import { archivedFiles, namedFiles } from '../reading/archived-files.ts'
import { type FoundFile, lastPart } from '../reading/kept-files.ts'

/** Longer files are not read: no upload of that size is taken. */
const LONGEST = 20 * 1024 * 1024

/**
 * The pictures and documents of a saved page that lie where browsers put them: in `PAGE_files` or `PAGE.files` beside
 * it, in its own folder, or in the page's own file (`bytes`). Only files the page names are read, by the last part of
 * their address.
 */
export async function filesBeside(page: string, bytes: Uint8Array, extraction: Extraction): Promise<FoundFile[]> {
  const named = namedFiles(extraction)
  const stem = basename(page, extname(page))
  const found = await archivedFiles(bytes, extraction)
  for (const { name } of found) named.delete(name)
  for (const folder of [`${stem}_files`, `${stem}.files`, '.']) {
    if (named.size === 0) break
    const place = join(dirname(page), folder)
    const entries = await readdir(place, { withFileTypes: true }).catch(() => [])
    for (const entry of entries) {
      if (!entry.isFile() || !named.delete(lastPart(entry.name))) continue
      const path = join(place, entry.name)
      const isLong = (await stat(path)).size > LONGEST
      const upload = isLong
        ? { code: 'files.document-too-large' }
        : await prepareUpload(await readFile(path), entry.name)
      found.push({ name: entry.name, upload })
    }
  }
  return found
}
