import type { ExtractedPiece } from '../extract/extraction.ts'
import { decodeText } from '../extract/html/entities.ts'
import type { PieceKind } from '../extract/parsed-article.ts'

/** A part of an original page as its reviewer sees it. */
export interface Stretch {
  /** Where it begins in the decoded text, in UTF-16 units. */
  readonly from: number
  readonly as: PieceKind
  /** References like `&ocirc;` read, white space even. */
  readonly words: string
}

/** Neither a reader of the page nor its reviewer misses these. */
const UNSEEN: ReadonlySet<PieceKind> = new Set(['discard-space', 'discard-markup', 'discard-comment', 'discard-script'])
/** So much of a page is shown, in characters, and in stretches. */
const MOST_CHARACTERS = 60_000
const MOST_STRETCHES = 1500

/**
 * The visible part of a page in its order. Neighbours of the same kind and block are one.
 * Of a very long page the beginning.
 */
export function stretchesOf(text: string, pieces: readonly ExtractedPiece[]): Stretch[] {
  const found: (Stretch & { readonly block: number | undefined })[] = []
  let shown = 0
  for (const { from, to, as, block } of pieces) {
    const words = UNSEEN.has(as) ? '' : wordsOf(text.slice(from, to))
    if (words === '') continue
    if (shown > MOST_CHARACTERS || found.length >= MOST_STRETCHES) break
    shown += words.length
    const last = found.at(-1)
    if (last?.as === as && last.block === block) {
      const between = as.startsWith('discard-') ? ' · ' : ' '
      found[found.length - 1] = { ...last, words: last.words + between + words }
    } else found.push({ from, as, words, block })
  }
  return found.map(({ from, as, words }) => ({ from, as, words }))
}

/** A stretch as people read it; of a picture, its address. */
function wordsOf(source: string): string {
  const picture = /^<img\b[^>]*?\bsrc\s*=\s*["']?([^"'\s>]+)/i.exec(source)
  const words = picture ? `[${picture[1]}]` : source
  return decodeText(words).replace(/\s+/gu, ' ').trim().slice(0, MOST_CHARACTERS)
}
