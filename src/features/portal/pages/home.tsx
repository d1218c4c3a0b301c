import type { ShownFile } from '#features/articles/index.ts'
import { localDate } from '#kernel/date.ts'
import { formatDate } from '#kernel/date-format.ts'
import { requestContext } from '#platform/http/request-context.ts'
import { useLocale, useTranslator } from '#platform/i18n/use-translator.ts'
import { LeadingStory, PortalSection, SideBySide, ThreeToARow } from '#ui/portal/portal-section.tsx'
import { portalMessages } from '../messages.ts'
import { Banners, HomeConferences, HomeFigures, Notices } from '../parts/frame/home-parts.tsx'
import { MachineReadableHome } from '../parts/machine-readable.tsx'
import { NewsList } from '../parts/news-list.tsx'
import { PortalPage, useContentLang, usePortal } from '../parts/portal-page.tsx'
import { findPage } from '../queries/find-page.ts'
import { listBanners } from '../queries/list-banners.ts'
import { findPinnedStory, listNewestBySection, listPublished, type PublishedLine } from '../queries/list-published.ts'
import { publicFiles } from '../queries/public-files.ts'
import { listComingConferences, listPastConferences } from '../queries/structure/list-conferences.ts'
import { followOldAddress } from '../read-article.ts'
import type { Route } from './+types/home.ts'

const LATEST = 8
/** A story with its picture is as tall as so many lines with the notices below them. */
const LATEST_BESIDE_PICTURE = 6
const PER_SECTION = 4
const CONFERENCES = 3
/** The page whose figures the home page shows. */
const FIGURES_SLUG = 'so-lieu'

export const handle = { query: [], oldAddresses: true }

/** The home page; where its query is that of an earlier portal's article, `/?newsid=5`, the way there instead. */
export async function loader({ context, request }: Route.LoaderArgs) {
  const { read, clock, config } = context.get(requestContext).services
  const { search } = new URL(request.url)
  if (search !== '') await followOldAddress(read, `/${search}`)
  const today = localDate(clock.now())
  const [pinned, newest, bySection, coming, past, banners, figures] = await Promise.all([
    findPinnedStory(read),
    listPublished(read, { limit: LATEST + 1 }),
    listNewestBySection(read, PER_SECTION),
    listComingConferences(read, today, CONFERENCES),
    listPastConferences(read, today, { limit: CONFERENCES }),
    listBanners(read),
    findPage(read, FIGURES_SLUG),
  ])
  const lead = pinned ?? newest[0]
  const picture = lead?.leadPictureId ? (await publicFiles(read, [lead.leadPictureId]))[lead.leadPictureId] : undefined
  const latest = newest.filter(({ id }) => id !== lead?.id).slice(0, picture ? LATEST_BESIDE_PICTURE : LATEST)
  const bySlug = Object.fromEntries(bySection)
  return { lead, picture, latest, bySection: bySlug, coming, past, banners, figures, address: config.publicUrl }
}

export function headers() {
  return { 'Cache-Control': 'public, no-cache', Vary: 'Cookie' }
}

export default function Home({ loaderData }: Route.ComponentProps) {
  const { lead, picture, latest, bySection, coming, past, banners, figures, address } = loaderData
  const t = useTranslator(portalMessages)
  const portal = usePortal()
  return (
    <PortalPage>
      <MachineReadableHome address={new URL('/', address).href} />
      {lead === undefined ? (
        <>
          <h1>{portal.portalName}</h1>
          <p>{t('portal.none')}</p>
          <Notices />
        </>
      ) : (
        <SideBySide>
          <div>
            <Lead line={lead} picture={picture} />
            {!picture && <Notices />}
          </div>
          <div>
            {latest.length > 0 && (
              <PortalSection id="tin-moi" title={t('portal.latest')}>
                <NewsList lines={latest} />
              </PortalSection>
            )}
            {picture && <Notices />}
          </div>
        </SideBySide>
      )}
      <Banners banners={banners} />
      <SideBySide>
        <HomeConferences coming={coming} past={past} />
        <HomeFigures page={figures} />
      </SideBySide>
      <Sections bySection={bySection} />
    </PortalPage>
  )
}

interface LeadProps {
  readonly line: PublishedLine
  readonly picture: ShownFile | undefined
}

function Lead({ line, picture }: LeadProps) {
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
      {picture && (
        <img
          src={picture.href}
          srcSet={picture.srcSet}
          sizes="(min-width: 62em) 36rem, 92vw"
          alt=""
          width={picture.width}
          height={picture.height}
        />
      )}
      <p>
        <span lang={lang}>{line.opening}</span>{' '}
        <a className="n" href={line.href}>
          {t('portal.read-all')}
        </a>
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
    <ThreeToARow>
      {filled.map(({ slug, name }) => (
        <PortalSection key={slug} id={`muc-${slug}`} title={name[locale]}>
          <NewsList lines={bySection[slug] ?? []} />
          <p>
            <a href={`/chuyen-muc/${slug}`}>{t('portal.all-of', { section: name[locale] })}</a>
          </p>
        </PortalSection>
      ))}
    </ThreeToARow>
  )
}
