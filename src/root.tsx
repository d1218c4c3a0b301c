import type { ReactNode } from 'react'
import { Links, Meta, Outlet, Scripts, useMatches, useRouteLoaderData } from 'react-router'
import { requestContext } from '#platform/http/request-context.ts'
import type { Route } from './+types/root.ts'
import { ErrorPage } from './error-page.tsx'

export async function loader({ context }: Route.LoaderArgs) {
  const { locale, services } = context.get(requestContext)
  const locality = await services.read
    .selectFrom('locality')
    .select(['name', 'portal_name', 'address', 'phone', 'demonstration'])
    .executeTakeFirst()
  return { locale, locality }
}

/** Routes below a layout with `handle.interactive` are hydrated; portal pages carry no framework script. */
export function Layout({ children }: { children: ReactNode }) {
  const root = useRouteLoaderData<typeof loader>('root')
  const interactive = useMatches().some((match) => (match.handle as { interactive?: boolean } | undefined)?.interactive)
  return (
    <html lang={root?.locale ?? 'vi'}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <link rel="icon" href="/mark.svg" type="image/svg+xml" />
        <Meta />
        <Links />
      </head>
      <body>
        {children}
        {interactive && <Scripts />}
      </body>
    </html>
  )
}

export default function Root() {
  return <Outlet />
}

export function ErrorBoundary({ error }: Route.ErrorBoundaryProps) {
  return <ErrorPage error={error} />
}
