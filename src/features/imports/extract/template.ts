import type { LegacyDecoder } from './extraction.ts'
import { decodeHtml, looksLikeHtml } from './html/decode-html.ts'
import { readPage } from './html/read-page.ts'
import type { Template } from './site-lines.ts'
import { decodeText } from './text/decode-text.ts'
import { readByline } from './words/bylines.ts'
import { readDateLine } from './words/date-labels.ts'
import { foldedPhrase, LONGEST_FURNITURE, linesOf } from './words/lines.ts'

/** Lines on more than this share of a site's pages are its own, not an article's. */
const MOST_COMMON = 0.3

/** One busy writer signs many pages: a line that may be a bare name must be on nearly all of them. */
const NEARLY_ALL = 0.9

/** Fewer pages than these teach nothing. */
const FEWEST_PAGES = 4

type Kind = 'linked' | 'plain'

/**
 * Learns what the pages of one site have in common; twenty of them are plenty. Dates, counters and labelled names are
 * never part of it, however often they are the same. Pages that cannot be read are passed over; from fewer than four
 * the template is empty.
 */
export function learnTemplate(pages: Iterable<Uint8Array>, decodeLegacy?: LegacyDecoder): Template {
  const counts = { linked: new Map<string, number>(), plain: new Map<string, number>() }
  let read = 0
  for (const bytes of pages) {
    const lines = linesOfPage(bytes, decodeLegacy)
    if (!lines) continue
    read += 1
    for (const kind of ['linked', 'plain'] as const) {
      for (const text of new Set(lines.filter((line) => line.kind === kind).map((line) => line.text))) {
        counts[kind].set(text, (counts[kind].get(text) ?? 0) + 1)
      }
    }
  }
  const common = (kind: Kind) => {
    const keys = new Set<string>()
    for (const [text, count] of counts[kind]) {
      if (count > read * shareFor(text, kind)) keys.add(foldedPhrase(text))
    }
    return [...keys].filter((key) => key !== '').toSorted()
  }
  return read < FEWEST_PAGES
    ? { pages: read, linked: [], plain: [] }
    : { pages: read, linked: common('linked'), plain: common('plain') }
}

function linesOfPage(
  bytes: Uint8Array,
  decodeLegacy: LegacyDecoder | undefined,
): { text: string; kind: Kind }[] | undefined {
  if (!looksLikeHtml(bytes)) {
    const decoded = decodeText(bytes)
    if ('refusal' in decoded) return undefined
    return linesOf(decoded.text).flatMap(({ text }) =>
      text.length <= LONGEST_FURNITURE ? [{ text, kind: 'plain' }] : [],
    )
  }
  const decoded = decodeHtml(bytes, decodeLegacy)
  if ('refusal' in decoded) return undefined
  return readPage(decoded.text).lines.flatMap(({ text, linked, chars, picture }) =>
    picture || text.length > LONGEST_FURNITURE ? [] : [{ text, kind: linked * 5 >= chars * 3 ? 'linked' : 'plain' }],
  )
}

function shareFor(text: string, kind: Kind): number {
  const line = { from: 0, to: text.length, text }
  if (readDateLine(line, text)) return 1
  const byline = kind === 'plain' ? readByline(line, text) : undefined
  if (byline?.form === 'bare') return NEARLY_ALL
  return byline ? 1 : MOST_COMMON
}
