import type { ExtractedPiece } from '../extraction.ts'
import { referencesIn } from '../html/entities.ts'
import type { PageLine, Run } from '../html/page.ts'
import type { BylineLine } from '../words/bylines.ts'
import type { Span } from '../words/lines.ts'
import type { BuiltBody } from './build-blocks.ts'
import type { FoundTitle } from './find-title.ts'
import type { InfoPart } from './info-line.ts'
import type { LineRole, PageView } from './view.ts'

/** Covers the whole source: what the lines became, what was dropped, and mark-up or white space in between. */
export function piecesOfPage(view: PageView, title: FoundTitle, { blockOf }: BuiltBody): ExtractedPiece[] {
  const found: ExtractedPiece[] = [...view.page.drops]
  const { title: pageTitle } = view.page.facts
  if (pageTitle)
    found.push({ from: pageTitle.from, to: pageTitle.to, as: title.line < 0 ? 'title' : 'discard-page-title' })
  for (const [index, line] of view.lines.entries()) {
    const role = view.roles[index]
    if (!role) continue
    for (const piece of piecesOfLine({ line, source: view.page.source }, role, blockOf[index] ?? -1)) found.push(piece)
  }
  return covering(
    view.page.source,
    found.toSorted((a, b) => a.from - b.from || a.to - b.to),
  )
}

type Placed = { line: PageLine; source: string }

function piecesOfLine(placed: Placed, role: LineRole, block: number): ExtractedPiece[] {
  const { line } = placed
  if (role.as === 'info' && role.parts.length > 1) return piecesOfSpans(placed, role.parts.flatMap(infoSpans))
  if (role.as === 'info') return wholeLine(line, role.parts[0]?.as ?? 'discard-navigation')
  if (role.as === 'byline') return piecesOfSpans(placed, bylineSpans({ from: 0, to: line.text.length }, role.byline))
  if (role.as !== 'block' && role.as !== 'caption') return wholeLine(line, role.as)
  return line.runs.map(({ from, to }) => (block < 0 ? { from, to, as: role.as } : { from, to, as: role.as, block }))
}

function wholeLine(line: PageLine, as: ExtractedPiece['as']): ExtractedPiece[] {
  return line.runs.map(({ from, to }) => ({ from, to, as }))
}

type TextSpan = Span & { as: ExtractedPiece['as'] }

function infoSpans(part: InfoPart): TextSpan[] {
  return part.as === 'byline' && part.byline
    ? bylineSpans(part, part.byline)
    : [{ from: part.from, to: part.to, as: part.as }]
}

function bylineSpans({ from, to }: Span, { names }: BylineLine): TextSpan[] {
  const spans: TextSpan[] = []
  let at = from
  for (const name of names) {
    spans.push({ from: at, to: name.from, as: 'byline-label' }, { ...name, as: 'byline' })
    at = name.to
  }
  return [...spans, { from: at, to, as: 'byline-label' as const }].filter((span) => span.from < span.to)
}

/** Spans of a line's text as spans of the source. */
function piecesOfSpans({ line, source }: Placed, spans: readonly TextSpan[]): ExtractedPiece[] {
  return spans.flatMap(({ from, to, as }) =>
    line.runs.flatMap((run, index) => {
      const end = line.runs[index + 1]?.at ?? Number.POSITIVE_INFINITY
      if (run.at >= to || end <= from) return []
      const ends = to >= end || to >= line.text.length
      const start = sourceAt(line, source, run, Math.max(from, run.at))
      return { from: start, to: ends ? run.to : sourceAt(line, source, run, to), as }
    }),
  )
}

/** Where a character of a line's text stands in the source: references and runs of white space are longer there. */
function sourceAt(line: PageLine, source: string, run: Run, offset: number): number {
  if (offset <= run.at) return run.from
  const written = source.slice(run.from, run.to)
  const references = new Map(referencesIn(written).map((one) => [one.at, one]))
  let [at, text] = [0, run.at]
  let afterSpace = run.at === 0 || line.text.charAt(run.at - 1) === ' '
  while (at < written.length && (text < offset || /\p{Mn}/u.test(written.charAt(at)))) {
    const reference = references.get(at)
    const shown = reference?.text ?? written.charAt(at)
    at += reference?.length ?? 1
    for (const unit of shown) {
      const isSpace = /\s/.test(unit)
      // A combining mark is part of the letter before it.
      if (!(isSpace && afterSpace) && !/\p{Mn}/u.test(unit)) text += unit.length
      afterSpace = isSpace
    }
  }
  return run.from + at
}

/** Fills what no piece covers; overlaps (a tag inside a dropped element) belong to the first. */
function covering(source: string, found: readonly ExtractedPiece[]): ExtractedPiece[] {
  const pieces: ExtractedPiece[] = []
  let at = 0
  for (const piece of found) {
    const from = Math.max(piece.from, at)
    if (from >= piece.to) continue
    fill(pieces, source, at, from)
    add(pieces, { ...piece, from })
    at = piece.to
  }
  fill(pieces, source, at, source.length)
  return pieces
}

function fill(pieces: ExtractedPiece[], source: string, from: number, to: number): void {
  if (from >= to) return
  const isBlank = !/\S/.test(source.slice(from, to))
  add(pieces, { from, to, as: isBlank ? 'discard-space' : 'discard-markup' })
}

function add(pieces: ExtractedPiece[], piece: ExtractedPiece): void {
  const last = pieces.at(-1)
  if (last && last.as === piece.as && last.block === piece.block && last.to === piece.from) last.to = piece.to
  else pieces.push(piece)
}
