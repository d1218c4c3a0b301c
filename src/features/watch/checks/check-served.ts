import { setImmediate as nextTurn } from 'node:timers/promises'
import type { ReadDb } from '#platform/database.server.ts'
import { type Finding, joinLooks, type Look } from '../finding.ts'
import { findChange, type TextGroups } from '../served/find-change.ts'
import { gamblingWords } from '../served/gambling-words.ts'
import { foreignIn, judgePage } from '../served/judge-page.ts'
import { type FileHashes, hashOf } from './check-files.ts'
import { findPublished } from './published.ts'

export interface Eye {
  readonly read: ReadDb
  /** The origin readers use: pages are fetched from there, through everything that stands between. */
  readonly origin: string
  readonly files: FileHashes
}

const PATIENCE_MS = 10_000

/** One page as readers get it. `groups`: what was published there, when it is an article. */
export async function checkPage(
  eye: Eye,
  path: string,
  groups: TextGroups = [],
): Promise<Look & { paths: readonly string[] }> {
  const answer = await fetchOnce(eye.origin, path)
  if ('kind' in answer) return { looked: [path], findings: [answer], paths: [] }
  // Taking a page apart holds everybody up for a moment: between two pages others are answered.
  await nextTurn()
  const text = answer.body.toString()
  if (!answer.type.startsWith('text/html')) {
    const paths = [...text.matchAll(/\/tin\/[^\s"'<>]+/g)].map(([found]) => found)
    const published = await judgePublished(eye, path, foreignIn(text, eye.origin), gamblingWords(text), paths)
    return { looked: [path], findings: published, paths: [] }
  }
  const { findings, foreign, words, loaded, paths, page } = judgePage(text, eye.origin, path)
  const change = findChange(page, groups)
  const pages = [
    { looked: [path], findings },
    { looked: [], findings: change ? [{ place: path, kind: 'altered-page' as const, ...change }] : [] },
    { looked: [], findings: await judgePublished(eye, path, foreign, words, [path, ...paths]) },
    await checkLoaded(eye, loaded, path),
  ]
  return { ...joinLooks(pages), paths }
}

async function judgePublished(
  { read }: Eye,
  place: string,
  foreign: readonly string[],
  words: readonly string[],
  paths: readonly string[],
): Promise<Finding[]> {
  const bare = (address: string) => address.replace(/^mailto:/i, '')
  const published = await findPublished(read, [...foreign.map(bare), ...words], paths)
  const links = foreign.filter((address) => !published.has(bare(address)))
  const said = words.filter((word) => !published.has(word))
  const finding = (kind: Finding['kind'], served: readonly string[]): Finding[] =>
    served.length > 0 ? [{ place, kind, expected: '', served: served.slice(0, 5).join(', ') }] : []
  return [...finding('foreign-link', links), ...finding('foreign-words', said)]
}

/** Scripts, styles and signs that a page loads: each must be the program's own, byte for byte. */
export async function checkLoaded({ origin, files }: Eye, loaded: readonly string[], on: string): Promise<Look> {
  const looks = loaded
    .filter((path) => path !== '/tuy-chon.css')
    .map(async (path): Promise<Look> => {
      const expected = files.get(path)
      if (expected === undefined)
        return { looked: [], findings: [{ place: on, kind: 'foreign-script', expected: '', served: path }] }
      const answer = await fetchOnce(origin, path)
      if ('kind' in answer) return { looked: [path], findings: [answer] }
      const served = hashOf(answer.body)
      return {
        looked: [path],
        findings: served === expected ? [] : [{ place: path, kind: 'altered-file', expected, served }],
      }
    })
  return joinLooks(await Promise.all(looks))
}

/** What is served at a path, or what is wrong with being served anything else. */
async function fetchOnce(origin: string, path: string): Promise<{ type: string; body: Buffer } | Finding> {
  try {
    const answer = await fetch(origin + path, {
      redirect: 'manual',
      headers: { 'User-Agent': 'NhipCau-watch' },
      signal: AbortSignal.timeout(PATIENCE_MS),
    })
    const body = Buffer.from(await answer.arrayBuffer())
    if (answer.status === 200) return { type: answer.headers.get('content-type') ?? '', body }
    const to = answer.headers.get('location')
    const served = to === null ? String(answer.status) : `${answer.status} → ${to}`
    return { place: path, kind: to === null ? 'unreachable' : 'redirect', expected: '200', served }
  } catch (error) {
    const reason = error instanceof Error && error.cause instanceof Error ? error.cause.message : String(error)
    return { place: path, kind: 'unreachable', expected: '200', served: reason.slice(0, 200) }
  }
}
