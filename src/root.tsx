import type { ReactNode } from 'react'
import { Links, Meta, Outlet, Scripts, useMatches, useRouteLoaderData } from 'react-router'
import { requestContext } from '#platform/http/request-context.ts'
import { useTranslator } from '#platform/i18n/use-translator.ts'
import { useInPageLinks } from '#ui/frame/use-in-page-links.ts'
import type { Route } from './+types/root.ts'
import { frameMessages } from './frame-messages.ts'

/** The language of the reader; below `/en` that of the address, whatever the reader chose. */
export async function loader({ context, request }: Route.LoaderArgs) {
  const isEnglish = /^\/en(\/|$)/.test(new URL(request.url).pathname)
  return { locale: isEnglish ? 'en' : context.get(requestContext).locale }
}

interface Handle {
  readonly interactive?: boolean
  readonly portal?: boolean
}

/**
 * Routes below a layout with `handle.interactive` are hydrated. Portal pages carry no framework script: one small script
 * before the first paint sets the reader's size and palette, and without scripts the server's stylesheet does.
 */
export function Layout({ children }: { children: ReactNode }) {
  const root = useRouteLoaderData<typeof loader>('root')
  const handles = useMatches().map((match) => (match.handle ?? {}) as Handle)
  const portal = handles.some((handle) => handle.portal)
  return (
    <html lang={root?.locale ?? 'vi'}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <link rel="icon" href="/mark.svg" type="image/svg+xml" />
        {portal && <script src="/doc-truoc.js" />}
        <Meta />
        {/* Portal answers are the same for everybody, so they carry no nonce of one response. */}
        <Links {...(portal && { nonce: '' })} />
        {portal && (
          <noscript>
            <link rel="stylesheet" href="/tuy-chon.css" />
          </noscript>
        )}
      </head>
      <body>
        {children}
        {handles.some((handle) => handle.interactive) && <Scripts />}
      </body>
    </html>
  )
}

export default function Root() {
  useInPageLinks()
  return <Outlet />
}

/** The last resort, without a style: both layouts show the errors of their own pages. */
export function ErrorBoundary() {
  const t = useTranslator(frameMessages)
  return (
    <main>
      <title>{`${t('frame.error')} – Nhịp Cầu`}</title>
      <h1>{t('frame.error')}</h1>
      <p>{t('frame.bug')}</p>
      <p>
        <a href="/">{t('frame.home')}</a>
      </p>
    </main>
  )
}
