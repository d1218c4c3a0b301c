import { redirect } from 'react-router'
import { ArticleBlocks } from '#features/articles/parts.ts'
import { requestContext } from '#platform/http/request-context.ts'
import { useTranslator } from '#platform/i18n/use-translator.ts'
import { ArticleText, Path } from '#ui/portal/article.tsx'
import { portalMessages } from '../../messages.ts'
import { PortalPage, useContentLang } from '../../parts/portal-page.tsx'
import { AlternateLinks } from '../../parts/structure/alternate-links.tsx'
import { findPage } from '../../queries/find-page.ts'
import type { Route } from './+types/page.ts'

export const handle = { query: [] }

export async function loader({ context, params }: Route.LoaderArgs) {
  const { read, config } = context.get(requestContext).services
  const page = await findPage(read, params.slug)
  if (!page) throw new Response(null, { status: 404 })
  if (page.address !== `/trang/${page.slug}`) throw redirect(page.address, 301)
  return { page, origin: config.publicUrl }
}

export function headers() {
  return { 'Cache-Control': 'public, no-cache', Vary: 'Cookie' }
}

/** A static page in Vietnamese. */
export default function StandingPage({ loaderData: { page, origin } }: Route.ComponentProps) {
  const t = useTranslator(portalMessages)
  const lang = useContentLang()
  const address = new URL(page.address, origin).href
  return (
    <PortalPage title={page.title} article>
      <link rel="canonical" href={address} />
      {page.titleEn && <AlternateLinks vi={address} en={new URL(`/en/${page.slug}`, origin).href} />}
      <Path label={t('portal.path')} steps={[{ href: '/', label: t('portal.home') }]} />
      <h1 lang={lang}>{page.title}</h1>
      {page.titleEn && (
        <p className="when">
          <a href={`/en/${page.slug}`} lang="en" hrefLang="en">
            {page.titleEn}
          </a>
        </p>
      )}
      <ArticleText lang={lang}>
        <ArticleBlocks blocks={page.blocks} files={page.files} />
      </ArticleText>
    </PortalPage>
  )
}
