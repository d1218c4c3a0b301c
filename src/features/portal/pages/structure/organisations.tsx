import { requestContext } from '#platform/http/request-context.ts'
import { useTranslator } from '#platform/i18n/use-translator.ts'
import { Path } from '#ui/portal/article.tsx'
import { portalMessages } from '../../messages.ts'
import { listAddress } from '../../parts/lists/pages.tsx'
import { PortalPage } from '../../parts/portal-page.tsx'
import { AlternateLinks } from '../../parts/structure/alternate-links.tsx'
import { OrganisationLevels } from '../../parts/structure/organisation-levels.tsx'
import { readStructurePage } from '../../read-structure-page.ts'
import { structureMessages } from '../../structure-messages.ts'
import type { Route } from './+types/organisations.ts'

const HERE = '/to-chuc'

export const handle = { query: ['trang'] }

export async function loader({ context, request }: Route.LoaderArgs) {
  const { read, config } = context.get(requestContext).services
  return { ...(await readStructurePage(read, request)), origin: config.publicUrl }
}

export function headers() {
  return { 'Cache-Control': 'public, no-cache', Vary: 'Cookie' }
}

/** The organisation chart, from the tree in force today: whole while it is small, else its upper levels. */
export default function Organisations({ loaderData: { structure, page, origin } }: Route.ComponentProps) {
  const t = useTranslator(portalMessages)
  const s = useTranslator(structureMessages)
  const at = (path: string) => new URL(listAddress(path, {}, page), origin).href
  return (
    <PortalPage title={s('structure.organisations')}>
      <link rel="canonical" href={at(HERE)} />
      <AlternateLinks vi={at(HERE)} en={at('/en')} />
      <Path label={t('portal.path')} steps={[{ href: '/', label: t('portal.home') }]} />
      <h1>{s('structure.organisations')}</h1>
      <p>{s('structure.organisations-lead')}</p>
      <OrganisationLevels structure={structure} page={page} path={HERE} />
    </PortalPage>
  )
}
