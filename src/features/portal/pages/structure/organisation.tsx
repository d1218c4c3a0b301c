import { redirect } from 'react-router'
import { requestContext } from '#platform/http/request-context.ts'
import { useLocale, useTranslator } from '#platform/i18n/use-translator.ts'
import { Path } from '#ui/portal/article.tsx'
import { Facts } from '#ui/portal/facts.tsx'
import { PortalSection } from '#ui/portal/portal-section.tsx'
import { portalMessages } from '../../messages.ts'
import { listAddress } from '../../parts/lists/pages.tsx'
import { PortalPage, useContentLang } from '../../parts/portal-page.tsx'
import { OrganisationLevels } from '../../parts/structure/organisation-levels.tsx'
import { PostList } from '../../parts/structure/organisation-tree.tsx'
import { PhoneLink } from '../../parts/structure/phone-link.tsx'
import { findOrganisation } from '../../queries/structure/find-organisation.ts'
import { readStructurePage } from '../../read-structure-page.ts'
import { structureMessages } from '../../structure-messages.ts'
import type { Route } from './+types/organisation.ts'

export const handle = { query: ['trang'] }

/** The organisation the id leads to; other words before the id lead to its own address for good. */
export async function loader({ context, params, request }: Route.LoaderArgs) {
  const { read, config } = context.get(requestContext).services
  const found = await findOrganisation(read, params.slugAndId)
  if (!found) throw new Response(null, { status: 404 })
  const { organisation, above } = found
  const below = await readStructurePage(read, request, organisation.id)
  const here = listAddress(organisation.href, {}, below.page)
  if (organisation.href !== `/to-chuc/${params.slugAndId}`) throw redirect(here, 301)
  const steps = above.map(({ href, name }) => ({ href, label: name }))
  return { organisation, steps, ...below, address: new URL(here, config.publicUrl).href }
}

export function headers() {
  return { 'Cache-Control': 'public, no-cache', Vary: 'Cookie' }
}

/** An organisation with its posts and what stands directly below it. */
export default function Organisation({ loaderData }: Route.ComponentProps) {
  const { organisation, steps, structure, page, address } = loaderData
  const t = useTranslator(portalMessages)
  const s = useTranslator(structureMessages)
  const locale = useLocale()
  const lang = useContentLang()
  const { name, kind, officePhone, posts, href } = organisation
  const top = [
    { href: '/', label: t('portal.home') },
    { href: '/to-chuc', label: s('structure.organisations') },
  ]
  return (
    <PortalPage title={name} article>
      <link rel="canonical" href={address} />
      <Path label={t('portal.path')} steps={[...top, ...steps]} />
      <h1 lang={lang}>{name}</h1>
      <Facts
        facts={[
          { term: s('structure.kind'), value: kind[locale] },
          ...(officePhone ? [{ term: s('structure.office-phone'), value: <PhoneLink phone={officePhone} /> }] : []),
        ]}
      />
      <PortalSection id="chuc-danh" title={s('structure.posts')}>
        <PostList posts={posts} officePhone={officePhone} />
      </PortalSection>
      {structure.organisations.length > 0 && (
        <PortalSection id="truc-thuoc" title={s('structure.below')}>
          <OrganisationLevels structure={structure} page={page} path={href} open={0} />
        </PortalSection>
      )}
    </PortalPage>
  )
}
