import { RAW_ELEMENTS } from './elements.ts'

/** What a stretch of mark-up is when it is no tag that gives structure. */
export type DroppedKind = 'markup' | 'comment' | 'script'

/** Receives the parts of a page in order; together the spans `[from, to)` are the whole source, each unit once. */
export interface TokenSink {
  text(from: number, to: number): void
  /** A start tag; `nameTo` is where its attributes begin, `closed` tells of `<br/>`. `name` is in lower case. */
  open(name: string, span: { from: number; to: number; nameTo: number; closed: boolean }): void
  close(name: string, from: number, to: number): void
  /** An element whose content is no mark-up (`title`, `script`, …), from its start tag to its end tag. */
  raw(name: string, span: { from: number; to: number; innerFrom: number; innerTo: number }): void
  dropped(kind: DroppedKind, from: number, to: number): void
}

const LT = '<'
const [TAB, LF, FF, CR, SPACE, QUOTE, APOSTROPHE, SLASH, EQUALS, GT] = [9, 10, 12, 13, 32, 34, 39, 47, 61, 62] as const

/**
 * Splits HTML into tokens as browsers do where it matters, in one pass and linear time, whatever the input: unclosed
 * comments, tags and raw elements reach to the end of the page; a quote that never closes is no quote.
 */
export function readTokens(source: string, sink: TokenSink): void {
  const scan: Scan = { source, quoteless: new Set() }
  let at = 0
  let textFrom = 0
  while (at < source.length) {
    const lt = source.indexOf(LT, at)
    if (lt < 0) break
    if (!opensToken(source, lt + 1)) {
      at = lt + 1
      continue
    }
    if (textFrom < lt) sink.text(textFrom, lt)
    at = readOne(scan, sink, lt)
    textFrom = at
  }
  if (textFrom < source.length) sink.text(textFrom, source.length)
}

/** `quoteless` holds the quotes that do not occur any more, so that none is searched for twice in vain. */
type Scan = { source: string; quoteless: Set<number> }

function opensToken(source: string, at: number): boolean {
  const code = source.charCodeAt(at)
  return isLetter(code) || code === 33 || code === 63 || code === SLASH
}

function readOne(scan: Scan, sink: TokenSink, lt: number): number {
  const { source } = scan
  const code = source.charCodeAt(lt + 1)
  if (isLetter(code)) return readStartTag(scan, sink, lt)
  if (code === SLASH && isLetter(source.charCodeAt(lt + 2))) {
    const nameTo = endOfName(source, lt + 2)
    const to = endOfBogus(source, nameTo)
    sink.close(source.slice(lt + 2, nameTo).toLowerCase(), lt, to)
    return to
  }
  const isComment = source.startsWith('<!--', lt)
  const to = isComment ? endOfComment(source, lt + 4) : endOfBogus(source, lt + 1)
  sink.dropped(isComment ? 'comment' : 'markup', lt, to)
  return to
}

function readStartTag(scan: Scan, sink: TokenSink, lt: number): number {
  const { source } = scan
  const nameTo = endOfName(source, lt + 1)
  const name = source.slice(lt + 1, nameTo).toLowerCase()
  const to = endOfTag(scan, nameTo)
  const closed = source.charCodeAt(to - 2) === SLASH
  const endTag = closed ? undefined : RAW_ELEMENTS.get(name)
  if (!endTag) {
    sink.open(name, { from: lt, to, nameTo, closed })
    return to
  }
  endTag.lastIndex = to
  const end = endTag.exec(source)
  const innerTo = end?.index ?? source.length
  const last = end ? endOfBogus(source, endTag.lastIndex) : source.length
  sink.raw(name, { from: lt, to: last, innerFrom: to, innerTo })
  return last
}

/** The end of a start tag, past its `>`: a `>` inside a quoted value does not count. */
function endOfTag(scan: Scan, from: number): number {
  const { source } = scan
  let previous = 0
  for (let at = from; at < source.length; at += 1) {
    const code = source.charCodeAt(at)
    if (code === GT) return at + 1
    if ((code === QUOTE || code === APOSTROPHE) && previous === EQUALS && !scan.quoteless.has(code)) {
      const end = source.indexOf(code === QUOTE ? '"' : "'", at + 1)
      if (end < 0) scan.quoteless.add(code)
      else at = end
    }
    if (!isSpace(code)) previous = code
  }
  return source.length
}

function endOfComment(source: string, from: number): number {
  if (source.charCodeAt(from) === GT) return from + 1
  const end = source.indexOf('-->', from)
  return end < 0 ? source.length : end + 3
}

function endOfBogus(source: string, from: number): number {
  const end = source.indexOf('>', from)
  return end < 0 ? source.length : end + 1
}

function endOfName(source: string, from: number): number {
  let at = from
  while (at < source.length) {
    const code = source.charCodeAt(at)
    if (isSpace(code) || code === SLASH || code === GT) break
    at += 1
  }
  return at
}

function isLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90)
}

export function isSpace(code: number): boolean {
  return code === SPACE || code === LF || code === CR || code === TAB || code === FF
}
