import { closeSync, existsSync, fsyncSync, openSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { renameDurably } from './postgres/machine/durable-file.ts'

/** The secret kept in that file of the data directory (readable by its owner only); undefined when there is none. */
export function findKeptSecret(dataDir: string, name: string): string | undefined {
  const file = join(dataDir, name)
  return existsSync(file) ? readFileSync(file, 'utf8').trim() || undefined : undefined
}

/** The same, made by `draw` at the first call and from then on the same one, also after a power cut. */
export function keptSecret(dataDir: string, name: string, draw: () => string): string {
  const kept = findKeptSecret(dataDir, name)
  if (kept !== undefined) return kept
  const secret = draw()
  const fresh = join(dataDir, `${name}.new`)
  const descriptor = openSync(fresh, 'w', 0o600)
  try {
    writeFileSync(descriptor, `${secret}\n`)
    fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
  renameDurably(fresh, join(dataDir, name))
  return secret
}
