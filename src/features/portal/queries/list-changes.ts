import type { ReadDb } from '#platform/database.server.ts'

/** Something that happened to an article before everybody's eyes. */
export interface ArticleChange {
  readonly at: Date
  /** `edited`: published again without a correction. */
  readonly kind: 'first' | 'corrected' | 'edited' | 'away' | 'back'
  /** What was wrong and what is right, of `corrected` only. */
  readonly correction: string | undefined
}

/** Everything that happened to a published article since its first publication, the newest first. */
export async function listChanges(db: ReadDb, articleId: string): Promise<ArticleChange[]> {
  const rows = await db
    .selectFrom('portal.change')
    .select(['at', 'kind', 'correction'])
    .where('article_id', '=', articleId)
    .orderBy('id')
    .execute()
  return rows
    .map((row, place): ArticleChange => {
      const correction = row.correction ?? undefined
      return { at: row.at ?? new Date(0), kind: kindOf(row.kind, correction, place), correction }
    })
    .toReversed()
}

function kindOf(action: string | null, correction: string | undefined, place: number): ArticleChange['kind'] {
  if (action === 'take-down') return 'away'
  if (action === 'restore') return 'back'
  if (place === 0) return 'first'
  return correction === undefined ? 'edited' : 'corrected'
}
