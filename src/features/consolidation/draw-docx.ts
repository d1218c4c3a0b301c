import { createHash } from 'node:crypto'
import { type OfficialDocument, renderDocx } from '#features/documents/index.ts'

/** A document's .docx, with the SHA-256 that signing freezes and every later download is held against. */
export async function drawDocx(document: OfficialDocument): Promise<{ bytes: Uint8Array; digest: Buffer }> {
  const bytes = await renderDocx(document)
  return { bytes, digest: createHash('sha256').update(bytes).digest() }
}
