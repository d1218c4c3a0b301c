import type { IsoDate } from '#kernel/date.ts'

/** A sentence for people, complete in both languages of the product. */
export type Sentence = { vi: string; en: string }

/** What a name at the foot of an article stands for: `Tác giả`, `Ảnh`, `Nguồn` (or `sưu tầm`), `Theo`. */
export type BylineRole = 'author' | 'photo' | 'source' | 'via'

export type Byline = { name: string; role: BylineRole }

/**
 * What became of a stretch of the text.
 * `discard-…` stretches are left out of the article; every other one is shown to the editor.
 * `bare-date` is a date without a label: it sets no field, because nothing says what it dates. `paragraph` is what the
 * plain-text parser calls a `block`. `discard-template` are lines that many pages of the site repeat, `discard-address`
 * links and pictures whose address could run or hide something.
 */
export type PieceKind =
  | 'title'
  | 'updated-label'
  | 'published-label'
  | 'bare-date'
  | 'paragraph'
  | 'byline'
  | 'byline-label'
  | 'block'
  | 'caption'
  | 'discard-toolbar'
  | 'discard-counter'
  | 'discard-above-title'
  | 'discard-related'
  | 'discard-space'
  | 'discard-template'
  | 'discard-navigation'
  | 'discard-page-title'
  | 'discard-hidden'
  | 'discard-markup'
  | 'discard-comment'
  | 'discard-script'
  | 'discard-address'

/**
 * A half-open stretch `[from, to)` of the decoded text, in UTF-16 units (as `String#slice` counts).
 * `paragraph` is the 0-based index into `ParsedArticle.paragraphs`.
 */
export type Piece = { from: number; to: number; as: PieceKind; paragraph?: number }

/**
 * An article page taken apart.
 * `pieces` cover the decoded text in order, each character exactly once. `title`, `paragraphs` and the names of
 * `bylines` are the text of their pieces in NFC, nothing added and nothing reworded: indents (U+00A0 too) lie in
 * pieces of their own. The two dates are ISO dates; one that the page does not state is absent, never guessed.
 */
export type ParsedArticle = {
  title: string
  updatedOn?: IsoDate
  publishedOn?: IsoDate
  /** Printed without a word on what it dates. */
  bareDate?: IsoDate
  bylines: Byline[]
  paragraphs: string[]
  pieces: Piece[]
  warnings: Sentence[]
  /** SHA-256 of the bytes as received, in hexadecimal. */
  sha256: string
}

export type RefusalCode = 'empty' | 'binary' | 'not-utf8' | 'too-large' | 'no-title' | 'no-body'

/** Why a file cannot be an article, and what the person may do about it. */
export type Refusal = Sentence & { code: RefusalCode }

export function refuse(code: RefusalCode, vi: string, en: string): { refusal: Refusal } {
  return { refusal: { code, vi, en } }
}
