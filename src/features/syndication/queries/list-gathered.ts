import { sql } from 'kysely'
import { monthAddress } from '#features/portal/index.ts'
import { type ReadDb, readSql } from '#platform/database.server.ts'
import type { SitemapPage } from '../sitemap.ts'

/** Pages that gather articles: every topic that has something under it, every author, every month of the archive. */
export async function listGathered(db: ReadDb, origin: string): Promise<SitemapPage[]> {
  const named = await readSql(
    db,
    sql<{ path: string; modified_at: Date }>`
      select '/chu-de/' || topic.slug as path, max(under.at) as modified_at
      from portal.topic topic join (
        select one.topic_id, article.published_at as at
        from portal.article_topic one join portal.article article on article.id = one.article_id
        union all
        select topic.id, document.published_at
        from portal.document document join portal.topic topic on topic.slug = document.topic_slug
      ) under on under.topic_id = topic.id group by topic.slug
      union all
      select '/tac-gia/' || author.slug, max(article.published_at)
      from portal.article_author author join portal.article article on article.id = author.article_id group by author.slug
      order by path`,
  )
  const months = await readSql(
    db,
    sql<{ year: number; month: number; modified_at: Date }>`
      select extract(year from updated_on)::int as year, extract(month from updated_on)::int as month,
             max(published_at) as modified_at
      from portal.article group by 1, 2 order by 1 desc, 2 desc`,
  )
  return [
    ...named.map(({ path, modified_at }) => ({ address: new URL(path, origin).href, modifiedAt: modified_at })),
    ...months.map(({ year, month, modified_at }) => ({
      address: new URL(monthAddress(year, month), origin).href,
      modifiedAt: modified_at,
    })),
  ]
}
