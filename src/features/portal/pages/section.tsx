import { requestContext } from '#platform/http/request-context.ts'
import { useLocale, useTranslator } from '#platform/i18n/use-translator.ts'
import { Path } from '#ui/portal/article.tsx'
import { portalMessages } from '../messages.ts'
import { Neighbours } from '../parts/lists/neighbours.tsx'
import { FeedLinks } from '../parts/machine-readable.tsx'
import { NewsList } from '../parts/news-list.tsx'
import { PortalPage } from '../parts/portal-page.tsx'
import { findSection } from '../queries/find-section.ts'
import { listPublished } from '../queries/list-published.ts'
import { pageNumber } from '../reading/page-number.ts'
import type { Route } from './+types/section.ts'

const PER_PAGE = 20

export const handle = { query: ['trang'] }

export async function loader({ context, params, request }: Route.LoaderArgs) {
  const { services } = context.get(requestContext)
  const section = await findSection(services.read, params.slug)
  if (!section) throw new Response(null, { status: 404 })
  const page = pageNumber(new URL(request.url).searchParams.get('trang'))
  const offset = (page - 1) * PER_PAGE
  const lines = await listPublished(services.read, { sectionSlug: section.slug, limit: PER_PAGE + 1, offset })
  const address = new URL(`/chuyen-muc/${section.slug}${page > 1 ? `?trang=${page}` : ''}`, services.config.publicUrl)
  return { section, page, lines: lines.slice(0, PER_PAGE), more: lines.length > PER_PAGE, address: address.href }
}

export function headers() {
  return { 'Cache-Control': 'public, no-cache', Vary: 'Cookie' }
}

export default function Section({ loaderData: { section, page, lines, more, address } }: Route.ComponentProps) {
  const t = useTranslator(portalMessages)
  const locale = useLocale()
  const name = section.name[locale]
  const at = (number: number) => `/chuyen-muc/${section.slug}${number > 1 ? `?trang=${number}` : ''}`
  return (
    <PortalPage title={name} section={section.slug}>
      <link rel="canonical" href={address} />
      <FeedLinks title={name} of={`/chuyen-muc/${section.slug}`} />
      <Path label={t('portal.path')} steps={[{ href: '/', label: t('portal.home') }]} />
      <h1>{name}</h1>
      {section.description[locale] && <p>{section.description[locale]}</p>}
      {lines.length === 0 ? <p>{t('portal.none-here')}</p> : <NewsList lines={lines} />}
      <Neighbours page={page} more={more} at={at} />
    </PortalPage>
  )
}
