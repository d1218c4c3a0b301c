import { proseChars } from '../html/containers.ts'
import { HINT } from '../html/hints.ts'
import type { PageLine } from '../html/page.ts'
import { readByline } from '../words/bylines.ts'
import { isLastHeading, isRelatedHeading } from '../words/cut-offs.ts'
import { foldedPhrase } from '../words/lines.ts'
import { isMachineByline } from '../words/names.ts'
import { isSingleButton, isToolbarLine, wordsCoverage } from '../words/toolbar.ts'
import { type InfoPart, mayBeInfo, readInfoLine } from './info-line.ts'
import { isApart, type PageView } from './view.ts'

/** Gives a role to the lines that are known by their own words: dates, counters, labelled names, buttons, trails. */
export function markSelfEvident(view: PageView): void {
  const { lines, roles } = view
  for (const [index, line] of lines.entries()) {
    if (roles[index] || line.picture || line.chars > 300) continue
    const key = view.keys[index] ?? ''
    if (isTrail(line, key) || isMachineByline(key)) roles[index] = { as: 'discard-navigation' }
    else markInfo(view, index)
  }
  joinLabels(view)
  markButtons(view)
}

function markInfo({ lines, roles, keys }: PageView, index: number): void {
  const line = lines[index]
  if (!line || line.heading === 1 || proseChars(line) > 120 || !mayBeInfo(keys[index] ?? '')) return
  // A long link with a date beside it is another article.
  if (line.chars > 40 && line.linked * 2 > line.chars) return
  const isTitle = line.heading > 0 || (line.hints & HINT.title) !== 0
  const parts = readInfoLine(line.text, line.cuts, (line.hints & (HINT.date | HINT.author)) !== 0)
  if (!parts || (isTitle && parts.some(({ as }) => as === 'discard-navigation'))) return
  // A line that names somebody and nothing else is placed with the other bylines.
  if (parts.length === 1 && parts[0]?.as === 'byline') return
  roles[index] = { as: 'info', parts }
}

/** `<td>Ngày đăng:</td><td>05/04/2023</td>`: the label stands in one line, its date in the next. */
function joinLabels({ roles, lines }: PageView): void {
  for (let index = 0; index + 1 < lines.length; index += 1) {
    const [line, next] = [lines[index], roles[index + 1]]
    if (!line || roles[index] || next?.as !== 'info') continue
    const [date] = next.parts
    if (date?.as !== 'bare-date' || !date.date) continue
    const label = labelOf(line.text)
    if (!label) continue
    date.as = label
    roles[index] = { as: 'info', parts: [{ from: 0, to: line.text.length, as: label }] }
  }
}

function labelOf(text: string): InfoPart['as'] | undefined {
  if (text.length > 40) return undefined
  const [part] = readInfoLine(`${text} 01/01/2001`, [], true) ?? []
  return part?.as === 'published-label' || part?.as === 'updated-label' ? part.as : undefined
}

function markButtons(view: PageView): void {
  const { lines, roles } = view
  const coverages = lines.map((line, index) =>
    wordsCoverage(line.picture || line.chars > 120 ? [] : (view.keys[index] ?? '').split(' ')),
  )
  for (const [index, line] of lines.entries()) {
    const coverage = coverages[index]
    if (roles[index] || !coverage || line.picture) continue
    const isButton = isSingleButton(coverage)
    const beside = isButton && [index - 1, index + 1].some((at) => isButtonAt(coverages[at]))
    const alone = isButton && (line.linked > 0 || (line.hints & HINT.toolbar) !== 0 || isApart(view, index))
    if (isToolbarLine(coverage) || beside || alone) roles[index] = { as: 'discard-toolbar' }
  }
}

function isButtonAt(coverage: ReturnType<typeof wordsCoverage> | undefined): boolean {
  return coverage !== undefined && (isSingleButton(coverage) || isToolbarLine(coverage))
}

/** `Trang chủ › Tin tức › Tin hoạt động`. */
function isTrail(line: PageLine, key: string): boolean {
  const marks = line.text.match(/[»›>→]|\s[/|](?=\s)/g)?.length ?? 0
  if (line.chars > 200 || line.heading === 1 || /\d{4}/.test(line.text)) return false
  if ((line.hints & HINT.breadcrumb) !== 0 && (marks > 0 || line.linked > 0)) return true
  const home = /^(?:trang chu|home|ban dang (?:o|xem)|vi tri)\b/.test(key)
  return (marks > 0 && (home || line.linked * 3 >= line.chars)) || /^(?:trang chu|home)$/.test(key)
}

export type HeadingKind = 'related' | 'last' | undefined

/** Whether a line heads what is no longer the article. */
export function headingKind({ lines, keys }: PageView, index: number): HeadingKind {
  const line = lines[index]
  if (!line) return undefined
  const [cut = 0] = line.cuts
  // `<b>Tin khác:</b> <a>…</a>`: the heading and the first item share a line.
  const isHead = line.linked > 0 && cut > 5 && cut <= 40
  const key = isHead ? foldedPhrase(line.text.slice(0, cut)) : (keys[index] ?? '')
  if ((!isHead && line.chars > 60) || key === '') return undefined
  if (isLastHeading(key)) return 'last'
  return isRelatedHeading(key) ? 'related' : undefined
}

/** A line that signs the article by its own words: `Tác giả: …`, `BBT`, `Theo …`; or a bare name. */
export function bylineOf({ lines }: PageView, index: number) {
  const line = lines[index]
  if (!line || line.picture || line.text.length > 160) return undefined
  return readByline({ from: 0, to: line.text.length, text: line.text.normalize('NFC') }, line.text)
}
