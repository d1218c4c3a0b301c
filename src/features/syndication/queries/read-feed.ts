import { findTopic, getPortalFrame } from '#features/portal/index.ts'
import type { ReadDb } from '#platform/database.server.ts'
import { fill } from '#platform/i18n/messages.ts'
import type { Feed, FeedName } from '../feed.ts'
import { syndicationMessages } from '../messages.ts'
import { articleHtml } from '../parts/article-html.tsx'
import { listWhole } from './list-whole.ts'

const ITEMS = 20

interface WhichFeed {
  readonly name: FeedName
  /** With no topic either: the whole portal. */
  readonly sectionSlug?: string | undefined
  readonly topicSlug?: string | undefined
  readonly origin: string
}

/** The newest twenty of the portal, of one section or of one topic; undefined when there is no such section or topic. */
export async function readFeed(db: ReadDb, which: WhichFeed): Promise<Feed | undefined> {
  const { name, sectionSlug, topicSlug, origin } = which
  const { portalName, sections } = await getPortalFrame(db)
  const part = await findPart(db, which, sections)
  if ((sectionSlug ?? topicSlug) !== undefined && !part) return undefined
  const articles = await listWhole(db, { sectionSlug, topicSlug, limit: ITEMS })
  const path = part?.path ?? ''
  const changes = articles.map(({ modifiedAt }) => modifiedAt.getTime())
  return {
    title: part ? partFeedTitle(part.name, portalName) : portalName,
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

/** What of the portal the feed is of: its Vietnamese name and the path of its page. */
async function findPart(
  db: ReadDb,
  { sectionSlug, topicSlug }: WhichFeed,
  sections: Awaited<ReturnType<typeof getPortalFrame>>['sections'],
): Promise<{ name: string; path: string } | undefined> {
  if (topicSlug !== undefined) {
    const topic = await findTopic(db, topicSlug)
    return topic && { name: topic.name, path: `/chu-de/${topic.slug}` }
  }
  const section = sections.find(({ slug }) => slug === sectionSlug)
  return section && { name: section.name.vi, path: `/chuyen-muc/${section.slug}` }
}

function partFeedTitle(part: string, portal: string): string {
  return fill(syndicationMessages['syndication.part-feed'].vi, { part, portal }, 'vi')
}
