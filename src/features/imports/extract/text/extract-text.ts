import { createHash } from 'node:crypto'
import { annotate } from '../annotations.ts'
import type { ExtractedPiece, Extraction, ExtractionResult, LegacyDecoder, StatedDate } from '../extraction.ts'
import type { ParsedArticle, PieceKind } from '../parsed-article.ts'
import type { Template } from '../site-lines.ts'
import { onlyTimeIn } from '../words/times.ts'
import { type ParsedText, parseText } from './parse-article-text.ts'

export type TextOptions = { readonly template?: Template; readonly decodeLegacy?: LegacyDecoder }

/** Takes a page copied or saved as plain text apart; see `extractPage`. */
export function extractText(bytes: Uint8Array, { template, decodeLegacy }: TextOptions): ExtractionResult {
  const parsed = parseText(bytes, template)
  if (!('refusal' in parsed)) return extractionOf(parsed)
  const read = parsed.refusal.code === 'not-utf8' ? decodeLegacy?.(bytes, undefined) : undefined
  if (!read) return parsed
  const again = parseText(new TextEncoder().encode(read.text), template)
  if ('refusal' in again) return again
  const article = { ...again.article, sha256: createHash('sha256').update(bytes).digest('hex') }
  return extractionOf({ ...again, article, encoding: read.encoding })
}

function extractionOf({ article, text, encoding }: ParsedText): ExtractionResult {
  const blocks = article.paragraphs.map((words) => ({ kind: 'paragraph' as const, text: words }))
  const extraction: Extraction = {
    title: article.title,
    ...datesOfText(article, text),
    bylines: article.bylines,
    blocks,
    images: [],
    attachments: [],
    annotations: annotate(blocks),
    pieces: article.pieces.map(pieceOf),
    confidence: confidenceOf(article),
    warnings: article.warnings,
    sha256: article.sha256,
    encoding,
    format: 'text',
    legacyFonts: [],
  }
  return { extraction, text }
}

function pieceOf({ from, to, as, paragraph }: ParsedArticle['pieces'][number]): ExtractedPiece {
  return paragraph === undefined ? { from, to, as } : { from, to, as: 'block', block: paragraph }
}

function datesOfText({ pieces, updatedOn, publishedOn, bareDate }: ParsedArticle, text: string) {
  const stated = (date: StatedDate['date'] | undefined, label: StatedDate['label'], as: PieceKind) => {
    if (date === undefined) return undefined
    const times = pieces
      .filter((piece) => piece.as === as)
      .flatMap(({ from, to }) => onlyTimeIn(text.slice(from, to)) ?? [])
    const [time] = times
    return time === undefined ? { date, label, from: 'line' as const } : { date, time, label, from: 'line' as const }
  }
  const publishedAt = stated(publishedOn, 'published', 'published-label')
  const updatedAt = stated(updatedOn, 'updated', 'updated-label')
  const unlabelledDate = stated(bareDate, 'none', 'bare-date')
  return {
    ...(publishedAt && { publishedAt }),
    ...(updatedAt && { updatedAt }),
    ...(unlabelledDate && { unlabelledDate }),
  }
}

/** Plain text has only words and places to vote with; what is missing or was warned of is less sure. */
function confidenceOf(article: ParsedArticle): Extraction['confidence'] {
  const { title, updatedOn, publishedOn, bareDate, bylines, paragraphs, pieces, warnings } = article
  const above = pieces.some(({ as }) => as === 'discard-above-title')
  const isLabelled = pieces.some(({ as }) => as === 'byline-label')
  const chars = paragraphs.join('').length
  const dated = updatedOn ?? publishedOn
  return {
    title: title.split(' ').length < 3 ? 0.4 : above ? 0.7 : 0.9,
    dates: dated ? (warnings.length > 0 ? 0.8 : 0.95) : bareDate ? 0.5 : 0.2,
    byline: bylines.length === 0 ? 0.3 : isLabelled ? 0.95 : 0.75,
    body: Math.round(Math.min(1, chars / 200) * (warnings.length > 1 ? 0.7 : 0.95) * 100) / 100,
  }
}
