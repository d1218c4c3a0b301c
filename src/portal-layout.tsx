import { isRouteErrorResponse, Outlet } from 'react-router'
import { getPortalFrame } from '#features/portal/index.ts'
import { portalMessages } from '#features/portal/messages.ts'
import { PortalPage } from '#features/portal/parts.ts'
import { requestContext } from '#platform/http/request-context.ts'
import { useTranslator } from '#platform/i18n/use-translator.ts'
import './portal-layout.css'
import type { Route } from './+types/portal-layout.ts'

/** Portal pages carry no framework script; the root puts the reader's choices into their head. */
export const handle = { portal: true }

export async function loader({ context }: Route.LoaderArgs) {
  return getPortalFrame(context.get(requestContext).services.read)
}

export default function PortalLayout() {
  return <Outlet />
}

/** A page that is missing, or broken, inside the portal's own frame. */
export function ErrorBoundary({ error }: Route.ErrorBoundaryProps) {
  const t = useTranslator(portalMessages)
  const missing = isRouteErrorResponse(error) && error.status === 404
  const title = t(missing ? 'portal.missing' : 'portal.broken')
  return (
    <PortalPage title={title}>
      <meta name="robots" content="noindex" />
      <h1>{title}</h1>
      <p>{t(missing ? 'portal.missing-lead' : 'portal.broken-lead')}</p>
      <p>
        <a href="/">{t('portal.to-home')}</a>
      </p>
    </PortalPage>
  )
}
