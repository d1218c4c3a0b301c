import { requestContext } from '#platform/http/request-context.ts'
import { SAVED_PAGE_CSP, savedPage } from '../parts/saved/saved-page.tsx'
import { readSaved } from '../saved/read-saved.ts'
import type { Route } from './+types/saved-page.ts'

/** The article as one page to keep. */
export async function loader({ context, params }: Route.LoaderArgs) {
  const saved = await readSaved(context.get(requestContext), params.slugAndId, '/tai-ve.html')
  return new Response(savedPage(saved), {
    headers: {
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Disposition': `attachment; filename="${saved.fileName}.html"`,
      'Content-Security-Policy': SAVED_PAGE_CSP,
      'X-Robots-Tag': 'noindex',
      'Cache-Control': 'no-store',
    },
  })
}
