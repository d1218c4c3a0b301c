import type { ReadDb } from '#platform/database.server.ts'
import { articleAddress } from '../article-address.ts'

/** The article that readers are led to, with the title they see or last saw; undefined when none is named. */
export async function findReplacement(db: ReadDb, articleId: string | null) {
  if (articleId === null) return undefined
  const row = await db
    .selectFrom('article')
    .leftJoin('take_down', 'take_down.id', 'article.take_down_id')
    .innerJoin('article_revision as text', (join) =>
      join.on((eb) => eb('text.id', '=', eb.fn.coalesce('article.published_revision_id', 'take_down.revision_id'))),
    )
    .select(['article.slug', 'article.public_number', 'text.title'])
    .where('article.id', '=', articleId)
    .executeTakeFirstOrThrow()
  return { href: articleAddress(row.slug ?? '', row.public_number), title: row.title }
}

/** Addresses of an earlier portal that lead to the article, as paths. */
export async function oldAddressesOf(db: ReadDb, articleId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('address_redirect')
    .select(['path', 'query'])
    .where('article_id', '=', articleId)
    .orderBy('path')
    .orderBy('query')
    .execute()
  return rows.map(({ path, query }) => (query ? `${path}?${query}` : path))
}
