import { requestContext } from '#platform/http/request-context.ts'
import type { Route } from './+types/robots.ts'

export const handle = { query: [] }

/** Search engines may read all that is published; pages that only repeat it are left out. */
export function loader({ context }: Route.LoaderArgs) {
  const { publicUrl } = context.get(requestContext).services.config
  const lines = [
    'User-agent: *',
    ...['/lam-viec', '/dang-nhap', '/tuy-chon', '/tim-kiem?', '/tim-kiem/'].map((path) => `Disallow: ${path}`),
    '',
    `Sitemap: ${new URL('/sitemap.xml', publicUrl).href}`,
  ]
  return new Response(`${lines.join('\n')}\n`, {
    headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'public, no-cache' },
  })
}
