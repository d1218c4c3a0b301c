import { readdir, readFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { type KeptAnswer, makeKept } from './kept/kept-answer.ts'
import { FILE_HEADERS } from './security-headers.ts'

const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
}

/** Built files by path, read and compressed once: `/assets/…` for ever, the files at the root for an hour. */
export async function openAssets(directory: string): Promise<ReadonlyMap<string, KeptAnswer>> {
  const assets = new Map<string, KeptAnswer>()
  const names = await readdir(directory, { recursive: true, withFileTypes: true })
  for (const entry of names) {
    const type = TYPES[extname(entry.name)]
    if (!entry.isFile() || !type) continue
    const file = join(entry.parentPath, entry.name)
    const path = file.slice(directory.length).replaceAll('\\', '/')
    const age = path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'public, max-age=3600'
    const headers = new Headers({ 'Content-Type': type, 'Cache-Control': age, ...FILE_HEADERS })
    assets.set(path, await makeKept({ status: 200, headers, body: await readFile(file) }, Date.now()))
  }
  return assets
}
