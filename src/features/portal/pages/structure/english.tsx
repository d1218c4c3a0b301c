import { requestContext } from '#platform/http/request-context.ts'
import { useTranslator } from '#platform/i18n/use-translator.ts'
import { PortalSection } from '#ui/portal/portal-section.tsx'
import { LinkList } from '../../parts/frame/link-list.tsx'
import { listAddress } from '../../parts/lists/pages.tsx'
import { PortalPage, usePortal } from '../../parts/portal-page.tsx'
import { AlternateLinks } from '../../parts/structure/alternate-links.tsx'
import { ContactTable, contactPoints } from '../../parts/structure/contact-table.tsx'
import { OfficeFacts } from '../../parts/structure/office-facts.tsx'
import { OrganisationFinder } from '../../parts/structure/organisation-finder.tsx'
import { OrganisationLevels } from '../../parts/structure/organisation-levels.tsx'
import { listPages } from '../../queries/find-page.ts'
import { readStructurePage } from '../../read-structure-page.ts'
import { structureMessages } from '../../structure-messages.ts'
import type { Route } from './+types/english.ts'

const HERE = '/en'

export const handle = { query: ['trang'] }

export async function loader({ context, request }: Route.LoaderArgs) {
  const { read, config } = context.get(requestContext).services
  const pages = (await listPages(read)).filter(({ titleEn }) => titleEn !== '')
  return { ...(await readStructurePage(read, request)), pages, origin: config.publicUrl }
}

export function headers() {
  return { 'Cache-Control': 'public, no-cache', Vary: 'Cookie' }
}

/** Structure and contact points in English (NĐ 42/2022/NĐ-CP, Điều 7.2), from the same register as the Vietnamese pages. */
export default function English({ loaderData: { structure, page, pages, origin } }: Route.ComponentProps) {
  const s = useTranslator(structureMessages)
  const { name } = usePortal()
  const at = (path: string) => new URL(listAddress(path, {}, page), origin).href
  return (
    <PortalPage title={s('structure.english')}>
      <link rel="canonical" href={at(HERE)} />
      <AlternateLinks vi={at('/to-chuc')} en={at(HERE)} />
      <h1>{s('structure.english')}</h1>
      <p>{s('structure.english-lead', { name })}</p>
      {pages.length > 0 && (
        <LinkList links={pages.map(({ slug, titleEn }) => ({ href: `/en/${slug}`, label: titleEn }))} />
      )}
      <PortalSection id="contact" title={s('structure.contact-points')}>
        <OfficeFacts />
        <ContactTable organisations={contactPoints(structure.organisations)} />
      </PortalSection>
      <PortalSection id="structure" title={s('structure.organisations')}>
        {(structure.isFolded || structure.pages > 1) && <OrganisationFinder />}
        <OrganisationLevels structure={structure} page={page} path={HERE} />
      </PortalSection>
    </PortalPage>
  )
}
