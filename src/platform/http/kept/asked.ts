import type { IncomingMessage } from 'node:http'
import type { Locale } from '#kernel/locale.ts'
import { chooseEncoding, type Encoding } from '../encoding.ts'
import { localeInCookies } from '../locale-cookie.ts'

/** All of a request that a kept answer can depend on. */
export interface Asked {
  /** Language, path and the words of the query that matter: the same key is the same answer. */
  readonly key: string
  /** Path and query; only the words that matter, in one order, when the page declared which those are. */
  readonly target: string
  /** False: the page did not declare which words of the query matter, so this answer may be nobody else's. */
  readonly isDeclared: boolean
  readonly path: string
  readonly locale: Locale
  readonly cookies: string
  readonly isHead: boolean
  readonly encoding: Encoding
  readonly ifNoneMatch: string
  readonly ifModifiedSince: string
}

/** The names this query of a page may have; undefined: the page has not said, so any may matter. */
export type QueryNames = (path: string, query: string) => readonly string[] | undefined

const LONGEST_TARGET = 1000

/**
 * Reads a GET or HEAD for a path of ours, straight from the raw headers: this runs for every request. Undefined for
 * everything else.
 */
export function readAsked(
  { method, url = '', rawHeaders }: IncomingMessage,
  queryNames: QueryNames,
): Asked | undefined {
  if ((method !== 'GET' && method !== 'HEAD') || url.charCodeAt(0) !== 47 || url.length > LONGEST_TARGET) {
    return undefined
  }
  const read = { cookies: '', accepted: '', ifNoneMatch: '', ifModifiedSince: '' }
  for (let at = 0; at < rawHeaders.length; at += 2) {
    const field = fieldOf(rawHeaders[at] ?? '')
    if (field !== undefined) read[field] = rawHeaders[at + 1] ?? ''
  }
  const { cookies, accepted, ifNoneMatch, ifModifiedSince } = read
  const locale = localeInCookies(cookies)
  const question = url.indexOf('?')
  const path = question < 0 ? url : url.slice(0, question)
  const names = question < 0 ? [] : queryNames(path, url.slice(question + 1))
  const target = question < 0 || names === undefined ? url : canonicalTarget(path, url.slice(question + 1), names)
  const isDeclared = names !== undefined
  const encoding = chooseEncoding(accepted)
  const isHead = method === 'HEAD'
  const key = `${locale} ${target}`
  return { key, target, isDeclared, path, locale, cookies, isHead, encoding, ifNoneMatch, ifModifiedSince }
}

function fieldOf(name: string): 'cookies' | 'accepted' | 'ifNoneMatch' | 'ifModifiedSince' | undefined {
  switch (name.length) {
    case 6:
      return name.toLowerCase() === 'cookie' ? 'cookies' : undefined
    case 13:
      return name.toLowerCase() === 'if-none-match' ? 'ifNoneMatch' : undefined
    case 15:
      return name.toLowerCase() === 'accept-encoding' ? 'accepted' : undefined
    case 17:
      return name.toLowerCase() === 'if-modified-since' ? 'ifModifiedSince' : undefined
    default:
      return undefined
  }
}

/** The declared words of the query in the declared order, the first of each name; all others are left out. */
function canonicalTarget(path: string, query: string, names: readonly string[]): string {
  const given = new URLSearchParams(query)
  const kept = new URLSearchParams()
  for (const name of names) {
    const value = given.get(name)
    if (value !== null && value !== '') kept.append(name, value)
  }
  return kept.size > 0 ? `${path}?${kept}` : path
}
