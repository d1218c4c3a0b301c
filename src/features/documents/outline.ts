import type { Layout, Numbering } from './layouts.ts'
import type { Block } from './model.ts'

const ROMAN = [
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
] as const

/** The letters that number points in Vietnamese documents: "đ" has its place, "f, j, w, z" have none. */
const LETTERS = [...'abcdđeghiklmnopqrstuvxy']

function roman(n: number): string {
  const step = ROMAN.find(([value]) => value <= n)
  return step === undefined ? '' : step[1] + roman(n - step[0])
}

/** A label such as "IV", "11" or "đ" for a position counted from 1; past the alphabet letters double ("aa"). */
function ordinal(n: number, numbering: Numbering): string {
  if (numbering === 'roman') return roman(n)
  if (numbering === 'arabic') return String(n)
  const letter = LETTERS[(n - 1) % LETTERS.length] ?? ''
  return letter.repeat(Math.ceil(n / LETTERS.length))
}

const LEVELS = ['part', 'heading', 'subheading'] as const

/**
 * The body with its headings numbered as the standard writes them: "I- …", "1. …", "a) …". Each level counts anew
 * below the level above it. Other blocks come back as they are.
 */
export function numbered(body: readonly Block[], headings: Layout['headings']): readonly Block[] {
  const counts = { part: 0, heading: 0, subheading: 0 }
  return body.map((block) => {
    const level = LEVELS.find((kind) => kind === block.kind)
    if (level === undefined || block.kind === 'table') return block
    counts[level] += 1
    for (const below of LEVELS.slice(LEVELS.indexOf(level) + 1)) counts[below] = 0
    const look = headings[level]
    return { kind: level, text: `${ordinal(counts[level], look.numbering)}${look.after}${block.text}` }
  })
}
