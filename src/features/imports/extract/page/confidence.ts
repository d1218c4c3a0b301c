import { proseChars } from '../html/containers.ts'
import type { LaidPage } from './lay-out-page.ts'

/** Votes beyond which more of them make a title no surer. */
const AMPLE_VOTES = 5

export function titleConfidence({ title }: LaidPage): number {
  return rounded(Math.min(1, Math.max(0.1, title.votes / AMPLE_VOTES)))
}

/** How much of the page's prose the body took, and how much of the body reads as prose. */
export function bodyConfidence({ view }: LaidPage): number {
  let [taken, whole, chars] = [0, 0, 0]
  for (const [index, line] of view.lines.entries()) {
    if (line.hidden) continue
    const prose = proseChars(line)
    whole += prose
    if (view.roles[index]?.as !== 'block') continue
    taken += prose
    chars += line.chars
  }
  const share = whole > 0 ? taken / whole : 0
  const pure = chars > 0 ? taken / chars : 0
  const ample = Math.min(1, chars / 200)
  return rounded(ample * (0.5 * Math.min(1, share * 1.25) + 0.5 * Math.min(1, pure * 1.25)))
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100
}
