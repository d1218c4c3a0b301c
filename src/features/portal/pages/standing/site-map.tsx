import { requestContext } from '#platform/http/request-context.ts'
import { useLocale, useTranslator } from '#platform/i18n/use-translator.ts'
import { Path } from '#ui/portal/article.tsx'
import { PortalSection, ThreeToARow } from '#ui/portal/portal-section.tsx'
import { portalMessages } from '../../messages.ts'
import { LinkList } from '../../parts/frame/link-list.tsx'
import { useFootLinks } from '../../parts/frame/use-foot-links.ts'
import { PortalPage, usePortal } from '../../parts/portal-page.tsx'
import { listPages } from '../../queries/find-page.ts'
import { pageLabel } from '../../reading/page-label.ts'
import { structureMessages } from '../../structure-messages.ts'
import type { Route } from './+types/site-map.ts'

export const handle = { query: [] }

export async function loader({ context }: Route.LoaderArgs) {
  const { read, config } = context.get(requestContext).services
  return { pages: await listPages(read), address: new URL('/so-do-cong', config.publicUrl).href }
}

export function headers() {
  return { 'Cache-Control': 'public, no-cache', Vary: 'Cookie' }
}

/** Everything there is, by name: the menu with its second level, the sections, static pages, tools. */
export default function SiteMap({ loaderData: { pages, address } }: Route.ComponentProps) {
  const t = useTranslator(portalMessages)
  const s = useTranslator(structureMessages)
  const locale = useLocale()
  const portal = usePortal()
  const items = portal.menu.flatMap((item) => [item, ...item.items])
  const sections = portal.sections.map(({ slug, name }) => ({ href: `/chuyen-muc/${slug}`, label: name[locale] }))
  const menu = items.map(({ href, label }) => ({ href, label: label[locale] }))
  const rest = menu.filter(({ href }) => !sections.some((section) => section.href === href))
  const about = pages.map((page) => ({ href: page.address, ...pageLabel(page, locale) }))
  return (
    <PortalPage title={s('structure.site-map')}>
      <link rel="canonical" href={address} />
      <Path label={t('portal.path')} steps={[{ href: '/', label: t('portal.home') }]} />
      <h1>{s('structure.site-map')}</h1>
      <ThreeToARow>
        <PortalSection id="chuyen-muc" title={t('portal.sections')}>
          <LinkList links={sections} />
        </PortalSection>
        <PortalSection id="gioi-thieu" title={s('structure.pages')}>
          <LinkList links={[...rest, { href: '/hoi-nghi', label: s('structure.conferences') }, ...about]} />
        </PortalSection>
        <PortalSection id="tien-ich" title={s('structure.tools')}>
          <LinkList links={useFootLinks(portal).flat()} />
        </PortalSection>
      </ThreeToARow>
    </PortalPage>
  )
}
