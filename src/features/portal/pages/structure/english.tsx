import { requestContext } from '#platform/http/request-context.ts'
import { useTranslator } from '#platform/i18n/use-translator.ts'
import { PortalSection } from '#ui/portal/portal-section.tsx'
import { LinkList } from '../../parts/frame/link-list.tsx'
import { PortalPage, usePortal } from '../../parts/portal-page.tsx'
import { AlternateLinks } from '../../parts/structure/alternate-links.tsx'
import { ContactTable, contactPoints } from '../../parts/structure/contact-table.tsx'
import { OfficeFacts } from '../../parts/structure/office-facts.tsx'
import { OrganisationTree } from '../../parts/structure/organisation-tree.tsx'
import { listPages } from '../../queries/find-page.ts'
import { listOrganisations } from '../../queries/structure/list-organisations.ts'
import { structureMessages } from '../../structure-messages.ts'
import type { Route } from './+types/english.ts'

export const handle = { query: [] }

export async function loader({ context }: Route.LoaderArgs) {
  const { read, config } = context.get(requestContext).services
  const pages = (await listPages(read)).filter(({ titleEn }) => titleEn !== '')
  return { organisations: await listOrganisations(read), pages, origin: config.publicUrl }
}

export function headers() {
  return { 'Cache-Control': 'public, no-cache', Vary: 'Cookie' }
}

/** Structure and contact points in English (NĐ 42/2022/NĐ-CP, Điều 7.2), from the same register as the Vietnamese pages. */
export default function English({ loaderData: { organisations, pages, origin } }: Route.ComponentProps) {
  const s = useTranslator(structureMessages)
  const { name } = usePortal()
  const here = new URL('/en', origin).href
  return (
    <PortalPage title={s('structure.english')}>
      <link rel="canonical" href={here} />
      <AlternateLinks vi={new URL('/to-chuc', origin).href} en={here} />
      <h1>{s('structure.english')}</h1>
      <p>{s('structure.english-lead', { name })}</p>
      {pages.length > 0 && (
        <LinkList links={pages.map(({ slug, titleEn }) => ({ href: `/en/${slug}`, label: titleEn }))} />
      )}
      <PortalSection id="contact" title={s('structure.contact-points')}>
        <OfficeFacts />
        <ContactTable organisations={contactPoints(organisations)} />
      </PortalSection>
      <PortalSection id="structure" title={s('structure.organisations')}>
        <OrganisationTree organisations={organisations} />
      </PortalSection>
    </PortalPage>
  )
}
