import type { Scope } from '#platform/command.ts'

/** The article made from the same bytes, or the page in a queue that has them and was not rejected. */
export async function sameBytes({ tx }: Scope, sha256: Buffer) {
  const article = await tx
    .selectFrom('article_import')
    .select('article_id')
    .where('sha256', '=', sha256)
    .executeTakeFirst()
  if (article) return { same_article_id: article.article_id }
  const item = await tx
    .selectFrom('import_item')
    .select('id')
    .where('sha256', '=', sha256)
    .where('state', 'in', ['parsed', 'accepted'])
    .executeTakeFirst()
  return item && { same_item_id: item.id }
}
