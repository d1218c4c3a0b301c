import { ArticleBlocks } from '#features/articles/parts.ts'
import { requestContext } from '#platform/http/request-context.ts'
import { useTranslator } from '#platform/i18n/use-translator.ts'
import { ArticleText, Path } from '#ui/portal/article.tsx'
import { PortalPage } from '../../parts/portal-page.tsx'
import { AlternateLinks } from '../../parts/structure/alternate-links.tsx'
import { findPage } from '../../queries/find-page.ts'
import { structureMessages } from '../../structure-messages.ts'
import type { Route } from './+types/page-in-english.ts'

export const handle = { query: [] }

export async function loader({ context, params }: Route.LoaderArgs) {
  const { read, config } = context.get(requestContext).services
  const page = await findPage(read, params.slug)
  if (!page || page.titleEn === '') throw new Response(null, { status: 404 })
  return { page, origin: config.publicUrl }
}

export function headers() {
  return { 'Cache-Control': 'public, no-cache', Vary: 'Cookie' }
}

/** The English text of a static page, where somebody wrote one. */
export default function PageInEnglish({ loaderData: { page, origin } }: Route.ComponentProps) {
  const s = useTranslator(structureMessages)
  const here = new URL(`/en/${page.slug}`, origin).href
  return (
    <PortalPage title={page.titleEn} article>
      <link rel="canonical" href={here} />
      <AlternateLinks vi={new URL(page.address, origin).href} en={here} />
      <Path label={s('structure.in-section')} steps={[{ href: '/en', label: s('structure.english') }]} />
      <h1>{page.titleEn}</h1>
      <p className="when">
        <a href={page.address} lang="vi" hrefLang="vi">
          {page.title}
        </a>
      </p>
      <ArticleText>
        <ArticleBlocks blocks={page.blocksEn} files={page.files} />
      </ArticleText>
    </PortalPage>
  )
}
