import { decodeText } from './entities.ts'
import { isSpace } from './tokens.ts'

/** The attributes that tell something about an article page; all others are passed over. */
const WANTED: ReadonlySet<string> = new Set([
  ...['align', 'alt', 'charset', 'class', 'content', 'data-original', 'data-src', 'face', 'height', 'hidden', 'href'],
  ...['http-equiv', 'id', 'itemprop', 'name', 'property', 'rel', 'role', 'size', 'src', 'style', 'type', 'width'],
  ...['colspan', 'rowspan', 'datetime', 'title'],
])

export type Attributes = Readonly<Record<string, string>>

const NONE: Attributes = Object.freeze(Object.create(null))
const ATTRIBUTE = /([^\s=/>"'][^\s=/>]*)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]*)))?/g

/** The wanted attributes of a start tag, decoded; the first of a name counts. `[from, to)` lies after the tag's name. */
export function readAttributes(source: string, from: number, to: number): Attributes {
  let start = from
  while (start < to && isSpace(source.charCodeAt(start))) start += 1
  if (to - start < 3) return NONE
  const attributes: Record<string, string> = Object.create(null)
  for (const [, name = '', double, single, bare] of source.slice(start, to).matchAll(ATTRIBUTE)) {
    const key = name.toLowerCase()
    if (!WANTED.has(key) || key in attributes) continue
    attributes[key] = decodeText(double ?? single ?? bare ?? '')
  }
  return attributes
}
