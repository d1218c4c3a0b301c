import { readAttributes } from './attributes.ts'
import { measureContainers } from './containers.ts'
import { BLOCK_ELEMENTS, VOID_ELEMENTS } from './elements.ts'
import { decodeText } from './entities.ts'
import { readJsonLd, readLink, readMeta } from './facts.ts'
import { addPicture, addText, closeLine, type Reader } from './gather.ts'
import { closeElement, openElement } from './open-elements.ts'
import type { HtmlPage } from './page.ts'
import { newReader } from './reader.ts'
import { readTokens, type TokenSink } from './tokens.ts'

/**
 * Reads HTML as the lines a browser would show, with what is known of each: its containers, links, weight, names.
 * There is no tree and no recursion: time and memory grow with the length of the source alone. Nothing is executed,
 * fetched or written; what scripts, styles and frames hold is left out.
 */
export function readPage(source: string): HtmlPage {
  const reader = newReader(source)
  readTokens(source, sinkOf(reader))
  closeLine(reader)
  for (const container of reader.containers) if (container.last < 0) container.last = reader.lines.length
  measureContainers(reader.containers, reader.lines)
  const { lines, containers, drops, facts, refusedAddresses, tooDeep } = reader
  return { source, lines, containers, drops, facts, refusedAddresses, tooDeep, legacyFonts: [...reader.legacyFonts] }
}

function sinkOf(reader: Reader): TokenSink {
  return {
    text: (from, to) => addText(reader, from, to),
    open: (name, span) => readStart(reader, name, span),
    close: (name) => {
      if (name === 'p' && !reader.open.has('p')) closeLine(reader)
      if (name === 'br') breakLine(reader)
      else closeElement(reader, name)
    },
    raw: (name, { from, to, innerFrom, innerTo }) => {
      if (name === 'title') {
        readTitle(reader, innerFrom, innerTo)
        return
      }
      if (name === 'script' && /json/i.test(readAttributes(reader.source, from + 7, innerFrom).type ?? '')) {
        readJsonLd(reader.facts, reader.source.slice(innerFrom, innerTo))
      }
      reader.drops.push({ from, to, as: 'discard-script' })
    },
    dropped: (kind, from, to) => {
      if (kind === 'comment') reader.drops.push({ from, to, as: 'discard-comment' })
    },
  }
}

function readStart(reader: Reader, name: string, span: Parameters<TokenSink['open']>[1]): void {
  if (name === 'br' || name === 'hr' || name === 'wbr') {
    if (name === 'br') breakLine(reader)
    if (name === 'hr') closeLine(reader)
    return
  }
  const attributes = readAttributes(reader.source, span.nameTo, span.to - (span.closed ? 2 : 1))
  if (name === 'img' || name === 'amp-img') addPicture(reader, attributes, span)
  else if (name === 'meta') readMeta(reader.facts, attributes)
  else if (name === 'link') readLink(reader.facts, attributes)
  else if (!VOID_ELEMENTS.has(name) && !(span.closed && !BLOCK_ELEMENTS.has(name))) {
    openElement(reader, name, attributes, span)
  }
}

function breakLine(reader: Reader): void {
  closeLine(reader)
  reader.afterBreak += 1
}

/** The first `<title>` of the page that says something is its title; drawings and the like may hold others. */
function readTitle({ facts, source, drops }: Reader, from: number, to: number): void {
  const text = decodeText(source.slice(from, to)).replace(/\s+/g, ' ').trim()
  if (text === '') return
  if (facts.title) drops.push({ from, to, as: 'discard-page-title' })
  else facts.title = { text: text.slice(0, 1000), from, to }
}
