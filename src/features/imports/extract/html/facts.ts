import { safeAddress } from './address.ts'
import type { Attributes } from './attributes.ts'
import type { PageFacts } from './page.ts'

const TITLES: ReadonlySet<string> = new Set(['og:title', 'twitter:title', 'title', 'dc.title', 'headline'])
const PUBLISHED: ReadonlySet<string> = new Set([
  ...['article:published_time', 'datepublished', 'dc.date.issued', 'pubdate', 'publishdate', 'og:published_time'],
])
const UPDATED: ReadonlySet<string> = new Set([
  ...['article:modified_time', 'og:updated_time', 'datemodified', 'last-modified', 'lastmod', 'dc.date.modified'],
])
const AUTHORS: ReadonlySet<string> = new Set(['author', 'article:author', 'dc.creator'])
const LONGEST_JSON = 200_000
const MOST_TITLES = 8

/** Takes what one `<meta>` states. The first statement of a kind counts. */
export function readMeta(facts: PageFacts, attributes: Attributes): void {
  const name = (attributes.property ?? attributes.name ?? attributes.itemprop ?? '').toLowerCase()
  const content = attributes.content?.replace(/\s+/g, ' ').trim()
  if (!content || content.length > 1000) return
  if (facts.metaTitles.length + facts.authors.length > MOST_TITLES) return
  if (TITLES.has(name)) facts.metaTitles.push(content)
  else if (PUBLISHED.has(name)) facts.published ??= content
  else if (UPDATED.has(name)) facts.updated ??= content
  else if (AUTHORS.has(name) && !content.includes('/')) facts.authors.push(content)
  else if (name === 'og:site_name') facts.siteName ??= content
  else if (name === 'og:url') keepAddress(facts, content, facts.address)
}

/** `<link rel="canonical">` says better than `og:url` where the page lived. */
export function readLink(facts: PageFacts, attributes: Attributes): void {
  if (attributes.rel?.toLowerCase() !== 'canonical') return
  keepAddress(facts, attributes.href ?? '')
}

/** Which date of the article an element states for machines, by its `itemprop` or as `<time class="published">`. */
export function momentStatedBy(name: string, attributes: Attributes): 'published' | 'updated' | undefined {
  const named = attributes.itemprop ?? (name === 'time' ? attributes.class : undefined)
  if (named === undefined) return undefined
  if (/\b(?:datepublished|published|pubdate)\b/i.test(named)) return 'published'
  return /\b(?:datemodified|updated|modified)\b/i.test(named) ? 'updated' : undefined
}

/** Keeps a moment in the form machines write it (`2023-05-15T08:12:00+07:00`); the first of a kind counts. */
export function readStatedMoment(facts: PageFacts, kind: 'published' | 'updated', written: string | undefined): void {
  if (written && /^\s*\d{4}-\d{2}-\d{2}/.test(written)) facts[kind] ??= written.trim()
}

function keepAddress(facts: PageFacts, written: string, known?: string): void {
  const address = known ?? webAddress(written)
  if (address) facts.address = address
}

function webAddress(written: string): string | undefined {
  const address = safeAddress(written)
  return address?.startsWith('http') && URL.canParse(address) ? address : undefined
}

/** Takes what a JSON-LD script says of a news article; anything that is no such thing is passed over. */
export function readJsonLd(facts: PageFacts, text: string): void {
  if (text.length > LONGEST_JSON || facts.metaTitles.length > MOST_TITLES) return
  let parsed: unknown
  try {
    parsed = JSON.parse(text)
  } catch {
    return // Old pages hold scripts that are no JSON.
  }
  for (const thing of thingsOf(parsed)) {
    if (!/article|posting|report/i.test(String(thing['@type'] ?? ''))) continue
    const [headline, published, updated] = [thing.headline, thing.datePublished, thing.dateModified]
    if (typeof headline === 'string' && headline.length < 1000)
      facts.metaTitles.push(headline.replace(/\s+/g, ' ').trim())
    if (typeof published === 'string') facts.published ??= published
    if (typeof updated === 'string') facts.updated ??= updated
  }
}

function thingsOf(parsed: unknown): Record<string, unknown>[] {
  const top = Array.isArray(parsed) ? parsed : [parsed]
  const inGraph = top.flatMap((one) => (isThing(one) && Array.isArray(one['@graph']) ? one['@graph'] : []))
  return [...top, ...inGraph].filter(isThing)
}

function isThing(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
