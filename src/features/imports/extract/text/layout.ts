import { isTemplateLine, type Template } from '../site-lines.ts'
import { type BylineLine, readByline } from '../words/bylines.ts'
import { isClosing, isCutOff } from '../words/cut-offs.ts'
import { type Entry, readDateLine } from '../words/date-labels.ts'
import { foldedPhrase, foldedWords, hasLetter, type Line, LONGEST_TITLE, linesOf, readsAsBody } from '../words/lines.ts'
import { isSingleButton, isToolbarLine, markToolbar, toolbarCoverage } from '../words/toolbar.ts'

/** What a line of the page is. */
export type Role =
  | { as: 'title' | 'paragraph' | 'discard-toolbar' | 'discard-above-title' | 'discard-related' | 'discard-template' }
  | { as: 'dates'; entries: Entry[] }
  | { as: 'byline'; byline: BylineLine }

export type LaidLine = { line: Line; role: Role }

type Reading = { line: Line; dates: Entry[] | undefined; byline: BylineLine | undefined; toolbar: boolean }

/** A page has at most so many lines (banner, section, subtitle…) above the date that stands under its title. */
const LONGEST_HEAD = 5
/** Items of a menu have at most so many words. */
const MENU_WORDS = 3

/**
 * Says of every line of a page what it is, or that no line can be the title.
 * Lines about the article (dates, counters, labelled bylines) and buttons are known by their own words; title,
 * paragraphs and names by where they stand among the rest.
 */
export function layOut(text: string, template?: Template): LaidLine[] | 'no-title' {
  const all = linesOf(text)
  const repeated = new Set(
    template ? all.filter((line) => isTemplateLine(template, foldedPhrase(line.text), false)) : [],
  )
  const readings = readLines(
    all.filter((line) => !repeated.has(line)),
    text,
  )
  const end = cutOff(readings)
  const page = readings.slice(0, end)
  const title = findTitle(page)
  if (!title) return 'no-title'
  const bylines = placeBylines(page, title)
  const laid = readings.map(
    (reading, index): LaidLine => ({
      line: reading.line,
      role: index < end ? roleOf(reading, title, bylines) : { as: 'discard-related' },
    }),
  )
  const left = [...repeated].map((line): LaidLine => ({ line, role: { as: 'discard-template' } }))
  return left.length > 0 ? [...laid, ...left].toSorted((a, b) => a.line.from - b.line.from) : laid
}

function roleOf(reading: Reading, title: Reading, bylines: ReadonlySet<Reading>): Role {
  if (reading === title) return { as: 'title' }
  if (reading.dates) return { as: 'dates', entries: reading.dates }
  if (reading.toolbar) return { as: 'discard-toolbar' }
  if (reading.byline && bylines.has(reading)) return { as: 'byline', byline: reading.byline }
  return { as: reading.line.from < title.line.from ? 'discard-above-title' : 'paragraph' }
}

function readLines(lines: readonly Line[], text: string): Reading[] {
  const readings = lines.map((line) => {
    const dates = readDateLine(line, text)
    return { line, dates, byline: dates ? undefined : readByline(line, text), toolbar: false }
  })
  // A date alone stands for the article only above its body; below, it may head an entry of a chronicle.
  const body = readings.findIndex(({ line, dates }) => !dates && readsAsBody(line) && !isButtonLine(line))
  const placed = readings.map((reading, index) => {
    const onlyBare = reading.dates?.every((entry) => entry.as === 'bare-date')
    return onlyBare && body >= 0 && index > body ? { ...reading, dates: undefined } : reading
  })
  const candidates = placed.filter(({ dates, byline }) => !dates && byline?.form !== 'labelled')
  const marks = markToolbar(candidates.map(({ line }) => line.text))
  const toolbar = new Set(candidates.filter((_, index) => marks[index]))
  return placed.map((reading) => (toolbar.has(reading) ? { ...reading, toolbar: true } : reading))
}

function isButtonLine(line: Line): boolean {
  const coverage = toolbarCoverage(line.text)
  return isToolbarLine(coverage) || isSingleButton(coverage)
}

function isContent({ dates, toolbar }: Reading): boolean {
  return !dates && !toolbar
}

function isUnlabelled(reading: Reading): boolean {
  return isContent(reading) && reading.byline?.form !== 'labelled'
}

/** The index of the heading under which the article is over; a heading needs a title and a body above it. */
function cutOff(readings: readonly Reading[]): number {
  const content = readings.filter(isContent)
  const lastProse = content.findLastIndex(({ line }) => line.text.length > 120 && readsAsBody(line))
  const heading = content.find(
    ({ line }, index) => index >= 2 && (isCutOff(line) || (index > lastProse && isClosing(line))),
  )
  return heading ? readings.indexOf(heading) : readings.length
}

/**
 * The title: the longest line above the date (the lowest of equals, a breadcrumb trail only for want of others) when
 * the date stands in the head of the page, else the first line, which must not be longer than a title can be.
 */
function findTitle(page: readonly Reading[]): Reading | undefined {
  const head = headOf(page)
  const plain = head.filter(({ line }) => !isAboutSite(line))
  const [longest] = (plain.length > 0 ? plain : head).toReversed().toSorted((a, b) => length(b) - length(a))
  if (longest) return longest
  const [first] = belowMenu(page.filter((reading) => isUnlabelled(reading) && hasLetter(reading.line.text)))
  return first && length(first) <= LONGEST_TITLE ? first : undefined
}

/** Trails, menus in one line, banners. */
function isAboutSite({ text }: Line): boolean {
  return (
    /[>»›|\t]|^[^.…]{0,60}\s\/\s[^.…]{0,60}$/.test(text) ||
    /^(?:cong (?:thong tin|ttdt)|trang (?:thong tin|tin) dien tu)\b/.test(foldedPhrase(text))
  )
}

function isShort({ line }: Reading): boolean {
  return foldedWords(line.text).length <= MENU_WORDS && !readsAsBody(line)
}

/** The lines without the menu that a page copied whole begins with: three lines of few words or more, and its trail. */
function belowMenu(lines: readonly Reading[]): readonly Reading[] {
  const end = lines.findIndex((reading) => !isShort(reading) && !isAboutSite(reading.line))
  return end >= 3 ? lines.slice(end).filter(({ line }) => !isAboutSite(line)) : lines
}

function length({ line }: Reading): number {
  return line.text.length
}

/** The date under the title: one with a label above the body before a bare one, which may be the day of the visit. */
function headDate(page: readonly Reading[]): number {
  const isDate = ({ dates }: Reading) => dates?.some((entry) => entry.as !== 'discard-counter') ?? false
  const first = page.findIndex(isDate)
  const body = page.findIndex((reading) => isContent(reading) && readsAsBody(reading.line))
  const labelled = page.findIndex(({ dates }) => dates?.some(({ as }) => as.endsWith('label')))
  return labelled > first && labelled < body ? labelled : first
}

/** The lines above the first date, down to the first that reads as body; none when the date closes the page. */
function headOf(page: readonly Reading[]): readonly Reading[] {
  const date = headDate(page)
  if (date < 0 || !page.slice(date).some((reading) => isContent(reading) && !reading.byline)) return []
  const above = page.slice(0, date).filter((reading) => isUnlabelled(reading) && hasLetter(reading.line.text))
  const body = above.findIndex(({ line }) => readsAsBody(line))
  const head = body < 0 ? above : above.slice(0, body)
  const titles = belowMenu(head)
  return titles.length <= LONGEST_HEAD ? titles : []
}

/**
 * Bylines stand above the first paragraph (labelled ones only) or below the last: any labelled line or phrase, and one
 * line of bare names at most, so that a list of names at the end of a body stays in the body.
 */
function placeBylines(page: readonly Reading[], title: Reading): ReadonlySet<Reading> {
  const content = page.filter((reading) => isContent(reading) && reading !== title)
  const isHead = ({ line, byline }: Reading) => line.from < title.line.from || byline?.form === 'labelled'
  const firstParagraph = content.findIndex((reading) => !isHead(reading))
  const head = content.slice(0, firstParagraph < 0 ? content.length : firstParagraph)
  const bylines = new Set(head.filter(({ byline }) => byline?.form === 'labelled'))
  let bareSeen = false
  for (const reading of content.filter(({ line }) => line.from > title.line.from).toReversed()) {
    const bare = reading.byline?.form === 'bare'
    if (!reading.byline || (bare && bareSeen)) break
    bareSeen ||= bare
    bylines.add(reading)
  }
  return bylines
}
