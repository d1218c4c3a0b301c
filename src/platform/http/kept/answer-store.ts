import { LRUCache } from 'lru-cache'
import type { KeptAnswer } from './kept-answer.ts'

/**
 * Kept answers, bounded by the bytes they take. Three shelves, so that nobody can push the pages out by asking for what
 * does not exist, or for endless searches: plain addresses, addresses with a query, and refusals and redirects.
 */
export interface AnswerStore {
  get(key: string): KeptAnswer | undefined
  set(key: string, kept: KeptAnswer): void
  clear(): void
  /** How many answers there are, and the bytes they take. */
  size(): { readonly answers: number; readonly bytes: number }
}

const SHARES = { plain: 0.75, asked: 0.2, refused: 0.05 } as const
/** What a page says can depend on the day: nothing is older than this, in milliseconds. */
const LONGEST_KEPT = 60_000
/** One answer takes at most this part of its shelf. */
const LARGEST_PART = 8

export function openStore(maxBytes: number): AnswerStore {
  const shelf = (share: number) => {
    const maxSize = Math.max(1, Math.floor(maxBytes * share))
    return new LRUCache<string, KeptAnswer>({
      maxSize,
      maxEntrySize: Math.max(1, Math.floor(maxSize / LARGEST_PART)),
      sizeCalculation: ({ bytes }, key) => bytes + 2 * key.length,
      ttl: LONGEST_KEPT,
    })
  }
  const plain = shelf(SHARES.plain)
  const asked = shelf(SHARES.asked)
  const refused = shelf(SHARES.refused)
  const all = [plain, asked, refused]
  const shelfOf = (key: string) => (key.includes('?') ? asked : plain)
  return {
    get: (key) => shelfOf(key).get(key) ?? refused.get(key),
    set: (key, kept) => (kept.status === 200 ? shelfOf(key) : refused).set(key, kept),
    clear() {
      for (const one of all) one.clear()
    },
    size: () => ({
      answers: all.reduce((sum, one) => sum + one.size, 0),
      bytes: all.reduce((sum, one) => sum + one.calculatedSize, 0),
    }),
  }
}
