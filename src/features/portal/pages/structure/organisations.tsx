import { requestContext } from '#platform/http/request-context.ts'
import { useTranslator } from '#platform/i18n/use-translator.ts'
import { Path } from '#ui/portal/article.tsx'
import { portalMessages } from '../../messages.ts'
import { listAddress } from '../../parts/lists/pages.tsx'
import { PortalPage } from '../../parts/portal-page.tsx'
import { AlternateLinks } from '../../parts/structure/alternate-links.tsx'
import { NamedList, OrganisationFinder } from '../../parts/structure/organisation-finder.tsx'
import { OrganisationLevels } from '../../parts/structure/organisation-levels.tsx'
import { findNamed } from '../../queries/structure/find-named.ts'
import { readStructurePage } from '../../read-structure-page.ts'
import { structureMessages } from '../../structure-messages.ts'
import type { Route } from './+types/organisations.ts'

const HERE = '/to-chuc'

export const handle = { query: ['q', 'trang'] }

export async function loader({ context, request }: Route.LoaderArgs) {
  const { read, config } = context.get(requestContext).services
  const words = new URL(request.url).searchParams.get('q')?.trim() ?? ''
  const origin = config.publicUrl
  if (words !== '') return { page: 1, named: await findNamed(read, words), structure: undefined, words, origin }
  return { ...(await readStructurePage(read, request)), named: undefined, words, origin }
}

export function headers() {
  return { 'Cache-Control': 'public, no-cache', Vary: 'Cookie' }
}

/** The organisation chart, from the tree in force today: whole while it is small, else its upper levels and what finds the others. */
export default function Organisations({ loaderData }: Route.ComponentProps) {
  const { structure, named, page, words, origin } = loaderData
  const isLarge = !structure || structure.isFolded || structure.pages > 1
  const t = useTranslator(portalMessages)
  const s = useTranslator(structureMessages)
  const at = (path: string) => new URL(listAddress(path, {}, page), origin).href
  return (
    <PortalPage title={s('structure.organisations')}>
      <link rel="canonical" href={at(HERE)} />
      {words !== '' && <meta name="robots" content="noindex" />}
      <AlternateLinks vi={at(HERE)} en={at('/en')} />
      <Path label={t('portal.path')} steps={[{ href: '/', label: t('portal.home') }]} />
      <h1>{s('structure.organisations')}</h1>
      <p>{s('structure.organisations-lead')}</p>
      {isLarge && <OrganisationFinder words={words} />}
      {named && <NamedList {...named} words={words} />}
      {structure && <OrganisationLevels structure={structure} page={page} path={HERE} />}
    </PortalPage>
  )
}
