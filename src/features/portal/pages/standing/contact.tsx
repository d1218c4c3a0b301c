import { ArticleBlocks } from '#features/articles/parts.ts'
import { requestContext } from '#platform/http/request-context.ts'
import { useTranslator } from '#platform/i18n/use-translator.ts'
import { ArticleText, Path } from '#ui/portal/article.tsx'
import { PortalSection } from '#ui/portal/portal-section.tsx'
import { portalMessages } from '../../messages.ts'
import { PortalPage, useContentLang } from '../../parts/portal-page.tsx'
import { AlternateLinks } from '../../parts/structure/alternate-links.tsx'
import { CONTACT_LEVELS, ContactTable, contactPoints } from '../../parts/structure/contact-table.tsx'
import { OfficeFacts } from '../../parts/structure/office-facts.tsx'
import { findPage } from '../../queries/find-page.ts'
import { readStructure } from '../../queries/structure/read-structure.ts'
import { structureMessages } from '../../structure-messages.ts'
import type { Route } from './+types/contact.ts'

export const handle = { query: [] }

export async function loader({ context }: Route.LoaderArgs) {
  const { read, config } = context.get(requestContext).services
  const page = await findPage(read, 'lien-he')
  const { organisations } = await readStructure(read, undefined, { levels: CONTACT_LEVELS, withPosts: false })
  return { page: page ?? null, bodies: contactPoints(organisations), origin: config.publicUrl }
}

export function headers() {
  return { 'Cache-Control': 'public, no-cache', Vary: 'Cookie' }
}

/** What the editors wrote about contact, where the locality is found, and the office telephones of the register. */
export default function Contact({ loaderData: { page, bodies, origin } }: Route.ComponentProps) {
  const t = useTranslator(portalMessages)
  const s = useTranslator(structureMessages)
  const lang = useContentLang()
  const here = new URL('/lien-he', origin).href
  return (
    <PortalPage title={s('structure.contact')} article>
      <link rel="canonical" href={here} />
      {page?.titleEn && <AlternateLinks vi={here} en={new URL('/en/lien-he', origin).href} />}
      <Path label={t('portal.path')} steps={[{ href: '/', label: t('portal.home') }]} />
      <h1>{s('structure.contact')}</h1>
      <OfficeFacts />
      {page && (
        <ArticleText lang={lang}>
          <ArticleBlocks blocks={page.blocks} files={page.files} />
        </ArticleText>
      )}
      <PortalSection id="dau-moi" title={s('structure.contact-points')}>
        <ContactTable organisations={bodies} />
        <p>
          <a href="/to-chuc">{s('structure.every-phone')}</a>
        </p>
      </PortalSection>
    </PortalPage>
  )
}
