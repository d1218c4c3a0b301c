import { Outlet, useLocation } from 'react-router'
import { requestContext } from '#platform/http/request-context.ts'
import { useTranslator } from '#platform/i18n/use-translator.ts'
import '#ui/tokens.css'
import '#ui/base.css'
import { DemonstrationBanner } from '#ui/frame/demonstration-banner.tsx'
import { Masthead } from '#ui/frame/masthead.tsx'
import type { Route } from './+types/signed-out-layout.ts'
import { ErrorPage } from './error-page.tsx'
import { frameMessages } from './frame-messages.ts'
import { LanguageSwitch } from './language-switch.tsx'

export async function loader({ context }: Route.LoaderArgs) {
  const { services } = context.get(requestContext)
  const locality = await services.read.selectFrom('locality').select('demonstration').executeTakeFirst()
  return { demonstration: locality?.demonstration ?? false }
}

/** The frame of pages for people who are not signed in yet. */
export default function SignedOutLayout({ loaderData }: Route.ComponentProps) {
  const t = useTranslator(frameMessages)
  const { pathname, search } = useLocation()
  return (
    <>
      {loaderData.demonstration && (
        <DemonstrationBanner label={t('frame.demonstration-label')}>{t('frame.demonstration')}</DemonstrationBanner>
      )}
      <Masthead brand="Nhịp Cầu" home="/" tools={<LanguageSwitch here={pathname + search} />} />
      <Outlet />
    </>
  )
}

export function ErrorBoundary({ error }: Route.ErrorBoundaryProps) {
  return <ErrorPage error={error} />
}
