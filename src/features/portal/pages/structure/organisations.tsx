import { requestContext } from '#platform/http/request-context.ts'
import { useTranslator } from '#platform/i18n/use-translator.ts'
import { Path } from '#ui/portal/article.tsx'
import { portalMessages } from '../../messages.ts'
import { PortalPage } from '../../parts/portal-page.tsx'
import { AlternateLinks } from '../../parts/structure/alternate-links.tsx'
import { OrganisationTree } from '../../parts/structure/organisation-tree.tsx'
import { listOrganisations } from '../../queries/structure/list-organisations.ts'
import { structureMessages } from '../../structure-messages.ts'
import type { Route } from './+types/organisations.ts'

export const handle = { query: [] }

export async function loader({ context }: Route.LoaderArgs) {
  const { read, config } = context.get(requestContext).services
  return { organisations: await listOrganisations(read), origin: config.publicUrl }
}

export function headers() {
  return { 'Cache-Control': 'public, no-cache', Vary: 'Cookie' }
}

/** The organisation chart, from the tree in force today. */
export default function Organisations({ loaderData: { organisations, origin } }: Route.ComponentProps) {
  const t = useTranslator(portalMessages)
  const s = useTranslator(structureMessages)
  const address = new URL('/to-chuc', origin).href
  return (
    <PortalPage title={s('structure.organisations')}>
      <link rel="canonical" href={address} />
      <AlternateLinks vi={address} en={new URL('/en', origin).href} />
      <Path label={t('portal.path')} steps={[{ href: '/', label: t('portal.home') }]} />
      <h1>{s('structure.organisations')}</h1>
      <p>{s('structure.organisations-lead')}</p>
      <OrganisationTree organisations={organisations} />
    </PortalPage>
  )
}
