import { extractHtml } from './extract-html.ts'
import type { ExtractionResult, LegacyDecoder } from './extraction.ts'
import { looksLikeHtml } from './html/decode-html.ts'
import type { Template } from './site-lines.ts'
import { extractText } from './text/extract-text.ts'

export interface ExtractOptions {
  /** What the pages of this page's site have in common, see `learnTemplate`. */
  readonly template?: Template
  /** Reads old 8-bit encodings. */
  readonly decodeLegacy?: LegacyDecoder
}

/**
 * Takes a page of a portal apart into an article: saved HTML, or plain text saved or copied. Answers with the
 * extraction and the decoded text its pieces count in, or with a refusal in words: `empty`, `binary`, `not-utf8`,
 * `too-large` (2 MiB of text, 16 MiB of HTML), `no-title`, `no-body`. Never throws, whatever the bytes. Every
 * character is accounted for in `pieces`; nothing is reworded; the same bytes and options give the same answer.
 */
export function extractPage(bytes: Uint8Array, options: ExtractOptions = {}): ExtractionResult {
  return looksLikeHtml(bytes) ? extractHtml(bytes, options) : extractText(bytes, options)
}
