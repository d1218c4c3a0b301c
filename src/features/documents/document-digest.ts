import { createHash } from 'node:crypto'
import type { OfficialDocument } from './model.ts'
import { normaliseDocument } from './normalise-document.ts'

/** JSON with the keys of every object in code-point order and absent values left out: one text for one value. */
function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  const entries = Object.entries(value).filter(([, inner]) => inner !== undefined)
  entries.sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${entries.map(([key, inner]) => `${JSON.stringify(key)}:${canonicalJson(inner)}`).join(',')}}`
}

/**
 * The SHA-256 of a document's content, in lower-case hexadecimal: taken over the canonical JSON of the normalised
 * model, so it depends on nothing but what is said, not on key order, Unicode form or the program that draws it.
 */
export function documentDigest(document: OfficialDocument): string {
  return createHash('sha256')
    .update(canonicalJson(normaliseDocument(document)), 'utf8')
    .digest('hex')
}
