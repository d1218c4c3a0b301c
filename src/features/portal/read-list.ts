import type { RequestContext } from '#platform/http/request-context.ts'
import type { ListedArticles } from './parts/lists/article-list.tsx'
import { listPublished } from './queries/list-published.ts'
import { pageNumber } from './reading/page-number.ts'

const PER_PAGE = 20

type Which = Omit<Parameters<typeof listPublished>[1], 'limit' | 'offset'>

/** The page that the request's address names, of `articles` published articles; a missing page (404) past the last. */
export async function readList(
  { services }: RequestContext,
  request: Request,
  { path, which, articles }: { readonly path: string; readonly which: Which; readonly articles: number },
): Promise<ListedArticles> {
  const page = pageNumber(new URL(request.url).searchParams.get('trang'))
  const pages = Math.max(1, Math.ceil(articles / PER_PAGE))
  if (page > pages) throw new Response(null, { status: 404 })
  const lines = await listPublished(services.read, { ...which, limit: PER_PAGE, offset: (page - 1) * PER_PAGE })
  const address = new URL(page > 1 ? `${path}?trang=${page}` : path, services.config.publicUrl).href
  return { path, address, page, pages, lines }
}
