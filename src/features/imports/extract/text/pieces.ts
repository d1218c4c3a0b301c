import type { Piece, PieceKind } from '../parsed-article.ts'
import type { BylineLine } from '../words/bylines.ts'
import type { Line, Span } from '../words/lines.ts'
import type { LaidLine } from './layout.ts'

/** Covers the whole text with pieces: those of the lines, and `discard-space` wherever no line reaches. */
export function piecesOf(text: string, page: readonly LaidLine[]): Piece[] {
  const pieces: Piece[] = []
  let paragraphs = 0
  for (const laid of page) {
    cover(pieces, laid.line.from, 'discard-space')
    if (laid.role.as === 'paragraph') {
      pieces.push({ from: laid.line.from, to: laid.line.to, as: 'paragraph', paragraph: paragraphs })
      paragraphs += 1
    } else {
      pieces.push(...piecesOfLine(laid))
    }
  }
  cover(pieces, text.length, 'discard-space')
  return pieces
}

function piecesOfLine({ line, role }: LaidLine): Piece[] {
  if (role.as === 'dates') return role.entries.map(({ from, to, as }) => ({ from, to, as }))
  if (role.as === 'byline') return bylinePieces(line, role.byline)
  return [{ from: line.from, to: line.to, as: role.as }]
}

function bylinePieces(line: Line, { names }: BylineLine): Piece[] {
  const pieces: Piece[] = []
  let at = line.from
  const take = (span: Span, as: PieceKind) => {
    if (span.from < span.to) pieces.push({ ...span, as })
    at = span.to
  }
  for (const { from, to } of names) {
    take({ from: at, to: from }, 'byline-label')
    take({ from, to }, 'byline')
  }
  take({ from: at, to: line.to }, 'byline-label')
  return pieces
}

function cover(pieces: Piece[], to: number, as: PieceKind): void {
  const from = pieces.at(-1)?.to ?? 0
  if (from < to) pieces.push({ from, to, as })
}
