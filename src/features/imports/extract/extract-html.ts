import { createHash } from 'node:crypto'
import { nfc } from '#kernel/vietnamese.ts'
import { annotate } from './annotations.ts'
import type { Extraction, ExtractionResult, LegacyDecoder } from './extraction.ts'
import { decodeHtml } from './html/decode-html.ts'
import { HINT } from './html/hints.ts'
import { readPage } from './html/read-page.ts'
import { offersIn, picturesIn } from './offers.ts'
import { type BuiltBody, buildBlocks } from './page/build-blocks.ts'
import { bodyConfidence, titleConfidence } from './page/confidence.ts'
import { piecesOfPage } from './page/html-pieces.ts'
import { type LaidPage, layOutPage } from './page/lay-out-page.ts'
import { pageBylines } from './page/page-bylines.ts'
import { pageDates } from './page/page-dates.ts'
import { pageWarnings } from './page/page-warnings.ts'
import { viewOf } from './page/view.ts'
import { refuseBody, refuseTitle } from './refusals.ts'
import type { Template } from './site-lines.ts'

/** Takes a saved page apart; see `extractPage`. */
export function extractHtml(
  bytes: Uint8Array,
  { template, decodeLegacy }: { template?: Template; decodeLegacy?: LegacyDecoder },
): ExtractionResult {
  const decoded = decodeHtml(bytes, decodeLegacy)
  if ('refusal' in decoded) return decoded
  const { text, encoding } = decoded
  const page = readPage(text)
  const laid = layOutPage(viewOf(page, template))
  if (laid === 'no-title') return refuseTitle()
  if (laid === 'no-body') return refuseBody()
  const body = buildBlocks(laid.view)
  const { confidence: dateConfidence, warnings, ...dates } = pageDates(laid.view, laid.title.line, laid.body.to)
  const { bylines, confidence: bylineConfidence } = pageBylines(laid.view)
  const lead = leadOf(laid, body)
  const extraction: Extraction = {
    title: nfc(laid.title.text),
    ...dates,
    bylines,
    ...(lead !== undefined && { lead }),
    blocks: body.blocks,
    images: picturesIn(body.blocks),
    attachments: offersIn(body.blocks),
    annotations: annotate(body.blocks),
    pieces: piecesOfPage(laid.view, laid.title, body),
    confidence: {
      title: titleConfidence(laid),
      dates: dateConfidence,
      byline: bylineConfidence,
      body: bodyConfidence(laid),
    },
    warnings: [...decoded.warnings, ...warnings, ...pageWarnings(laid)],
    sha256: createHash('sha256').update(bytes).digest('hex'),
    encoding,
    format: 'html',
    ...(page.facts.address !== undefined && { address: page.facts.address }),
    legacyFonts: [...page.legacyFonts],
  }
  return { extraction, text }
}

/** The first paragraph, when the page's own names or its type set it apart from the rest. */
function leadOf({ view }: LaidPage, { blocks, blockOf }: BuiltBody): string | undefined {
  const at = blocks.findIndex(({ kind }) => kind === 'paragraph')
  const block = blocks[at]
  const line = view.lines[blockOf.indexOf(at)]
  if (block?.kind !== 'paragraph' || !line || block.text.length < 40 || block.text.length > 800) return undefined
  if (!blocks.slice(at + 1).some(({ kind }) => kind === 'paragraph')) return undefined
  return (line.hints & HINT.lead) !== 0 || line.bold * 10 >= line.chars * 9 ? block.text : undefined
}
