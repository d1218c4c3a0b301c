import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../../tests/server-process.ts'

export interface BenchArticle {
  readonly title: string
  readonly paragraphs: readonly string[]
  readonly byline: string
  /** `YYYY-MM-DD`, over fifteen years. */
  readonly updatedOn: string
  /** Place of its section, from 0. */
  readonly section: number
}

const PARAGRAPHS = 6
const WORDS_IN_PARAGRAPH = 66
const WORDS_IN_TITLE = 12
const DAYS = 15 * 365
const FAMILY = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Hoàng', 'Vũ', 'Vi', 'Lò', 'Giàng', 'Đỗ']
const GIVEN = ['Oánh', 'Hằng', 'Diệp', 'Tuấn', 'Thủy', 'Hòa', 'Mỹ', 'Quý', 'Đức', 'Lan']
/** Invented places are two of 400 syllables, so that the corpus holds rare words too. */
const ONSETS = 'B C Ch D Đ G H Kh L M N Ng Ph Qu S T Th Tr V X'.split(' ')
const RIMES = 'ạch ằm ấu ẻo ềnh ìm ỏm ồng ơi ụt ưng uốc iêm oạt uân ươn ải âng ít ói'.split(' ')

/** The same sequence for the same seed: figures of two runs are about the same articles. */
export function sequence(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** Articles whose words follow one another as in the demonstration's texts, so that common pairs are as common as there. */
export function makeArticles(count: number, seed = 20241005): BenchArticle[] {
  const random = sequence(seed)
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T
  const follows = chainOf(demonstrationText())
  const starts = [...follows.keys()]
  const words = (length: number) => {
    let word = pick(starts)
    const written: string[] = []
    for (let place = 0; place < length; place += 1) {
      written.push(word)
      word = pick(follows.get(word) ?? starts)
    }
    return written.join(' ')
  }
  const syllable = () => pick(ONSETS) + pick(RIMES)
  return Array.from({ length: count }, (_, number) => ({
    title: `${syllable()} ${syllable()}: ${words(WORDS_IN_TITLE)}`,
    paragraphs: Array.from(
      { length: PARAGRAPHS },
      (_, paragraph) => `${words(WORDS_IN_PARAGRAPH)}, văn bản số ${number * PARAGRAPHS + paragraph}-TB/HU.`,
    ),
    byline: `${pick(FAMILY)} ${pick(GIVEN)}`,
    updatedOn: new Date(Date.UTC(2011, 0, 1 + Math.floor((number / count) * DAYS))).toISOString().slice(0, 10),
    section: Math.floor(random() * random() * 10),
  }))
}

function demonstrationText(): string {
  const folder = join(root, 'content/demonstration')
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .flatMap((name) => stringsIn(JSON.parse(readFileSync(join(folder, name), 'utf8'))))
    .join(' ')
}

function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return value.includes(' ') ? [value] : []
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : []
}

function chainOf(text: string): Map<string, string[]> {
  const words = text.split(/[\s“”"():;,.]+/u).filter((word) => word !== '')
  const follows = new Map<string, string[]>()
  for (const [place, word] of words.entries()) {
    const next = words[place + 1]
    if (next !== undefined) follows.set(word, [...(follows.get(word) ?? []), next])
  }
  return follows
}
