import { data, redirect } from 'react-router'
import { typedFields } from '#platform/http/page.ts'
import { requestContext } from '#platform/http/request-context.ts'
import { sameOriginPath } from '#platform/http/same-origin-path.ts'
import { useLocale, useTranslator } from '#platform/i18n/use-translator.ts'
import { SideBySide } from '#ui/portal/portal-section.tsx'
import { portalMessages } from '../messages.ts'
import { CopyPage } from '../parts/copy-page.tsx'
import { PortalPage } from '../parts/portal-page.tsx'
import { PaletteChoices, SizeChoices, StepTools } from '../parts/preference-choices.tsx'
import { changed, preferencesCookie, readPreferences } from '../reading/preferences.ts'
import type { Route } from './+types/preferences.ts'

const HERE = '/tuy-chon'

export function loader({ request }: Route.LoaderArgs) {
  const back = sameOriginPath(new URL(request.url).searchParams.get('ve')) ?? HERE
  return data({ preferences: readPreferences(request.headers.get('Cookie')), back }, { headers: PRIVATE })
}

/**
 * Keeps the choice in the cookie and goes back to the page it was made on, if that page is ours. Copying its address is
 * answered by a page that shows it.
 */
export async function action({ request, context }: Route.ActionArgs) {
  const typed = typedFields(await request.formData())
  if ('chep' in typed) {
    const path = sameOriginPath(typed.ve) ?? '/'
    return data(
      { path, address: new URL(path, context.get(requestContext).services.config.publicUrl).href },
      { headers: PRIVATE },
    )
  }
  const chosen = changed(readPreferences(request.headers.get('Cookie')), new Map(Object.entries(typed)))
  const secure = context.get(requestContext).services.config.publicUrl.startsWith('https:')
  const headers = { ...PRIVATE, 'Set-Cookie': preferencesCookie(chosen, secure) }
  throw redirect(sameOriginPath(typed.ve) ?? HERE, { status: 303, headers })
}

export function headers({ loaderHeaders, actionHeaders }: Route.HeadersArgs) {
  return actionHeaders.has('Cache-Control') ? actionHeaders : loaderHeaders
}

const PRIVATE = { 'Cache-Control': 'no-store' }

export default function ReadingPreferences({ loaderData: { preferences, back }, actionData }: Route.ComponentProps) {
  const t = useTranslator(portalMessages)
  const locale = useLocale()
  if (actionData) return <CopyPage {...actionData} />
  return (
    <PortalPage title={t('portal.preferences-title')}>
      <meta name="robots" content="noindex" />
      <h1>{t('portal.preferences-title')}</h1>
      <StepTools preferences={preferences} back={back} />
      <p>{t('portal.preferences-lead')}</p>
      <form method="post" action={HERE}>
        <input type="hidden" name="ve" value={back} />
        <SideBySide>
          <SizeChoices chosen={preferences.size} />
          <PaletteChoices chosen={preferences.palette} />
        </SideBySide>
        <p>
          <button type="submit" className="go">
            {t('portal.keep')}
          </button>
        </p>
      </form>
      <section aria-labelledby="ngon-ngu">
        <h2 id="ngon-ngu">{t('portal.language-title')}</h2>
        <p>{t('portal.language-lead')}</p>
        <form className="tools" method="post" action="/ngon-ngu">
          <input type="hidden" name="ve" value={HERE} />
          <button
            type="submit"
            name="ngon-ngu"
            value={locale === 'vi' ? 'en' : 'vi'}
            lang={locale === 'vi' ? 'en' : 'vi'}
          >
            {t('portal.language')}
          </button>
        </form>
      </section>
    </PortalPage>
  )
}
