import { decodeAs } from './decode.ts'
import type { LegacyEncoding } from './encoding.ts'
import type { FontHint } from './font-hint.ts'
import { type Candidate, candidates, scoreAsIs } from './weigh.ts'

/** A clear win: almost every marked word a syllable, most words at all, well ahead of the text as it is and of others. */
const CLEAR_WIN = { score: 0.85, legal: 0.6, aheadOfText: 0.25, aheadOfOthers: 0.15, gained: 2 } as const

/** A line that was converted; offsets are UTF-16, into the text that was given. Both sides are whole, for the editor. */
export interface ConvertedRun {
  readonly from: number
  readonly to: number
  readonly encoding: LegacyEncoding
  readonly before: string
  readonly after: string
  /** The share of syllables among the words with marks, as it stood and under each reading. */
  readonly scoreBefore: number
  readonly scores: readonly { readonly encoding: LegacyEncoding; readonly score: number }[]
}

export interface LegacyReading {
  /** The text with every converted run in place; the very text given when there is none. */
  readonly text: string
  readonly runs: readonly ConvertedRun[]
}

/**
 * Finds the lines that were written in a legacy encoding and reads them. Input: text already made of characters, bytes
 * above 127 as windows-1252 shows them. A line is converted only on a clear win; a line too short for one follows the
 * encoding of the lines that had it. With a hint from the font the whole text is read as it says.
 */
export function detectLegacy(text: string, hint?: FontHint): LegacyReading {
  const lines = linesOf(text).map((line) => {
    const found = hint ? [hinted(line.text, hint)] : candidates(line.text)
    const before = scoreAsIs(line.text)
    return { ...line, found, before, chosen: hint ? found[0] : clearWin(found, before) }
  })
  const usual = mostFrequent(lines.flatMap(({ chosen }) => (chosen ? [chosen.encoding] : [])))
  const runs = lines.flatMap(({ from, text: line, found, before, chosen }) => {
    const taken = chosen ?? followed(found, before, usual)
    return taken === undefined || taken.text === line ? [] : [runOf(from, line, taken, found, before)]
  })
  return { text: replaced(text, runs), runs }
}

/** The reading that wins clearly over the text as it is and over every other reading. */
export function clearWin(
  found: readonly Candidate[],
  before: number,
  gained: number = CLEAR_WIN.gained,
): Candidate | undefined {
  const [best, next] = found
  if (!best || best.gained < gained || best.score < CLEAR_WIN.score || best.legal < CLEAR_WIN.legal) return undefined
  if (best.encoding !== 'viqr' && best.score - before < CLEAR_WIN.aheadOfText) return undefined
  return next && best.score - next.score < CLEAR_WIN.aheadOfOthers ? undefined : best
}

function followed(
  found: readonly Candidate[],
  before: number,
  usual: LegacyEncoding | undefined,
): Candidate | undefined {
  const one = found.find(({ encoding }) => encoding === usual)
  return one && one.score === 1 && one.gained > 0 && (before < 1 || one.encoding === 'viqr') ? one : undefined
}

function hinted(text: string, { encoding, isUpperCase }: FontHint): Candidate {
  const read = decodeAs(encoding, text)
  return { encoding, text: isUpperCase ? read.toUpperCase() : read, score: 1, legal: 1, gained: 0 }
}

function runOf(
  from: number,
  line: string,
  taken: Candidate,
  found: readonly Candidate[],
  before: number,
): ConvertedRun {
  const scores = found.map(({ encoding, score }) => ({ encoding, score }))
  const to = from + line.length
  return { from, to, encoding: taken.encoding, before: line, after: taken.text, scoreBefore: before, scores }
}

function linesOf(text: string): { from: number; text: string }[] {
  return [...text.matchAll(/[^\r\n]+/g)].map((match) => ({ from: match.index, text: match[0] }))
}

function replaced(text: string, runs: readonly ConvertedRun[]): string {
  let [done, at] = ['', 0]
  for (const { from, to, after } of runs) {
    done += text.slice(at, from) + after
    at = to
  }
  return done + text.slice(at)
}

function mostFrequent(encodings: readonly LegacyEncoding[]): LegacyEncoding | undefined {
  const groups = [...Map.groupBy(encodings, (one) => one)]
  return groups.sort(([, a], [, b]) => b.length - a.length)[0]?.[0]
}
