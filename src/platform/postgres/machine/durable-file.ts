import { closeSync, fsyncSync, openSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

/** Writes a small text file so that after a power cut it holds the old or the new text, whole. */
export function writeDurably(file: string, text: string): void {
  const fresh = `${file}.new`
  const descriptor = openSync(fresh, 'w', 0o644)
  try {
    writeFileSync(descriptor, text)
    fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
  renameDurably(fresh, file)
}

/** Renames within one directory, and returns only when the new name is on the disk. */
export function renameDurably(from: string, to: string): void {
  renameSync(from, to)
  const directory = openSync(dirname(to), 'r')
  try {
    fsyncSync(directory)
  } finally {
    closeSync(directory)
  }
}
