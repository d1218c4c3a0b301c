import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Look } from '../finding.ts'

/** SHA-256 of every file below a folder, by the path readers know it under. */
export type FileHashes = ReadonlyMap<string, string>

const FOLDER = 'build/client'

export async function hashFiles(folder: string): Promise<FileHashes> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  const hashes = paths.map(async (path) => {
    const hash = hashOf(await readFile(path))
    return [path.slice(folder.length).replaceAll('\\', '/'), hash] as const
  })
  return new Map(await Promise.all(hashes))
}

export function hashOf(bytes: Buffer | string): string {
  return createHash('sha256').update(bytes).digest('hex')
}

/**
 * Compares the program's files with what they were when it started: changed, gone and added ones. `open`: places where
 * something was wrong, which may be a file that has gone since.
 */
export async function checkFiles(folder: string, atStart: FileHashes, open: readonly string[] = []): Promise<Look> {
  const now = await hashFiles(folder)
  const paths = [...new Set([...atStart.keys(), ...now.keys()])]
  const places = paths.map((path) => ({ place: FOLDER + path, path }))
  return {
    looked: [...places.map(({ place }) => place), ...open.filter((place) => place.startsWith(FOLDER))],
    findings: places.flatMap(({ place, path }) => {
      const [expected = '', served = ''] = [atStart.get(path), now.get(path)]
      return expected === served ? [] : [{ place, kind: 'altered-file' as const, expected, served }]
    }),
  }
}
