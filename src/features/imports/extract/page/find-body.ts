import { commonContainer, isWithin, proseChars } from '../html/containers.ts'
import { HINT } from '../html/hints.ts'
import type { PageLine } from '../html/page.ts'
import { hasLetter } from '../words/lines.ts'
import { headingKind } from './self-evident.ts'
import { isApart, isLinked, type PageView } from './view.ts'

/** The innermost container that holds most of the page's prose. */
function proseContainer({ page: { containers } }: PageView, share = 0.6): number {
  const whole = containers[0]?.prose ?? 0
  let found = 0
  for (const [index, { prose }] of containers.entries()) if (whole > 0 && prose >= whole * share) found = index
  return found
}

/** The first line of prose in the container that holds most of it; −1 when the page has none. */
export function firstProse(view: PageView): number {
  const container = view.page.containers[proseContainer(view)]
  if (!container) return -1
  for (let index = container.first; index < container.last; index += 1) if (isProse(view, index)) return index
  return -1
}

function isProse(view: PageView, index: number): boolean {
  const line = view.lines[index]
  return line !== undefined && !view.roles[index] && !isApart(view, index) && proseChars(line) > 0
}

/** Where the body's lines lie, `[from, to)`; lines in between that are none keep or get a role that says so. */
export type BodyRange = { from: number; to: number }

/** Characters of prose with which an article may well be complete. */
const AMPLE = 600

/** What has been read of the body so far. */
type Walk = { region: number; prose: number; lastProse: number }

/**
 * Walks from the first prose below the title as far as the article goes: over buttons, dates, pictures and lists of
 * other items set into it, to a heading that closes it, a list of links, or the end of the part of the page it is in.
 */
export function findBody(view: PageView, titleLine: number): BodyRange | undefined {
  const from = startOf(view, titleLine)
  const first = view.lines[from]
  if (!first) return undefined
  const title = view.lines[titleLine]
  const region = title ? commonContainer(view.page.containers, title.container, first.container) : proseContainer(view)
  const walk: Walk = { region, prose: 0, lastProse: from }
  let index = from
  while (index < view.lines.length) {
    const next = stepOver(view, walk, index)
    if (next === undefined) break
    index = next
  }
  return { from, to: index }
}

/** The first line of prose below the title; for want of prose, the first plain line below it. */
function startOf(view: PageView, titleLine: number): number {
  const main = firstProse(view)
  if (titleLine < 0) return main
  for (let index = titleLine + 1; index < view.lines.length; index += 1) {
    if (headingKind(view, index) === 'last' && (main < 0 || main < index)) break
    if (isProse(view, index)) return index
  }
  if (main > titleLine) return main
  for (let index = titleLine + 1; index < view.lines.length; index += 1) {
    if (headingKind(view, index) === 'last') break
    if (isPlain(view, index)) return index
  }
  return -1
}

function isPlain(view: PageView, index: number): boolean {
  const line = view.lines[index]
  if (!line || view.roles[index] || isApart(view, index)) return false
  return line.picture !== undefined || (!isLinked(line) && hasLetter(line.text))
}

/** The index after the line when it may be part of the article, further on past what is set into it, or undefined. */
function stepOver(view: PageView, walk: Walk, index: number): number | undefined {
  const line = view.lines[index]
  if (!line) return undefined
  const { containers } = view.page
  if (!isWithin(containers, line.container, walk.region) && !enters(view, walk, line)) return undefined
  const heading = headingKind(view, index)
  if (heading === 'last' && walk.prose > 0) return undefined
  if (heading === 'related' && index > walk.lastProse) return resume(view, walk, index)
  if (isApart(view, index) || view.roles[index] || line.picture) return index + 1
  if (isLinked(line) && linkRun(view, index) >= 3) return resume(view, walk, index)
  const prose = proseChars(line)
  if (prose > 0) {
    walk.prose += prose
    walk.lastProse = index
  }
  return index + 1
}

/** Whether the body goes on in the next part of the page: much prose, few links, and not after an ample body. */
function enters({ page: { containers }, furniture }: PageView, walk: Walk, line: PageLine): boolean {
  const outer = commonContainer(containers, walk.region, line.container)
  let part = line.container
  while (containers[part] && containers[part]?.parent !== outer && part > outer) part = containers[part]?.parent ?? 0
  const entered = containers[part]
  if (!entered || furniture[part] === 1 || entered.linked * 5 > entered.text * 2) return false
  const enough = walk.prose < AMPLE ? Math.max(120, walk.prose * 0.8) : walk.prose
  if (entered.prose < enough) return false
  walk.region = outer
  return true
}

/** How many lines in a row are links. */
function linkRun({ lines, roles }: PageView, from: number): number {
  let count = 0
  for (let index = from; index < lines.length && index < from + 12; index += 1) {
    const line = lines[index]
    if (!line || roles[index]?.as === 'info' || (line.picture && count > 0)) continue
    if (!isLinked(line)) break
    count += 1
  }
  return count
}

const MOST_SET_IN = 60

/**
 * Where the article goes on behind a list of other items that is set into it: at a run of prose in the same part of
 * the page as the prose before. Undefined when it does not: the list closes the article.
 */
function resume(view: PageView, walk: Walk, index: number): number | undefined {
  const { lines, roles, page } = view
  const main = lines[walk.lastProse]?.container ?? walk.region
  // After an ample body only its own surroundings are believed to go on with it.
  const around = walk.prose > AMPLE ? (page.containers[main]?.parent ?? 0) : walk.region
  const to = Math.min(lines.length, index + MOST_SET_IN)
  for (let at = index + 1; at < to; at += 1) {
    const line = lines[at]
    if (!line || !isWithin(page.containers, line.container, walk.region)) return undefined
    if (headingKind(view, at) === 'last') return undefined
    const besideMain = page.containers[line.container]?.parent === page.containers[main]?.parent
    const isSummary = line.container !== main && !besideMain && isListed(view, at)
    if (!isProse(view, at) || isSummary || !isWithin(page.containers, line.container, around)) continue
    if (!goesOn(view, at, line.container === main || besideMain)) continue
    for (let inset = index; inset < at; inset += 1) roles[inset] ??= { as: 'discard-related' }
    return at
  }
  return undefined
}

/** Prose right under a link is the summary of another article. */
function isListed({ lines }: PageView, index: number): boolean {
  const [above, line, below] = [lines[index - 1], lines[index], lines[index + 1]]
  if (line && below?.container === line.container && proseChars(below) > 0) return false
  const inItem = line !== undefined && above !== undefined && isLinked(above) && above.chars > 0
  return inItem && above.container !== line.container && (line.hints & HINT.body) === 0 && line.chars < 250
}

/** At least two lines of prose close together, a long one, or a last one set like those before, with no link below. */
function goesOn(view: PageView, from: number, isSetAlike: boolean): boolean {
  let [prose, count] = [0, 0]
  let index = from
  for (; index < Math.min(view.lines.length, from + 4); index += 1) {
    const line = view.lines[index]
    if (!line || (!view.roles[index] && isLinked(line))) break
    prose += proseChars(line)
    count += proseChars(line) > 0 ? 1 : 0
  }
  return count >= 2 || prose >= 250 || (isSetAlike && index - from >= 2)
}
