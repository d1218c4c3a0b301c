import type { ExtractedBlock, Extraction } from '../extraction.ts'
import type { Truth } from './text.ts'

/** How an extraction stands against the truth of its page; `body` is the F1 of tokens. */
export type Score = { title: boolean; date: boolean; byline: boolean; body: number }

export function scoreOf(extraction: Extraction, truth: Truth): Score {
  return {
    title: extraction.title === truth.title,
    date: sameDates(extraction, truth),
    byline: bylinesOf(extraction.bylines) === bylinesOf(truth.bylines),
    body: tokenF1(textsOf(extraction.blocks), truth.body),
  }
}

/** Every date under its own label, with its time, and no other. */
function sameDates(
  { publishedAt, updatedAt, unlabelledDate }: Extraction,
  { published, updated, unlabelled }: Truth,
): boolean {
  const pairs = [
    [publishedAt, published] as const,
    [updatedAt, updated] as const,
    [unlabelledDate, unlabelled] as const,
  ]
  return pairs.every(([found, stated]) => found?.date === stated?.date && found?.time === stated?.time)
}

function bylinesOf(bylines: readonly { name: string; role: string }[]): string {
  return bylines
    .map(({ name, role }) => `${role} ${name}`)
    .toSorted()
    .join('; ')
}

export function textsOf(blocks: readonly ExtractedBlock[]): string[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'list') return block.items
    if (block.kind === 'table') return [block.caption, ...block.head, ...block.rows.flat()]
    if (block.kind === 'picture') return [block.caption]
    return block.kind === 'attachment' ? [block.name] : [block.text]
  })
}

export function tokenF1(found: readonly string[], stated: readonly string[]): number {
  const [ours, theirs] = [tokensOf(found), tokensOf(stated)]
  const counts = new Map<string, number>()
  for (const token of theirs) counts.set(token, (counts.get(token) ?? 0) + 1)
  let same = 0
  for (const token of ours) {
    const left = counts.get(token) ?? 0
    if (left > 0) {
      same += 1
      counts.set(token, left - 1)
    }
  }
  return ours.length + theirs.length === 0 ? 1 : (2 * same) / (ours.length + theirs.length)
}

function tokensOf(texts: readonly string[]): string[] {
  return (
    texts
      .join(' ')
      .normalize('NFC')
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  )
}
