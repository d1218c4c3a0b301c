import { createHash } from 'node:crypto'
import { canonicalJson } from '#platform/audit.ts'
import type { Block, Fact } from './blocks.ts'

/** All that readers see of an article. Its hash is what a publisher approves. */
export interface ArticleContent {
  readonly sectionId: string
  readonly title: string
  /** `YYYY-MM-DD`: "( Cập nhật ngày: … )", never the day of first publication. */
  readonly updatedOn: string
  readonly blocks: readonly Block[]
  readonly byline: string
  readonly facts: readonly Fact[]
  /** Ids of its topics in a fixed order; absent is the same as none. */
  readonly topics?: readonly string[]
  /** What was wrong in the text published before and what is right; absent from most texts, never empty. */
  readonly correction?: string | undefined
}

/**
 * SHA-256 of the whole content: two texts have the same hash exactly when readers would see the same. A text without a
 * correction or topics has no member for them, so that it has one hash whether or not they are known.
 */
export function contentHash(content: ArticleContent): Buffer {
  const { sectionId, title, updatedOn, blocks, byline, facts, correction, topics = [] } = content
  const present = { ...(correction && { correction }), ...(topics.length > 0 && { topics }) }
  const members = { sectionId, title, updatedOn, blocks, byline, facts, ...present }
  return createHash('sha256').update(canonicalJson(members)).digest()
}
