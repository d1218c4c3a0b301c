import type { Byline } from '../parsed-article.ts'
import { type Random, randomOf } from './random.ts'
import { NAMES, PHRASES, PLACES, SITES, TITLES } from './words.ts'

/** An article before any portal laid hands on it. */
export type SampleText = {
  title: string
  lead: string | undefined
  /** Paragraphs; a picture's caption, list items and table cells are added by the layout. */
  paragraphs: string[]
  site: string
  date: { day: number; month: number; year: number; hour: number; minute: number }
  author: string
  second: string
  related: string[]
}

/** What a page truly says, to hold an extraction against. */
export type Truth = {
  title: string
  published?: { date: string; time?: string }
  updated?: { date: string; time?: string }
  unlabelled?: { date: string; time?: string }
  bylines: Byline[]
  /** All texts of the body in order. */
  body: string[]
}

export function sampleText(seed: number): SampleText {
  const random = randomOf(seed)
  const paragraphs = Array.from({ length: random.int(1, 9) }, () => paragraph(random))
  paragraphs[0] = `${fill(random, 'Ngày {d}/{m}/{y}')}, ${paragraph(random)}`
  if (random.chance(0.3)) paragraphs.push(`${paragraph(random).replace(/[.…]$/, '')}./.`)
  return {
    title: fill(random, random.pick(TITLES)),
    lead: random.chance(0.4) ? sentence(random) : undefined,
    paragraphs,
    site: fill(random, random.pick(SITES)),
    date: {
      ...{ day: random.int(1, 28), month: random.int(1, 12), year: random.int(2008, 2026) },
      ...{ hour: random.int(7, 21), minute: random.int(0, 59) },
    },
    author: random.pick(NAMES),
    second: random.pick(NAMES),
    related: Array.from({ length: 10 }, () => fill(random, random.pick(TITLES))),
  }
}

function paragraph(random: Random): string {
  return Array.from({ length: random.int(1, 4) }, () => sentence(random)).join(' ')
}

function sentence(random: Random): string {
  const { OPENINGS, MIDDLES, ENDINGS } = PHRASES
  return fill(random, `${random.pick(OPENINGS)}, ${random.pick(MIDDLES)}${random.pick(ENDINGS)}`)
}

export function fill(random: Random, words: string): string {
  const values: Readonly<Record<string, () => string>> = {
    p: () => random.pick(PLACES),
    a: () => random.pick(NAMES),
    n: () => String(random.int(2, 48)),
    k: () => String(random.int(2, 9)),
    d: () => String(random.int(1, 28)),
    m: () => String(random.int(1, 12)),
    y: () => String(random.int(2008, 2026)),
  }
  return words.replace(/\{(\w)\}/g, (_, key: string) => values[key]?.() ?? '')
}
