import { nfc } from '#kernel/vietnamese.ts'

/** An address of an earlier portal in the one form that is kept and looked for. */
export interface OldAddress {
  /** Lower case, decoded, NFC, without a slash at the end: `/default.aspx`, `/node/7`, `/`. */
  readonly path: string
  /** Parameters by name, names in lower case, values as they are: `itemid=123&lang=vi`; empty without any. */
  readonly query: string
}

/** Parameters that say where a reader came from, not what is read. */
const TRACKING = /^(utm_.*|fbclid|gclid|zarsrc|gidzl|_ga|_gl|mc_[ce]id)$/

const LONGEST = 2000

/**
 * The kept form of an address, absolute or a path: the host is not part of it, because an earlier portal had another.
 * Undefined when it is no address of a web page, or longer than 2,000 characters.
 */
export function oldAddress(href: string): OldAddress | undefined {
  if (href.length > LONGEST || !URL.canParse(href, 'http://old.invalid')) return undefined
  const url = new URL(href, 'http://old.invalid')
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return undefined
  const parameters = [...url.searchParams]
    .map(([name, value]) => [name.toLowerCase(), nfc(value)] as const)
    .filter(([name, value]) => value !== '' && !TRACKING.test(name))
    .toSorted(([a], [b]) => (a < b ? -1 : Number(a > b)))
  const path = decoded(url.pathname)
    .toLowerCase()
    .replace(/\/{2,}/g, '/')
  return {
    path: nfc(path.length > 1 ? path.replace(/\/$/, '') : path),
    query: parameters.map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`).join('&'),
  }
}

/**
 * The queries to look for, the most exact first: all parameters, then each alone, because links often carry more than
 * what names the page (`?ItemID=123&page=1`); the bare path only when the address has no parameters.
 */
export function queriesToTry({ query }: OldAddress): string[] {
  const single = query.split('&')
  return single.length > 1 ? [query, ...single.slice(0, 10)] : [query]
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}
