import { HINT } from '../html/hints.ts'
import type { HtmlPage, PageLine } from '../html/page.ts'
import type { Template } from '../site-lines.ts'
import { isTemplateLine } from '../site-lines.ts'
import type { BylineLine } from '../words/bylines.ts'
import { isFootLine } from '../words/cut-offs.ts'
import { foldedPhrase, LONGEST_FURNITURE } from '../words/lines.ts'
import type { InfoPart } from './info-line.ts'

/** What a line of a saved page is. Lines without a role yet are candidates for title and body. */
export type LineRole =
  | { as: 'title' | 'block' | 'caption' }
  | { as: 'info'; parts: InfoPart[] }
  | { as: 'byline'; byline: BylineLine }
  | { as: LineDiscard }

export type LineDiscard =
  | 'discard-toolbar'
  | 'discard-above-title'
  | 'discard-related'
  | 'discard-template'
  | 'discard-navigation'
  | 'discard-hidden'
  | 'discard-page-title'

/** A page while its lines are being told apart: one role a line, by index. */
export type PageView = {
  readonly page: HtmlPage
  readonly lines: readonly PageLine[]
  readonly roles: (LineRole | undefined)[]
  /** Fold keys of the lines; of a line too long to be furniture, the empty text. */
  readonly keys: readonly string[]
  /** By container: in a part of the page that is no article. */
  readonly furniture: Uint8Array
}

export function viewOf(page: HtmlPage, template: Template | undefined): PageView {
  const keys = page.lines.map(({ text }) => (text.length > LONGEST_FURNITURE ? '' : foldedPhrase(text)))
  const view: PageView = {
    page,
    lines: page.lines,
    roles: page.lines.map(() => undefined),
    keys,
    furniture: furnitureOf(page),
  }
  markFeet(view)
  page.lines.forEach((line, index) => {
    if (line.hidden) view.roles[index] = { as: 'discard-hidden' }
    else if (template && !line.picture && isTemplateLine(template, keys[index] ?? '', isLinked(line))) {
      view.roles[index] = { as: 'discard-template' }
    }
  })
  return view
}

const LONGEST_FOOT = 1500

/** The innermost container around a line that only the foot of a page holds is furniture, named or not. */
function markFeet({ page: { containers }, lines, keys, furniture }: PageView): void {
  for (const [index, line] of lines.entries()) {
    if (index * 2 < lines.length || line.chars > 400 || !isFootLine(keys[index] ?? '')) continue
    const container = containers[line.container]
    if (container && container.text < LONGEST_FOOT && container.tag !== 'body') furniture[line.container] = 1
  }
}

export function isLinked({ linked, chars }: PageLine): boolean {
  return chars > 0 && linked * 5 >= chars * 3
}

const SURE_TAGS: ReadonlySet<string> = new Set(['nav', 'footer', 'aside'])

const APART = HINT.furniture | HINT.related | HINT.toolbar | HINT.breadcrumb

/**
 * Containers whose names say that they are no article, and all in them; a name is not believed when more than a third
 * of the page's prose is inside, as theme authors name things as they please.
 */
function furnitureOf({ containers }: HtmlPage): Uint8Array {
  const furniture = new Uint8Array(containers.length)
  const whole = containers[0]?.prose ?? 0
  for (const [index, { parent, hints, prose, tag }] of containers.entries()) {
    const named = (hints & APART) !== 0 && (hints & HINT.body) === 0
    const heavy = prose > whole * (SURE_TAGS.has(tag) ? 0.6 : 0.34) || (prose > 0 && tag === 'form')
    if ((named && !heavy) || furniture[parent] === 1) furniture[index] = 1
  }
  return furniture
}

export function isApart(view: PageView, index: number): boolean {
  const line = view.lines[index]
  return line !== undefined && view.furniture[line.container] === 1
}
