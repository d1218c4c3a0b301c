import { redirect } from 'react-router'
import type { RequestContext } from '#platform/http/request-context.ts'
import { findPublishedArticle, type PublishedArticle } from './queries/find-published-article.ts'

/**
 * The article at `/tin/SLUG-ID` followed by `suffix`. Other words before the id lead to its own address for good (301);
 * an id that leads nowhere is a missing page (404).
 */
export async function readArticle(
  { services }: RequestContext,
  slugAndId: string,
  suffix: '' | '/in',
): Promise<{ article: PublishedArticle; address: string }> {
  const article = await findPublishedArticle(services.read, slugAndId)
  if (!article) throw new Response(null, { status: 404 })
  if (article.href !== `/tin/${slugAndId}`) throw redirect(article.href + suffix, 301)
  return { article, address: new URL(article.href, services.config.publicUrl).href }
}
