import { FIRST_PLACE, findAltered, type TextPlace } from '#features/articles/index.ts'
import type { ReadDb } from '#platform/database.server.ts'
import { checkFiles, type FileHashes } from './checks/check-files.ts'
import { checkLoaded, checkPage, type Eye } from './checks/check-served.ts'
import { findTexts, listSectionPaths, listTexts } from './checks/published.ts'
import { type Finding, joinLooks, type Look } from './finding.ts'

/** Where the rounds through everything stand. */
export interface Rounds {
  texts: TextPlace
  /** Articles are looked at downwards from this public number. */
  before: number
  /** How many other pages were looked at. */
  others: number
}

export const beginRounds = (): Rounds => ({ texts: FIRST_PLACE, before: NEWEST_FIRST, others: 0 })

export interface Watched extends Eye {
  /** The folder of the built files. */
  readonly folder: string
  readonly files: FileHashes
}

const TEXTS_A_LOOK = 2000
const NEWEST = 15
const IN_TURN = 15
const OTHERS_A_LOOK = 20
const NEWEST_FIRST = 2_147_483_647
const ALWAYS = ['/', '/rss.xml', '/sitemap.xml', '/robots.txt']
const TOGETHER = 4
const TEXT = 'văn bản '

/** One look: texts in the database, files on the disk, pages as they are served. `rounds` moves on; `open` places are looked at again. */
export async function lookOnce(watched: Watched, rounds: Rounds, open: readonly string[]): Promise<Look> {
  const texts = await lookAtTexts(watched.read, rounds)
  const files = await checkFiles(watched.folder, watched.files, open)
  const served = await lookAtPages(watched, rounds)
  const done = joinLooks([texts, files, served])
  const left = open.filter((place) => !done.looked.includes(place))
  return merge(joinLooks([done, await lookAgain(watched, left)]))
}

async function lookAtTexts(read: ReadDb, rounds: Rounds): Promise<Look> {
  const { paths, altered, next } = await findAltered(read, rounds.texts, TEXTS_A_LOOK)
  rounds.texts = next
  const findings = altered.map(({ path, approved, stored }): Finding => {
    return { place: textPlace(path), kind: 'altered-text', expected: approved, served: stored }
  })
  return { looked: paths.map(textPlace), findings }
}

/** A stored text and the page that shows it are two places: one can be wrong while the other is right. */
function textPlace(path: string): string {
  return TEXT + path
}

/** Places where something was wrong that were not looked at in turn. What is published no more can be wrong no more. */
async function lookAgain(watched: Watched, places: readonly string[]): Promise<Look> {
  const paths = places.map((place) => place.replace(TEXT, ''))
  const published = new Map((await findTexts(watched.read, paths)).map((text) => [text.path, text]))
  const looks = await inParallel(places, async (place): Promise<Look> => {
    const path = place.replace(TEXT, '')
    if (path.startsWith('/tin/') && !published.has(path)) return { looked: [place], findings: [] }
    if (place !== path || !path.startsWith('/')) return { looked: [], findings: [] }
    if (watched.files.has(path)) return checkLoaded(watched, [path], path)
    return checkPage(watched, path, published.get(path)?.groups)
  })
  return joinLooks(looks)
}

async function lookAtPages(eye: Eye, rounds: Rounds): Promise<Look> {
  const articles = await listTexts(eye.read, NEWEST, rounds.before, IN_TURN)
  const inTurn = articles.filter(({ number }) => number < rounds.before).map(({ number }) => number)
  rounds.before = inTurn.length < IN_TURN ? NEWEST_FIRST : Math.min(...inTurn)
  const sections = await listSectionPaths(eye.read)
  const fixed = await inParallel([...ALWAYS, ...sections], (path) => checkPage(eye, path))
  const known = new Set([...ALWAYS, ...sections])
  const others = [...new Set(fixed.flatMap(({ paths }) => paths))]
    .filter((path) => isOther(path) && !known.has(path))
    .sort()
  const turn = others.length > 0 ? rounds.others % others.length : 0
  const chosen = [...others.slice(turn), ...others.slice(0, turn)].slice(0, OTHERS_A_LOOK)
  rounds.others = turn + chosen.length
  return joinLooks([
    ...fixed,
    ...(await inParallel(articles, ({ path, groups }) => checkPage(eye, path, groups))),
    ...(await inParallel(chosen, (path) => checkPage(eye, path))),
  ])
}

/** Pages that are neither articles nor for one person. */
function isOther(path: string): boolean {
  return path !== '' && !/^\/(tin|tep|lam-viec|dang-nhap|dang-xuat|api)(\/|\?|$)/.test(path)
}

async function inParallel<T, R>(things: readonly T[], check: (thing: T) => Promise<R>): Promise<R[]> {
  const results: R[] = []
  for (let at = 0; at < things.length; at += TOGETHER) {
    results.push(...(await Promise.all(things.slice(at, at + TOGETHER).map(check))))
  }
  return results
}

/** One finding for each place and kind: the first. */
function merge({ looked, findings }: Look): Look {
  const byPlace = new Map(findings.toReversed().map((finding) => [`${finding.kind} ${finding.place}`, finding]))
  return { looked: [...new Set(looked)], findings: [...byPlace.values()].toReversed() }
}
