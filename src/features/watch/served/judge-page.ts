import type { Finding } from '../finding.ts'
import { gamblingWords } from './gambling-words.ts'
import { decodeEntities, type ReadPage, readHtml, type Tag } from './read-html.ts'

/** What a page leads to, loads and says, that has to be known from elsewhere before it is right. */
export interface Suspicions {
  /** Wrong whatever was published. */
  readonly findings: readonly Finding[]
  /** Addresses outside of the portal: right only if somebody published them. */
  readonly foreign: readonly string[]
  /** Words of gambling: right only if a published text holds them. */
  readonly words: readonly string[]
  /** Scripts and stylesheets, by path: right only if they are the program's own. */
  readonly loaded: readonly string[]
  /** Paths of the portal the page leads to. */
  readonly paths: readonly string[]
  readonly page: ReadPage
}

/** Attributes that lead or load. */
const LEADING = ['href', 'src', 'action', 'formaction', 'data', 'poster', 'ping', 'srcset', 'background', 'xlink:href']
const NEVER = new Set(['iframe', 'frame', 'object', 'embed', 'applet', 'base'])
const DATA_SCRIPTS = /^application\/(ld\+)?json$/

/** Looks at a page of the portal at `origin`, as it was served at `path`. */
export function judgePage(html: string, origin: string, path: string): Suspicions {
  const page = readHtml(html)
  const findings: Finding[] = page.tags.flatMap((tag) => forbidden(tag).map((served) => script(path, served)))
  for (const { tag, body } of page.scripts) {
    const type = tag.attributes.get('type') ?? ''
    if (!tag.attributes.has('src') && !DATA_SCRIPTS.test(type)) findings.push(script(path, body.slice(0, 200)))
  }
  const references = page.tags.flatMap((tag) => referencesOf(tag).map((reference) => ({ tag, reference })))
  const data = page.scripts.filter(({ tag }) => !tag.attributes.has('src')).map(({ body }) => body)
  const places = references.map(({ tag, reference }) => ({ tag, reference, place: placeOf(reference, origin, path) }))
  const foreign = places.flatMap(({ reference, place }) => (place === undefined ? [reference] : []))
  return {
    findings,
    foreign: [...new Set([...foreign, ...foreignIn(data.join('\n'), origin)])],
    words: gamblingWords(decodeEntities(html)),
    loaded: [...new Set(places.flatMap(({ tag, place }) => (place && isLoaded(tag) ? [place] : [])))],
    paths: [...new Set(places.flatMap(({ tag, place }) => (place && tag.name === 'a' ? [place] : [])))],
    page,
  }
}

/** Addresses of other sites in a text that is no page: a feed, a list of pages, data. */
export function foreignIn(text: string, origin: string): string[] {
  const found = [...decodeEntities(text).matchAll(/https?:\/\/[^\s"'<>\\]+/g)].map(([address]) => address)
  return [...new Set(found)].filter((address) => originOf(address) !== origin && !VOCABULARY.test(address))
}

/** Names of vocabularies, which lead nowhere. */
const VOCABULARY =
  /^https?:\/\/(schema\.org|www\.w3\.org|purl\.org|jsonfeed\.org|www\.sitemaps\.org|www\.google\.com\/schemas)(\/|$)/

function script(place: string, served: string): Finding {
  return { place, kind: 'foreign-script', expected: '', served }
}

function forbidden({ name, attributes }: Tag): string[] {
  const found = [...attributes.keys()].filter((key) => key.startsWith('on') || key === 'style' || key === 'srcdoc')
  if (NEVER.has(name)) found.push(`<${name}>`)
  if (name === 'meta' && attributes.get('http-equiv')?.toLowerCase() === 'refresh') found.push('<meta refresh>')
  return found.map((what) => (what.startsWith('<') ? what : `<${name} ${what}="${attributes.get(what)}">`))
}

function referencesOf({ attributes }: Tag): string[] {
  return LEADING.flatMap((name) => {
    const value = attributes.get(name)?.trim()
    if (value === undefined) return []
    return name === 'srcset' ? value.split(',').map((one) => one.trim().split(/\s/)[0] ?? '') : [value]
  })
}

/** Path and query on this portal; undefined for an address outside of it. A letter without a recipient is nowhere. */
function placeOf(reference: string, origin: string, path: string): string | undefined {
  if (/^mailto:\?/i.test(reference) || /^tel:[\d+\s.-]+$/i.test(reference)) return ''
  if (!URL.canParse(reference, origin + path)) return undefined
  const url = new URL(reference, origin + path)
  return url.origin === origin ? url.pathname + url.search : undefined
}

function originOf(address: string): string | undefined {
  return URL.canParse(address) ? new URL(address).origin : undefined
}

function isLoaded({ name, attributes }: Tag): boolean {
  return name === 'script' || (name === 'link' && /stylesheet|icon|preload/.test(attributes.get('rel') ?? ''))
}
