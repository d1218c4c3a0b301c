import { localDate } from '#kernel/date.ts'
import { requestContext } from '#platform/http/request-context.ts'
import { useTranslator } from '#platform/i18n/use-translator.ts'
import { Path } from '#ui/portal/article.tsx'
import { PortalSection } from '#ui/portal/portal-section.tsx'
import { portalMessages } from '../../messages.ts'
import { Neighbours } from '../../parts/lists/neighbours.tsx'
import { PortalPage } from '../../parts/portal-page.tsx'
import { ConferenceList } from '../../parts/structure/conference-list.tsx'
import { listComingConferences, listPastConferences } from '../../queries/structure/list-conferences.ts'
import { pageNumber } from '../../reading/page-number.ts'
import { structureMessages } from '../../structure-messages.ts'
import type { Route } from './+types/conferences.ts'

const HERE = '/hoi-nghi'
const COMING = 20
const PER_PAGE = 20

export const handle = { query: ['trang'] }

export async function loader({ context, request }: Route.LoaderArgs) {
  const { read, clock, config } = context.get(requestContext).services
  const today = localDate(clock.now())
  const page = pageNumber(new URL(request.url).searchParams.get('trang'))
  const past = await listPastConferences(read, today, { limit: PER_PAGE + 1, offset: (page - 1) * PER_PAGE })
  return {
    page,
    coming: page === 1 ? await listComingConferences(read, today, COMING) : [],
    past: past.slice(0, PER_PAGE),
    more: past.length > PER_PAGE,
    address: new URL(at(page), config.publicUrl).href,
  }
}

export function headers() {
  return { 'Cache-Control': 'public, no-cache', Vary: 'Cookie' }
}

const at = (page: number) => `${HERE}${page > 1 ? `?trang=${page}` : ''}`

/** Public conferences, those to come first. */
export default function Conferences({ loaderData: { page, coming, past, more, address } }: Route.ComponentProps) {
  const t = useTranslator(portalMessages)
  const s = useTranslator(structureMessages)
  return (
    <PortalPage title={s('structure.conferences')}>
      <link rel="canonical" href={address} />
      <Path label={t('portal.path')} steps={[{ href: '/', label: t('portal.home') }]} />
      <h1>{s('structure.conferences')}</h1>
      {page === 1 && (
        <PortalSection id="sap-dien-ra" title={s('structure.coming')}>
          {coming.length > 0 ? <ConferenceList conferences={coming} /> : <p>{s('structure.none-coming')}</p>}
        </PortalSection>
      )}
      <PortalSection id="da-dien-ra" title={s('structure.past')}>
        {past.length > 0 ? <ConferenceList conferences={past} /> : <p>{s('structure.none-past')}</p>}
        <Neighbours page={page} more={more} at={at} />
      </PortalSection>
    </PortalPage>
  )
}
