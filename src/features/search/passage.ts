import { hitsIn, type Marked, type Piece, piecesOf, scoreOf } from './marking.ts'

const LENGTH = 240
/** Before the first hit stand at most so many characters, for the eye to begin at. */
const BEFORE = 60

/** The passage of an article that shows best what was looked for; of the first text when none holds it. */
export function bestPassage(texts: readonly string[], marked: Marked): Piece[] {
  const best = bestText(texts, marked)
  const hits = hitsIn(best, marked)
  const first = hits.length > 0 ? hits[densest(hits)] : undefined
  const from = first && best.length > LENGTH ? wordStart(best, first.from - BEFORE) : 0
  const to = wordEnd(best, Math.max(from + LENGTH, first?.to ?? 0))
  const pieces = piecesOf(best, hits, { from, to })
  if (from > 0) pieces.unshift({ text: '… ', isHit: false })
  if (to < best.length) pieces.push({ text: ' …', isHit: false })
  return pieces
}

/** Most of the words, side by side if possible; the first of equals. */
function bestText(texts: readonly string[], marked: Marked): string {
  let best = { text: texts.find((text) => text !== '') ?? '', score: 0 }
  for (const text of texts) {
    const score = scoreOf(text, marked)
    if (score > best.score) best = { text, score }
    if (score > marked.words.size) break
  }
  return best.text
}

/** Which hit begins the window with the most marked characters. */
function densest(hits: readonly { readonly from: number; readonly to: number }[]): number {
  let best = { place: 0, covered: 0 }
  let [end, covered] = [0, 0]
  for (const [place, hit] of hits.entries()) {
    for (let next = hits[end]; next && next.to <= hit.from + LENGTH - BEFORE; next = hits[end]) {
      covered += next.to - next.from
      end += 1
    }
    if (covered > best.covered) best = { place, covered }
    if (end > place) covered -= hit.to - hit.from
    else end = place + 1
  }
  return best.place
}

function wordStart(text: string, wanted: number): number {
  if (wanted <= 0) return 0
  const space = text.indexOf(' ', wanted)
  return space < 0 ? wanted : space + 1
}

function wordEnd(text: string, wanted: number): number {
  if (wanted >= text.length) return text.length
  const space = text.lastIndexOf(' ', wanted)
  return space > 0 && wanted - space < BEFORE ? space : wanted
}
