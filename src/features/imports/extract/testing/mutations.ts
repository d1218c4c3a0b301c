import { type BodyStyle, bodyOf, pickBody } from './body.ts'
import { type BylineStyle, pickByline, signing } from './bylines.ts'
import { type DateStyle, dateLine, pickDate } from './dates.ts'
import { FAMILIES, type Parts } from './families.ts'
import { type FurnitureStyle, furnitureOf, pickFurniture } from './furniture.ts'
import { HELD_OUT_FAMILIES } from './held-out-families.ts'
import { type Mangling, mangle, pickMangling } from './mangling.ts'
import { randomOf } from './random.ts'
import { type SampleText, sampleText, type Truth } from './text.ts'

/** One way in which a portal might print its articles. */
export type Layout = {
  family: number
  date: DateStyle
  dateAt: 'above' | 'below' | 'end'
  byline: BylineStyle
  body: BodyStyle
  furniture: FurnitureStyle
  mangling: Mangling
  heldOut: boolean
}

/** The layout of a number; those held out have families, labels, bylines and headings that no rule was tuned on. */
export function layoutOf(seed: number, heldOut: boolean): Layout {
  const random = randomOf(seed + (heldOut ? 1_000_003 : 0))
  return {
    family: random.int(0, (heldOut ? HELD_OUT_FAMILIES : FAMILIES).length - 1),
    date: pickDate(random, heldOut),
    dateAt: random.pick(['below', 'below', 'below', 'above', 'end'] as const),
    byline: pickByline(random, heldOut),
    body: pickBody(random),
    furniture: pickFurniture(random, heldOut),
    mangling: pickMangling(random),
    heldOut,
  }
}

export type SamplePage = { html: string; truth: Truth; family: string }

/** A page of that layout with the text of that number. The same numbers always give the same page. */
export function samplePage(layout: Layout, textSeed: number): SamplePage {
  const text = sampleText(textSeed)
  const random = randomOf(textSeed + 7)
  const family = (layout.heldOut ? HELD_OUT_FAMILIES : FAMILIES)[layout.family]
  if (!family) throw new RangeError(`No family ${layout.family}`)
  const { parts, truth } = partsOf(layout, text, random)
  const html = `<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8">${family.head(parts)}<style>.a{color:red}</style><script>var a = "<p>x</p>";</script></head><body class="page-article">${family.page(parts)}</body></html>`
  return { html: mangle(html, layout.mangling), truth, family: family.name }
}

function partsOf(
  layout: Layout,
  text: SampleText,
  random: ReturnType<typeof randomOf>,
): { parts: Parts; truth: Truth } {
  const { date, dateAt, byline, furniture } = layout
  const dates = dateLine(date, text)
  const around = furnitureOf(furniture, text, random)
  const body = bodyOf(layout.body, text, random, around.inset)
  const signed = signing(byline, text)
  const dressed = `<span class="date">${dates.line}</span>`
  const tools = (at: FurnitureStyle['toolbarAt']) => (furniture.toolbarAt === at ? around.toolbar : '')
  const parts: Parts = {
    ...around,
    site: text.site,
    plainTitle: text.title,
    title: text.title,
    dateAbove: dateAt === 'above' ? `${dressed}<br>` : '',
    dateBelow: dateAt === 'below' ? dressed : '',
    dateEnd: dateAt === 'end' ? `<p>${dates.line}</p>` : '',
    ...{ toolbarAbove: tools('above'), toolbarBelow: tools('below'), toolbarEnd: tools('end') },
    lead: body.lead,
    body: body.html,
    byline: signed.html,
    relatedBefore: furniture.relatedBefore ? around.related : '',
    related: furniture.relatedBefore ? '' : around.related,
  }
  return { parts, truth: { title: text.title, ...dates.truth, bylines: signed.bylines, body: body.texts } }
}
