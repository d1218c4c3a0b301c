import { type ArticleContent, beginArticle } from '#features/articles/index.ts'
import type { IsoDate } from '#kernel/date.ts'
import type { Scope } from '#platform/command.ts'
import { refuse } from '#platform/problem.ts'
import type { Sentence } from '../extract/parsed-article.ts'
import { keepImport } from './keep-import.ts'
import type { LockedItem } from './load-item.ts'

/** Makes the draft of a parsed page and closes it, with its old address and its day of publication; and what to look at. */
export async function draftItem(
  scope: Scope,
  item: LockedItem,
  content: ArticleContent,
  publishedOn: IsoDate | undefined,
): Promise<{ readonly articleId: string; readonly warnings: readonly Sentence[] }> {
  if (item.state !== 'parsed' || !item.original || !item.extraction) refuse('conflict', 'imports.wrong-state')
  const { articleId } = await beginArticle(scope, { organisationId: item.organisation_id, action: 'import', content })
  const warnings = await keepImport(scope, {
    articleId,
    fileName: item.file_name,
    bytes: item.original,
    extraction: item.extraction,
    runs: item.runs ?? [],
    publishedOn,
    address: item.stated.address ?? item.extraction.address,
  })
  await settleItem(scope, item.id, { state: 'accepted', article_id: articleId })
  return { articleId, warnings }
}

interface Settled {
  readonly state: 'accepted' | 'rejected'
  readonly article_id?: string
  readonly reason?: string
}

/** Closes a page of the queue: who, when, and why. */
export async function settleItem({ tx, actor, now }: Scope, itemId: string, settled: Settled): Promise<void> {
  await tx
    .updateTable('import_item')
    .set({ ...settled, decided_by: actor.accountId, decided_at: now })
    .where('id', '=', itemId)
    .execute()
}
