import { proseChars } from '../html/containers.ts'
import { HINT } from '../html/hints.ts'
import type { PageLine } from '../html/page.ts'
import { foldedPhrase, hasLetter, LONGEST_TITLE } from '../words/lines.ts'
import { headingKind } from './self-evident.ts'
import { isSiteKey, isSiteName, titleParts } from './site-names.ts'
import { isApart, type PageView } from './view.ts'

/** The title, and where it stands: a line of the page, or only its head. `votes` are what spoke for it. */
export type FoundTitle = {
  text: string
  /** The last of its lines; −1 when only the head holds it. */
  line: number
  lines: readonly number[]
  votes: number
}

/** What the head of the page says the title is, as fold keys. */
type Stated = { meta: ReadonlySet<string>; parts: readonly string[]; page: string }

/**
 * Lets everything vote that tells a title: heading elements, names of elements, what the head of the page states, its
 * place above the date and the body, its type. What is printed wins over what only the head says.
 */
export function findTitle(view: PageView, bodyAt: number): FoundTitle | undefined {
  const { facts } = view.page
  const stated = statedTitles(view)
  const date = view.roles.findIndex((role) => role?.as === 'info' && role.parts.some((part) => part.date))
  let best: { text: string; line: number; votes: number } | undefined
  for (const [index, line] of view.lines.entries()) {
    if (!mayBeTitle(view, index, line)) continue
    const votes = votesFor(view, index, line, stated) + votesForPlace(view, index, { date, bodyAt })
    if (!best || votes > best.votes) best = { text: line.text, line: index, votes }
  }
  if (best && best.votes >= 2) return whole(view, best, stated)
  const parts = facts.title ? titleParts(facts.title.text, facts.siteName) : []
  const text = facts.metaTitles.find((title) => !isSiteName(title)) ?? parts[0]
  if (text === undefined) return best && { ...best, lines: [best.line] }
  return { text, line: -1, lines: [], votes: 2.5 }
}

/** A title that `<br>` breaks, with all of its lines; unless the head states the one line as the whole of it. */
function whole(
  view: PageView,
  { text, line, votes }: { text: string; line: number; votes: number },
  stated: Stated,
): FoundTitle {
  const key = view.keys[line] ?? ''
  let [from, to] = [line, line]
  if (!stated.meta.has(key) && !stated.parts.includes(key)) {
    while (isBroken(view, from - 1, from)) from -= 1
    while (isBroken(view, to, to + 1)) to += 1
  }
  const lines = Array.from({ length: to - from + 1 }, (_, at) => from + at)
  const joined = lines.map((index) => view.lines[index]?.text ?? '').join(' ')
  if (lines.length === 1 || joined.length > LONGEST_TITLE) return { text, line, lines: [line], votes }
  return { text: joined, line: to, lines, votes }
}

/** Whether two lines are one, set alike in one block and broken by `<br>`. */
function isBroken(view: PageView, above: number, below: number): boolean {
  const [one, other] = [view.lines[above], view.lines[below]]
  if (!one || !other?.continues || one.container !== other.container || one.heading !== other.heading) return false
  if (![one, other].every((line, at) => mayBeTitle(view, at === 0 ? above : below, line))) return false
  const isAlike = (line: PageLine) => line.heading > 0 || line.bold * 5 >= line.chars * 4 || line.large
  return isAlike(one) && isAlike(other) && one.large === other.large && one.linked === 0 && other.linked === 0
}

function statedTitles({ page: { facts } }: PageView): Stated {
  const parts = facts.title ? titleParts(facts.title.text, facts.siteName) : []
  const meta = facts.metaTitles.flatMap((title) => [title, ...titleParts(title, facts.siteName)])
  return {
    meta: new Set(meta.map(foldedPhrase).filter((key) => key !== '')),
    parts: parts.map(foldedPhrase),
    page: foldedPhrase(facts.title?.text ?? ''),
  }
}

function mayBeTitle(view: PageView, index: number, { text, picture, chars }: PageLine): boolean {
  return !view.roles[index] && !picture && chars >= 4 && text.length <= LONGEST_TITLE && hasLetter(text)
}

function votesFor(view: PageView, index: number, line: PageLine, stated: Stated): number {
  const key = view.keys[index] ?? ''
  const { heading, hints, linked, chars } = line
  const isStated = stated.meta.has(key)
  const isPart = stated.parts.includes(key)
  const isInside = key.length >= 15 && (stated.page.includes(key) || isCutTitle(stated, key))
  let votes = 0
  if (isStated) votes += 3
  if (isPart) votes += 2.5
  else if (isInside) votes += 2
  votes += [0, 2.5, 1.25, 0.75, 0.5, 0.25, 0.25][heading] ?? 0
  if (hints & HINT.title) votes += 2
  if (line.large) votes += 1
  if (line.bold * 5 >= chars * 4) votes += 0.5
  if (line.align === 'center') votes += 0.25
  if (hints & (HINT.date | HINT.author | HINT.caption)) votes -= 1
  // A title may link to itself, but the titles of other articles are links as well.
  if (linked * 2 > chars && !isStated && !isPart) votes -= 2
  if (isApart(view, index)) votes -= 2.5
  if (isSiteKey(key)) votes -= 3
  if (proseChars(line) >= 90 && /[.…]$/.test(line.text)) votes -= 1.5
  return votes + votesForWords(line, key) - (headingKind(view, index) ? 4 : 0)
}

/** The head of a page may hold a title cut short: `Hội nghị sơ kết công tác…`. */
function isCutTitle({ meta, page }: Stated, key: string): boolean {
  return [...meta, page].some((stated) => stated.length >= 25 && key.startsWith(stated))
}

function votesForWords({ text }: PageLine, key: string): number {
  const words = key === '' ? 0 : key.split(' ').length
  let votes = words >= 5 ? 0.75 : 0
  if (words < 3) votes -= 1
  if (/[.;,]$/.test(text) && !/\.\.\.$/.test(text)) votes -= 1
  if (/^[a-zà-ỹ-]/.test(text)) votes -= 0.5
  return votes
}

function votesForPlace(view: PageView, index: number, { date, bodyAt }: { date: number; bodyAt: number }): number {
  let votes = 0
  if (bodyAt >= 0) {
    if (index > bodyAt) votes -= 2
    else if (bodyAt - index <= 8) votes += 0.75
  }
  if (date > index && date - index <= 4 && !somethingBetween(view, index, date)) votes += 1.5
  if (date < index && date >= 0 && index - date <= 2) votes += 0.5
  const next = view.lines[index + 1]
  if (next && proseChars(next) > 0) votes += 0.5
  return votes
}

function somethingBetween({ roles, lines }: PageView, from: number, to: number): boolean {
  for (let index = from + 1; index < to; index += 1) {
    if (!roles[index] && !lines[index]?.picture) return true
  }
  return false
}
