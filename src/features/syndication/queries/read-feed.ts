import { getPortalFrame } from '#features/portal/index.ts'
import type { ReadDb } from '#platform/database.server.ts'
import { fill } from '#platform/i18n/messages.ts'
import type { Feed, FeedName } from '../feed.ts'
import { syndicationMessages } from '../messages.ts'
import { articleHtml } from '../parts/article-html.tsx'
import { listWhole } from './list-whole.ts'

const ITEMS = 20

interface WhichFeed {
  readonly name: FeedName
  /** Absent: the whole portal. */
  readonly sectionSlug?: string | undefined
  readonly origin: string
}

/** The newest twenty of the portal or of one section; undefined when there is no such section. */
export async function readFeed(db: ReadDb, { name, sectionSlug, origin }: WhichFeed): Promise<Feed | undefined> {
  const { portalName, sections } = await getPortalFrame(db)
  const section = sections.find(({ slug }) => slug === sectionSlug)
  if (sectionSlug !== undefined && !section) return undefined
  const articles = await listWhole(db, { sectionSlug, limit: ITEMS })
  const path = section ? `/chuyen-muc/${section.slug}` : ''
  const changes = articles.map(({ modifiedAt }) => modifiedAt.getTime())
  return {
    title: section ? sectionFeedTitle(section.name.vi, portalName) : portalName,
    home: new URL(path || '/', origin).href,
    self: new URL(`${path}/${name}`, origin).href,
    modifiedAt: new Date(Math.max(0, ...changes)),
    items: articles.map((article) => ({
      id: article.id,
      title: article.title,
      address: new URL(article.path, origin).href,
      summary: article.summary,
      html: articleHtml(article, origin),
      byline: article.byline,
      section: article.section.name,
      publishedAt: article.publishedAt,
      modifiedAt: article.modifiedAt,
    })),
  }
}

function sectionFeedTitle(section: string, portal: string): string {
  return fill(syndicationMessages['syndication.section-feed'].vi, { section, portal })
}
