import { data, redirect } from 'react-router'
import type { RequestContext } from '#platform/http/request-context.ts'
import { findPublishedArticle, type PublishedArticle } from './queries/find-published-article.ts'
import { findRedirect, findTombstone } from './queries/find-tombstone.ts'

/** A page of an article, by what follows the article's address: itself, on paper, and the two files to keep. */
export type ArticlePage = '' | '/in' | '/tai-ve.html' | '/tai-ve.txt'

/**
 * The article at `/tin/SLUG-ID` followed by `page`. Other words before the id lead to its own address for good (301), and
 * so do a replaced article and an address of an earlier portal. One that was taken down is answered by a notice: 503 while
 * it is away, 410 when it is gone. An id that leads nowhere is a missing page (404).
 */
export async function readArticle(
  { services }: RequestContext,
  slugAndId: string,
  page: ArticlePage,
): Promise<{ article: PublishedArticle; address: string }> {
  const article = await findPublishedArticle(services.read, slugAndId)
  if (!article) return answerAbsent(services.read, slugAndId, page)
  if (article.href !== `/tin/${slugAndId}`) throw redirect(article.href + page, 301)
  return { article, address: new URL(article.href, services.config.publicUrl).href }
}

/** When to ask again for an article that is away, in seconds. */
const ASK_AGAIN = 86_400

async function answerAbsent(
  read: RequestContext['services']['read'],
  slugAndId: string,
  page: ArticlePage,
): Promise<never> {
  const tombstone = await findTombstone(read, slugAndId)
  if (tombstone?.kind === 'replaced') throw redirect(tombstone.href + page, 301)
  if (tombstone) {
    const away = tombstone.kind === 'temporary'
    const headers = {
      'X-Robots-Tag': 'noindex',
      // What is away may be back the next moment: nobody keeps the notice, neither browsers nor anything before them.
      'Cache-Control': away ? 'no-store' : 'public, no-cache',
      ...(away && { 'Retry-After': String(ASK_AGAIN) }),
    }
    throw data({ tombstone }, { status: away ? 503 : 410, headers })
  }
  await followOldAddress(read, `/tin/${slugAndId}`)
  throw new Response(null, { status: 404 })
}

/** Leads an address of an earlier portal, its path and query, to the article it belongs to now (301); otherwise returns. */
export async function followOldAddress(read: RequestContext['services']['read'], pathAndQuery: string): Promise<void> {
  const href = await findRedirect(read, pathAndQuery)
  if (href !== undefined) throw redirect(href, 301)
}
