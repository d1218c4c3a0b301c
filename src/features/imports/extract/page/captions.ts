import { commonContainer } from '../html/containers.ts'
import { HINT } from '../html/hints.ts'
import { enclosing } from './tables.ts'
import type { PageView } from './view.ts'

const LONGEST_CAPTION = 300

/** The line that is the caption of the picture at `index`: right below it, and told apart by name, place or type. */
export function captionBelow(view: PageView, index: number): number | undefined {
  const { lines, roles, page } = view
  const [picture, at] = [lines[index], index + 1]
  const line = lines[at]
  if (!picture || !line || line.picture || line.text.length > LONGEST_CAPTION || roles[at]?.as !== 'block')
    return undefined
  if (line.heading > 0 || line.linked * 2 > line.chars) return undefined
  if ((line.hints & HINT.caption) !== 0) return at
  const box = smallBox(view, index, at)
  if (box) return at
  const isSlanted = line.italic * 10 >= line.chars * 8
  const isCentred = line.align === 'center'
  const near = (page.containers[commonContainer(page.containers, picture.container, line.container)]?.depth ?? 0) > 0
  return near && (isSlanted || isCentred || /^(?:ảnh|hình)\s*(?:\d+)?\s*[:.]/iu.test(line.text.normalize('NFC')))
    ? at
    : undefined
}

/** Whether the two lines are all there is in a table or figure. */
function smallBox(view: PageView, picture: number, line: number): boolean {
  const [one, other] = [view.lines[picture], view.lines[line]]
  if (!one || !other) return false
  for (const tag of ['figure', 'table']) {
    const box = enclosing(view, one.container, tag)
    const container = view.page.containers[box]
    if (box >= 0 && box === enclosing(view, other.container, tag) && container && container.last - container.first <= 3)
      return true
  }
  return false
}
