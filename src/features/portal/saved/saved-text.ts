import type { Block } from '#features/articles/index.ts'
import { formatDate, formatDateTime } from '#kernel/date-format.ts'
import { formatFigure } from '#kernel/number.ts'
import { type PeriodCode, shortPeriodLabel } from '#kernel/period.ts'
import { leftOutText, pictureWords } from './left-out.ts'
import type { SavedArticle } from './read-saved.ts'

const RULE = '-'.repeat(60)

/**
 * An article as plain text, UTF-8 with its mark and CRLF at the ends of lines: old programs of Windows then show every
 * letter and every line. A paragraph is one line; programs fold it as wide as they are.
 */
export function savedText(saved: SavedArticle): string {
  const { article, address, body, savedAt, say } = saved
  const { title, updatedOn, facts, corrections, blocks, byline, firstPublishedAt, hash } = article
  const pieces = [
    body.demonstration ? say('portal.demonstration') : '',
    `${body.name}\n${body.portalName}`,
    title,
    `( ${say('portal.updated')}: ${formatDate(updatedOn)} )`,
    [
      ...facts.map(({ term, value }) => `${term}: ${value}`),
      `${say('portal.first-published')}: ${formatDateTime(firstPublishedAt)}`,
    ].join('\n'),
    ...corrections.map(({ at, text }) => `${say('portal.correction')} (${formatDateTime(at)}). ${text}`),
    ...blocks.map(blockText),
    byline,
    RULE,
    leftOutText(saved),
    [
      `${say('portal.link-label')}: ${address}`,
      say('portal.saved-at', { time: savedAt }),
      say('portal.content-hash', { hash }),
    ].join('\n'),
  ]
  const text = pieces.filter((piece) => piece !== '').join('\n\n')
  return `\ufeff${text.replaceAll('\n', '\r\n')}\r\n`
}

function blockText(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return block.text.concat('\n', '='.repeat(Math.min([...block.text].length, 60)))
    case 'quote':
      return `> ${block.text}`
    case 'list':
      return block.items.map((item, place) => `${block.ordered ? `${place + 1}.` : '-'} ${item}`).join('\n')
    case 'table':
      return [block.caption, columnsText([block.head, ...block.rows])].filter((line) => line !== '').join('\n')
    case 'picture':
      return `[${pictureWords(block)}]`
    case 'attachment':
      return `[${block.name}]`
    case 'figure':
      return figureText(block)
    default:
      return linkedText(block)
  }
}

/** Cells below one another; the last of a row is as long as it is. */
function columnsText(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, place) => Math.max(...rows.map((row) => row[place]?.length ?? 0)))
  return rows
    .map((row) =>
      row
        .map((cell, place) => cell.padEnd(widths[place] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

/** A figure's name, unit and area, then a line for each period with its source, as its table on the page has them. */
function figureText({ data }: Extract<Block, { kind: 'figure' }>): string {
  if (!data) return ''
  const lines = data.points.map((point) => [
    shortPeriodLabel(point.period as PeriodCode, 'vi'),
    valueText(point),
    point.source,
  ])
  return `${data.name.vi} (${data.unit.vi}; ${data.organisation})\n${columnsText(lines)}`
}

type Point = NonNullable<Extract<Block, { kind: 'figure' }>['data']>['points'][number]

function valueText({ value, denominator, hidden }: Point): string {
  if (hidden) return '…'
  if (value === null) return '–'
  return [value, ...(typeof denominator === 'number' ? [denominator] : [])].map((one) => formatFigure(one)).join('/')
}

/** The words with every address after the words that lead to it. */
function linkedText({ text, links = [] }: Extract<Block, { kind: 'paragraph' }>): string {
  return links.toReversed().reduce((so, { to, href }) => `${so.slice(0, to)} (${href})${so.slice(to)}`, text)
}
