import { Outlet } from 'react-router'
import { getPortalFrame } from '#features/portal/index.ts'
import { PortalError } from '#features/portal/parts.ts'
import { requestContext } from '#platform/http/request-context.ts'
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

/** Of a page that was answered by a notice: its own headers. */
export function headers({ errorHeaders }: Route.HeadersArgs) {
  return errorHeaders ?? new Headers()
}

export function ErrorBoundary({ error }: Route.ErrorBoundaryProps) {
  return <PortalError error={error} />
}
