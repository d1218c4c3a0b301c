import { compareVietnamese } from '#kernel/vietnamese.ts'
import type { ReadDb } from '#platform/database.server.ts'

/** A name that leads to a page: of a topic, of an author. */
export interface NamedPage {
  readonly slug: string
  readonly name: string
}

/** Who is named in a published article's byline, and what it is about. */
export async function listAuthorsAndTopics(
  db: ReadDb,
  articleId: string,
): Promise<{ authors: NamedPage[]; topics: NamedPage[] }> {
  const authors = await db
    .selectFrom('portal.article_author')
    .select(['slug', 'name'])
    .where('article_id', '=', articleId)
    .execute()
  const topics = await db
    .selectFrom('portal.article_topic')
    .innerJoin('portal.topic as topic', 'topic.id', 'portal.article_topic.topic_id')
    .select(['topic.slug', 'topic.name'])
    .where('portal.article_topic.article_id', '=', articleId)
    .execute()
  const named = ({ slug, name }: { slug: string | null; name: string | null }) => ({
    slug: slug ?? '',
    name: name ?? '',
  })
  return {
    authors: authors.map(named),
    topics: topics.map(named).sort((a, b) => compareVietnamese(a.name, b.name)),
  }
}

/** A topic by its address, with the number of published articles under it. */
export async function findTopic(db: ReadDb, slug: string): Promise<(NamedPage & { articles: number }) | undefined> {
  const topic = await db.selectFrom('portal.topic').selectAll().where('slug', '=', slug).executeTakeFirst()
  if (!topic) return undefined
  const { count } = await db
    .selectFrom('portal.article_topic')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('topic_id', '=', topic.id)
    .executeTakeFirstOrThrow()
  return { slug, name: topic.name ?? '', articles: count }
}

/**
 * The printed names behind an author's address, with the number of their published articles. Names that differ in
 * accents alone share an address: all of them are given, because who is who is not known.
 */
export async function findAuthor(db: ReadDb, slug: string): Promise<(NamedPage & { articles: number }) | undefined> {
  const rows = await db
    .selectFrom('portal.article_author')
    .select(({ fn }) => ['name', fn.countAll<number>().as('count')])
    .where('slug', '=', slug)
    .groupBy('name')
    .orderBy('count', 'desc')
    .orderBy('name')
    .execute()
  if (rows.length === 0) return undefined
  return {
    slug,
    name: rows.map(({ name }) => name ?? '').join(' / '),
    articles: rows.reduce((n, { count }) => n + count, 0),
  }
}

export interface ArchiveMonth {
  readonly year: number
  readonly month: number
  readonly articles: number
}

/** Every month that published articles are dated in, the newest first. */
export async function listArchiveMonths(db: ReadDb): Promise<ArchiveMonth[]> {
  const rows = await db
    .selectFrom('portal.month')
    .selectAll()
    .orderBy('year', 'desc')
    .orderBy('month', 'desc')
    .execute()
  return rows.map(({ year, month, articles }) => ({ year: year ?? 0, month: month ?? 0, articles: articles ?? 0 }))
}
