import type { IsoDate } from '#kernel/date.ts'
import type { Byline, PieceKind, Refusal, Sentence } from './parsed-article.ts'

/**
 * A date the page states. `label` says what it dates by the page's own words; a date of change is never taken for a
 * date of publication, nor the reverse. `from` tells whether readers see it or only machines (`<meta>`, JSON-LD).
 */
export type StatedDate = {
  date: IsoDate
  /** `HH:MM`, 24 hours, Vietnam time; absent when the page gives none. */
  time?: string
  label: 'published' | 'updated' | 'none'
  from: 'line' | 'meta'
}

/** A link inside a paragraph: `[from, to)` of its text in UTF-16 units, in order and apart from one another. */
export type ExtractedLink = { from: number; to: number; href: string }

/**
 * A piece of the body, in the shape of an article's block. Texts are NFC and the page's own words with white space
 * normalised. Addresses are as the page writes them, relative ones too; none of them can run. Whoever keeps the
 * extraction resolves them and puts stored files in the place of `src` and `href`.
 */
export type ExtractedBlock =
  | { kind: 'paragraph'; text: string; links?: ExtractedLink[] }
  | { kind: 'heading' | 'quote'; text: string }
  | { kind: 'list'; ordered: boolean; items: string[] }
  | { kind: 'table'; caption: string; head: string[]; rows: string[][] }
  | { kind: 'picture'; src: string; alt: string; caption: string }
  | { kind: 'attachment'; href: string; name: string }

/** A picture of the body; `block` is the index of the block that shows it. */
export type ExtractedImage = { src: string; alt: string; caption: string; block: number }

/** A document the body offers; `block` is the index of the block that links to it. */
export type ExtractedAttachment = { href: string; name: string; block: number }

/**
 * A half-open stretch `[from, to)` of the decoded input, in UTF-16 units, and what became of it. `block` is the index
 * of the block it went into. Kinds that begin with `discard-` are left out; the kind is the reason.
 */
export type ExtractedPiece = { from: number; to: number; as: PieceKind; block?: number }

/** Something named in the body: never changes it. `[from, to)` lies in the text of block number `block`. */
export type Annotation = {
  kind: 'document-number' | 'date' | 'person'
  /** As written, NFC. */
  text: string
  block: number
  from: number
  to: number
  /** What a date means. */
  date?: IsoDate
}

/** How sure the votes are of a field, 0 to 1. Below `DOUBTFUL` a person should look. */
export type Confidence = { title: number; dates: number; byline: number; body: number }

export const DOUBTFUL = 0.6

/** A page of a portal taken apart. The same bytes with the same options always give the same extraction. */
export type Extraction = {
  title: string
  publishedAt?: StatedDate
  updatedAt?: StatedDate
  /** Printed beside the title without a word on what it dates: for a person to decide. */
  unlabelledDate?: StatedDate
  bylines: Byline[]
  /** The opening paragraph when the page sets it apart (`sapo`); it is the text of the first paragraph block as well. */
  lead?: string
  blocks: ExtractedBlock[]
  images: ExtractedImage[]
  attachments: ExtractedAttachment[]
  annotations: Annotation[]
  /** Cover the decoded input in order, each character once. */
  pieces: ExtractedPiece[]
  confidence: Confidence
  warnings: Sentence[]
  /** SHA-256 of the bytes as received, in hexadecimal. */
  sha256: string
  /** How the bytes were read: `utf-8`, `utf-16le`, `windows-1258`, or what the legacy decoder calls it. */
  encoding: string
  format: 'text' | 'html'
  /** Where the page says it lived (`rel=canonical`, `og:url`): absolute, for the redirect table. */
  address?: string
  /** Names of old Vietnamese fonts the page asks for (`.VnTime`, `VNI-Times`): its text may need conversion. */
  legacyFonts: string[]
}

export type ExtractionResult = { extraction: Extraction; text: string } | { refusal: Refusal }

/**
 * Reads bytes of an old 8-bit encoding that the core does not know. `declared` is the label the page gives, in lower
 * case. Undefined: not recognised.
 */
export type LegacyDecoder = (
  bytes: Uint8Array,
  declared: string | undefined,
) => { text: string; encoding: string } | undefined
