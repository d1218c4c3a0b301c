import { createHash } from 'node:crypto'
import { decodeLegacy } from '#kernel/legacy-text/decode-legacy.ts'
import { type ConvertedRun, detectLegacy } from '#kernel/legacy-text/detect.ts'
import { extractPage } from '../extract/extract-page.ts'
import type { Extraction } from '../extract/extraction.ts'
import type { Refusal } from '../extract/parsed-article.ts'
import type { Template } from '../extract/site-lines.ts'
import { isWebArchive, openWebArchive } from './web-archive.ts'

/** A page as it is kept: taken apart, with the text its pieces count in and every line that was converted. */
export interface Reading {
  readonly extraction: Extraction
  readonly text: string
  /** Lines of an old encoding, before and after; empty when there was none, or none was to be converted. */
  readonly runs: readonly ConvertedRun[]
}

export interface ReadOptions {
  readonly template?: Template | undefined
  /** False: leaves text that looks like an old encoding as it stands. Bytes that are no UTF-8 are refused then. */
  readonly converts?: boolean
}

/**
 * Takes a saved page apart, whatever it was written in: an old encoding is converted on a clear win only. The digest is
 * that of the bytes as they came. Of a page saved as one file with its pictures (`.mht`) the page is read. Refuses as
 * `extractPage` and `openWebArchive` do.
 */
export function readSavedPage(bytes: Uint8Array, options: ReadOptions): Reading | { readonly refusal: Refusal } {
  if (!isWebArchive(bytes)) return readPage(bytes, options)
  const archive = openWebArchive(bytes)
  if ('refusal' in archive) return archive
  const read = readPage(archive.page, options)
  if ('refusal' in read) return read
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const address = read.extraction.address ?? archive.address
  return { ...read, extraction: { ...read.extraction, sha256, ...(address !== undefined && { address }) } }
}

function readPage(
  bytes: Uint8Array,
  { template, converts = true }: ReadOptions,
): Reading | { readonly refusal: Refusal } {
  const runs: ConvertedRun[] = []
  const options = { ...(template && { template }), ...(converts && { decodeLegacy: decoderInto(runs) }) }
  const read = extractPage(bytes, options)
  if ('refusal' in read) return read
  if (!converts || runs.length > 0) return { ...read, runs }
  const found = detectLegacy(read.text)
  if (found.runs.length === 0) return { ...read, runs }
  const again = extractPage(new TextEncoder().encode(found.text), options)
  if ('refusal' in again) return { ...read, runs }
  const encoding = namesOf(found.runs)
  return { ...again, extraction: { ...again.extraction, encoding, sha256: read.extraction.sha256 }, runs: found.runs }
}

/** Reads old 8-bit encodings and notes which lines it converted. */
export function decoderInto(runs: ConvertedRun[]) {
  return (bytes: Uint8Array) => {
    const reading = decodeLegacy(bytes)
    if (!reading) return undefined
    runs.push(...reading.runs)
    return { text: reading.text, encoding: namesOf(reading.runs) || 'utf-8' }
  }
}

function namesOf(runs: readonly ConvertedRun[]): string {
  return [...new Set(runs.map(({ encoding }) => encoding))].join(', ')
}
