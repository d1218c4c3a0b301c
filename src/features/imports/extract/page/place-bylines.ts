import { isWithin, proseChars } from '../html/containers.ts'
import { HINT } from '../html/hints.ts'
import type { PageLine } from '../html/page.ts'
import { type BylineLine, readBodyName, readByline, readNameWithOffice } from '../words/bylines.ts'
import type { BodyRange } from './find-body.ts'
import { nameBeside } from './info-line.ts'
import { bylineOf } from './self-evident.ts'
import { isLinked, type PageView } from './view.ts'

const FARTHEST_BELOW = 8

/**
 * Bylines stand between title and body (labelled, or where the page's own names say so) or below the last line of
 * prose: any labelled line or phrase, and one line of bare names at most, so that a list of names stays in the body.
 */
export function placeBylines(view: PageView, title: number, body: BodyRange, main: number): void {
  placeAbove(view, title, body)
  placeBelow(view, body, main)
  nameBesideDate(view, title)
}

function placeAbove(view: PageView, title: number, body: BodyRange): void {
  for (let index = Math.max(0, title - 4); index < body.from; index += 1) {
    const line = view.lines[index]
    if (!line || view.roles[index]) continue
    const byline = bylineOf(view, index)
    if (!byline) continue
    const named = (line.hints & HINT.author) !== 0
    if (byline.form === 'labelled' || (named && index > title)) {
      view.roles[index] = { as: 'byline', byline }
      if (byline.names.length === 0) nameBelow(view, index)
    } else if (byline.form === 'phrase' && index > title && line.text.length <= 40)
      view.roles[index] = { as: 'byline', byline }
  }
}

/** `<td>Tác giả:</td><td>Hà Văn Chiến</td>`: the label stands in one line, its name in the next. */
function nameBelow(view: PageView, label: number): void {
  const [above, line] = [view.lines[label], view.lines[label + 1]]
  if (!above || !line || view.roles[label + 1] || line.text.length > 80) return
  const whole = `${above.text} ${line.text}`
  const read = readByline({ from: 0, to: whole.length, text: whole.normalize('NFC') }, whole)
  if (read?.form !== 'labelled' || read.names.length === 0) return
  const moved = read.names.map(({ from, to }) => ({
    from: from - above.text.length - 1,
    to: to - above.text.length - 1,
  }))
  view.roles[label + 1] = { as: 'byline', byline: { ...read, names: moved } }
}

function placeBelow(view: PageView, body: BodyRange, main: number): void {
  const { lines, roles, page } = view
  let bareSeen = false
  let placed = false
  const end = Math.min(lines.length, body.to + FARTHEST_BELOW)
  for (let index = end - 1; index > body.from; index -= 1) {
    const line = lines[index]
    if (!line || roles[index] || line.picture || line.hints & HINT.toolbar) continue
    const byline = bylineOf(view, index) ?? signedApart(line)
    if (index >= body.to) {
      if (byline?.form === 'labelled' && (line.hints & HINT.author || byline.names.length > 0))
        roles[index] = { as: 'byline', byline }
      continue
    }
    const bare = byline?.form === 'bare'
    const isInside = isWithin(page.containers, line.container, main) || (line.hints & HINT.author) !== 0 || byline
    if (byline && isInside && !isLinked(line) && !(bare && bareSeen) && line.heading === 0) {
      bareSeen ||= bare
      placed = true
      roles[index] = { as: 'byline', byline }
    } else if (placed || proseChars(line) > 0 || (isWithin(page.containers, line.container, main) && !isLinked(line))) {
      break
    }
  }
}

/** `Ngọc Oánh - 05/04/2023` right below the title. */
function nameBesideDate(view: PageView, title: number): void {
  if (title < 0) return
  for (let index = title + 1; index < Math.min(view.lines.length, title + 4); index += 1) {
    const [role, line] = [view.roles[index], view.lines[index]]
    if (role?.as !== 'info' || !line) continue
    const byline = nameBeside(role.parts, line.text)
    const part = role.parts.find(({ as }) => as === 'discard-navigation')
    if (byline && part) Object.assign(part, { as: 'byline', byline })
  }
}

/** A name with an office, in a line set to the right, in bold or in italics. */
function signedApart(line: PageLine): BylineLine | undefined {
  const isApart = line.align === 'end' || line.bold >= line.chars || line.italic >= line.chars
  if (!isApart || line.picture || line.heading > 0) return undefined
  const span = { from: 0, to: line.text.length, text: line.text.normalize('NFC') }
  return readNameWithOffice(span, line.text) ?? readBodyName(span, line.text)
}
