import { isWithin, proseChars } from '../html/containers.ts'
import { HINT } from '../html/hints.ts'
import type { PageLine } from '../html/page.ts'
import { foldedPhrase, hasLetter } from '../words/lines.ts'
import { type BodyRange, findBody, firstProse } from './find-body.ts'
import { type FoundTitle, findTitle } from './find-title.ts'
import { placeBylines } from './place-bylines.ts'
import { headingKind, markSelfEvident } from './self-evident.ts'
import { isApart, isLinked, type LineDiscard, type PageView } from './view.ts'

export type LaidPage = { view: PageView; title: FoundTitle; body: BodyRange }

/** Says of every line of a saved page what it is, or which part of an article is not to be found. */
export function layOutPage(view: PageView): LaidPage | 'no-title' | 'no-body' {
  markSelfEvident(view)
  const title = findTitle(view, firstProse(view))
  if (!title || !hasLetter(title.text)) return 'no-title'
  for (const index of title.lines) view.roles[index] = { as: 'title' }
  const body = findBody(view, title.line)
  if (!body) return 'no-body'
  releaseDates(view, body)
  const main = mainContainer(view, body)
  placeBylines(view, title.line, body, main)
  markBody(view, title, body, main)
  return view.roles.some((role) => role?.as === 'block') ? { view, title, body } : 'no-body'
}

/** Dates that stand alone in the body, two or more of them, are what it tells: a timetable, a chronicle. */
function releaseDates(view: PageView, { from, to }: BodyRange): void {
  const alone: number[] = []
  for (let index = from + 1; index < to; index += 1) {
    const role = view.roles[index]
    if (role?.as === 'info' && !isApart(view, index) && role.parts.every(({ as }) => as === 'bare-date'))
      alone.push(index)
  }
  if (alone.length >= 2) for (const index of alone) view.roles[index] = undefined
}

/** The innermost container that holds three quarters of the body's prose, by lines. */
function mainContainer({ lines, page: { containers } }: PageView, { from, to }: BodyRange): number {
  const sums = new Map<number, number>()
  let whole = 0
  for (let index = from; index < to; index += 1) {
    const line = lines[index]
    const prose = line ? proseChars(line) : 0
    if (!line || prose === 0) continue
    whole += prose
    for (let at = line.container; at >= 0; at = containers[at]?.parent ?? -1) sums.set(at, (sums.get(at) ?? 0) + prose)
  }
  let main = 0
  for (const [container, prose] of sums) if (prose * 4 >= whole * 3 && container > main) main = container
  return main
}

function markBody(view: PageView, title: FoundTitle, body: BodyRange, main: number): void {
  const last = lastOfBody(view, body)
  const titleKey = foldedPhrase(title.text)
  for (const index of view.lines.keys()) {
    if (view.roles[index]) continue
    const outside = outsideReason(view, index, { title: title.line, body })
    if (outside) view.roles[index] = { as: outside }
    else if (view.keys[index] === titleKey) view.roles[index] = { as: 'discard-page-title' }
    else if (!belongs(view, index, { body, last, main })) view.roles[index] = { as: 'discard-navigation' }
    else view.roles[index] = { as: 'block' }
  }
}

/** The last line that surely is body: prose, or a line inside a list or table. */
function lastOfBody(view: PageView, { from, to }: BodyRange): number {
  for (let index = to - 1; index > from; index -= 1) {
    const line = view.lines[index]
    if (line && !view.roles[index] && !isApart(view, index) && proseChars(line) > 0) return index
  }
  return from
}

function outsideReason(
  view: PageView,
  index: number,
  { title, body }: { title: number; body: BodyRange },
): LineDiscard | undefined {
  if (isApart(view, index)) return 'discard-navigation'
  if (index < title) return 'discard-above-title'
  if (index >= body.to) return headingKind(view, body.to) === 'related' ? 'discard-related' : 'discard-navigation'
  if (title < 0 && index < body.from) return 'discard-above-title'
  return undefined
}

type Place = { body: BodyRange; last: number; main: number }

/** Short lines before the first prose and after the last belong to the body when they stand where the body stands. */
function belongs(view: PageView, index: number, { body, last, main }: Place): boolean {
  const line = view.lines[index]
  if (!line) return false
  const inMain = isWithin(view.page.containers, line.container, main)
  if (index < body.from) {
    if (line.picture) return inMain || !line.picture.linksTo
    if (headingKind(view, index)) return false
    if (isLinked(line)) return inMain && line.chars > 60 && !isAmongLinks(view, index)
    return inMain || (line.hints & HINT.lead) !== 0 || line.chars >= 40 || line.bold * 2 > line.chars
  }
  if (line.picture) return (inMain || index < last) && !leadsToOther(view, index)
  if (isOtherHeading(line)) return false
  if (index > last) return inMain && (!isLinked(line) || isOffer(view, index))
  return inMain || !isLinked(line) || line.chars > 60
}

/** A heading that is nothing but a link names another article, set into this one. */
function isOtherHeading({ heading, linked, chars }: PageLine): boolean {
  return heading > 0 && linked >= chars
}

/** A picture that links where the heading of another article beside it links. */
function leadsToOther({ lines }: PageView, index: number): boolean {
  const to = lines[index]?.picture?.linksTo
  if (!to) return false
  return [lines[index - 1], lines[index + 1]].some(
    (line) => line !== undefined && isOtherHeading(line) && line.runs.some(({ href }) => href === to),
  )
}

function isAmongLinks({ lines }: PageView, index: number): boolean {
  return [lines[index - 1], lines[index + 1]].some((line) => line !== undefined && isLinked(line))
}

/** A link to a document, as articles offer below their text. */
function isOffer({ lines }: PageView, index: number): boolean {
  return (
    lines[index]?.runs.some(({ href }) => href !== undefined && /\.(?:pdf|docx?|xlsx?|pptx?|zip|rar)\b/i.test(href)) ??
    false
  )
}
