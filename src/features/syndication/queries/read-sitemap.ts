import { sql } from 'kysely'
import { articleAddress } from '#features/articles/index.ts'
import { getPortalFrame, listPages } from '#features/portal/index.ts'
import { type ReadDb, readSql } from '#platform/database.server.ts'
import { MOST_NEWS, MOST_PAGES, NEWS_DAYS, type NewsPage, type SitemapPage } from '../sitemap.ts'

/** `tin-2024.xml`, and `tin-2024-2.xml` where a year has more than one sitemap holds. */
export interface YearPart {
  readonly year: number
  readonly part: number
}

/** The years of first publication in Vietnam, with the parts each needs and its latest change, the newest first. */
export async function listYears(db: ReadDb): Promise<(YearPart & { readonly modifiedAt: Date })[]> {
  const years = await readSql(
    db,
    sql<{ year: number; count: number; modified_at: Date }>`
      select extract(year from first_published_at at time zone 'Asia/Ho_Chi_Minh')::int as year,
             count(*) as count, max(published_at) as modified_at
      from portal.article group by 1 order by 1 desc`,
  )
  return years.flatMap(({ year, count, modified_at }) =>
    Array.from({ length: Math.ceil(count / MOST_PAGES) }, (_, at) => ({ year, part: at + 1, modifiedAt: modified_at })),
  )
}

/** The articles of a year, in the order of their numbers, fifty thousand to a part. */
export async function listYear(db: ReadDb, origin: string, { year, part }: YearPart): Promise<SitemapPage[]> {
  const rows = await readSql(
    db,
    sql<{ slug: string; public_number: number; published_at: Date }>`
      select slug, public_number, published_at from portal.article
      where first_published_at >= make_timestamptz(${year}, 1, 1, 0, 0, 0, 'Asia/Ho_Chi_Minh')
        and first_published_at < make_timestamptz(${year + 1}, 1, 1, 0, 0, 0, 'Asia/Ho_Chi_Minh')
      order by public_number limit ${MOST_PAGES} offset ${(part - 1) * MOST_PAGES}`,
  )
  return rows.map((row) => ({ address: addressOf(origin, row), modifiedAt: row.published_at }))
}

/** Pages that are drawn from what is kept elsewhere, and so have no day of change of their own. */
const PLACES = ['/van-ban', '/to-chuc', '/hoi-nghi', '/chum-anh', '/luu-tru', '/tim-kiem', '/so-do-cong', '/en']

/** The home page and the sections, each with the latest change in it, and the pages around them. */
export async function listPlaces(db: ReadDb, origin: string): Promise<SitemapPage[]> {
  const { sections } = await getPortalFrame(db)
  const pages = await listPages(db)
  const changes = await readSql(
    db,
    sql<{ slug: string; modified_at: Date }>`
      select section.slug, max(article.published_at) as modified_at
      from portal.article article join portal.section section on section.id = article.section_id group by 1`,
  )
  const bySection = new Map(changes.map(({ slug, modified_at }) => [slug, modified_at]))
  const latest = changes.map(({ modified_at }) => modified_at).toSorted((a, b) => b.getTime() - a.getTime())[0]
  return [
    { address: new URL('/', origin).href, modifiedAt: latest },
    ...sections.map(({ slug }) => ({
      address: new URL(`/chuyen-muc/${slug}`, origin).href,
      modifiedAt: bySection.get(slug),
    })),
    ...[...pages.flatMap(addressesOf), ...PLACES].map((path) => ({ address: new URL(path, origin).href })),
  ]
}

/** A static page, and the same in English where there is such a text. */
function addressesOf({ slug, address, titleEn }: Awaited<ReturnType<typeof listPages>>[number]): string[] {
  return titleEn === '' ? [address] : [address, `/en/${slug}`]
}

/** What readers first saw in the two days before `now`, the newest first. */
export async function listNews(db: ReadDb, origin: string, now: Date): Promise<NewsPage[]> {
  const since = new Date(now.getTime() - NEWS_DAYS * 86_400_000)
  const rows = await readSql(
    db,
    sql<{ slug: string; public_number: number; title: string; first_published_at: Date; published_at: Date }>`
      select slug, public_number, title, first_published_at, published_at from portal.article
      where first_published_at > ${since} order by first_published_at desc limit ${MOST_NEWS}`,
  )
  return rows.map((row) => ({
    address: addressOf(origin, row),
    title: row.title,
    publishedAt: row.first_published_at,
    modifiedAt: row.published_at,
  }))
}

function addressOf(origin: string, row: { slug: string; public_number: number }): string {
  return new URL(articleAddress(row.slug, row.public_number), origin).href
}
