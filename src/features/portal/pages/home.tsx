import { localDate } from '#kernel/date.ts'
import { formatDate } from '#kernel/date-format.ts'
import { requestContext } from '#platform/http/request-context.ts'
import { useLocale, useTranslator } from '#platform/i18n/use-translator.ts'
import { LeadingStory, PortalSection, SideBySide } from '#ui/portal/portal-section.tsx'
import { portalMessages } from '../messages.ts'
import { Banners, HomeConferences, Notices } from '../parts/frame/home-parts.tsx'
import { MachineReadableHome } from '../parts/machine-readable.tsx'
import { NewsList } from '../parts/news-list.tsx'
import { PortalPage, useContentLang, usePortal } from '../parts/portal-page.tsx'
import { listBanners } from '../queries/list-banners.ts'
import { findPinnedStory, listNewestBySection, listPublished, type PublishedLine } from '../queries/list-published.ts'
import { listComingConferences, listPastConferences } from '../queries/structure/list-conferences.ts'
import type { Route } from './+types/home.ts'

const LATEST = 8
const PER_SECTION = 4
const CONFERENCES = 3

export const handle = { query: [] }

export async function loader({ context }: Route.LoaderArgs) {
  const { read, clock, config } = context.get(requestContext).services
  const today = localDate(clock.now())
  const [pinned, newest, bySection, coming, past, banners] = await Promise.all([
    findPinnedStory(read),
    listPublished(read, { limit: LATEST + 1 }),
    listNewestBySection(read, PER_SECTION),
    listComingConferences(read, today, CONFERENCES),
    listPastConferences(read, today, { limit: CONFERENCES }),
    listBanners(read),
  ])
  const lead = pinned ?? newest[0]
  const latest = newest.filter(({ id }) => id !== lead?.id).slice(0, LATEST)
  return { lead, latest, bySection: Object.fromEntries(bySection), coming, past, banners, address: config.publicUrl }
}

export function headers() {
  return { 'Cache-Control': 'public, no-cache', Vary: 'Cookie' }
}

export default function Home({ loaderData }: Route.ComponentProps) {
  const { lead, latest, bySection, coming, past, banners, address } = loaderData
  const t = useTranslator(portalMessages)
  const portal = usePortal()
  return (
    <PortalPage>
      <MachineReadableHome address={new URL('/', address).href} />
      {lead === undefined ? (
        <>
          <h1>{portal.portalName}</h1>
          <p>{t('portal.none')}</p>
        </>
      ) : (
        <SideBySide>
          <Lead line={lead} />
          {latest.length > 0 && (
            <PortalSection id="tin-moi" title={t('portal.latest')}>
              <NewsList lines={latest} />
            </PortalSection>
          )}
        </SideBySide>
      )}
      <Banners banners={banners} />
      <SideBySide>
        <Notices />
        <HomeConferences coming={coming} past={past} />
      </SideBySide>
      <Sections bySection={bySection} />
    </PortalPage>
  )
}

function Lead({ line }: { readonly line: PublishedLine }) {
  const t = useTranslator(portalMessages)
  const locale = useLocale()
  const lang = useContentLang()
  return (
    <LeadingStory
      id="moi"
      href={line.href}
      title={<span lang={lang}>{line.title}</span>}
      above={
        <>
          <a href={`/chuyen-muc/${line.section.slug}`}>{line.section.name[locale]}</a>
          {', '}
          <time dateTime={line.updatedOn}>{formatDate(line.updatedOn)}</time>
        </>
      }
    >
      <p>
        <span lang={lang}>{line.opening}</span> <a href={line.href}>{t('portal.read-all')}</a>
      </p>
    </LeadingStory>
  )
}

function Sections({ bySection }: { readonly bySection: Readonly<Record<string, PublishedLine[]>> }) {
  const t = useTranslator(portalMessages)
  const locale = useLocale()
  const { sections } = usePortal()
  const filled = sections.filter(({ slug }) => bySection[slug] !== undefined)
  return (
    <SideBySide>
      {filled.map(({ slug, name }) => (
        <PortalSection key={slug} id={`muc-${slug}`} title={name[locale]}>
          <NewsList lines={bySection[slug] ?? []} />
          <p>
            <a href={`/chuyen-muc/${slug}`}>{t('portal.all-of', { section: name[locale] })}</a>
          </p>
        </PortalSection>
      ))}
    </SideBySide>
  )
}
