import { FiguresTable } from '#features/articles/parts.ts'
import { useLocale, useTranslator } from '#platform/i18n/use-translator.ts'
import { PortalSection } from '#ui/portal/portal-section.tsx'
import type { PublicPage } from '../../queries/find-page.ts'
import type { PublicBanner } from '../../queries/list-banners.ts'
import type { PublicConference } from '../../queries/structure/list-conferences.ts'
import { pageLabel } from '../../reading/page-label.ts'
import { structureMessages } from '../../structure-messages.ts'
import { useContentLang, usePortal } from '../portal-page.tsx'
import { ConferenceList } from '../structure/conference-list.tsx'
import { NoticeLine } from './notice-line.tsx'

/** The notices of today that do not stand on top of every page already. */
export function Notices() {
  const t = useTranslator(structureMessages)
  const notices = usePortal().notices.filter(({ isUrgent }) => !isUrgent)
  if (notices.length === 0) return null
  return (
    <PortalSection id="thong-bao" title={t('structure.notices')}>
      <ul className="list">
        {notices.map((notice) => (
          <li key={notice.id}>
            <div>
              <NoticeLine notice={notice} />
            </div>
          </li>
        ))}
      </ul>
    </PortalSection>
  )
}

interface HomeConferencesProps {
  readonly coming: readonly PublicConference[]
  readonly past: readonly PublicConference[]
}

/** Conferences to come, then those just held; absent where none is public. */
export function HomeConferences({ coming, past }: HomeConferencesProps) {
  const t = useTranslator(structureMessages)
  if (coming.length + past.length === 0) return null
  return (
    <PortalSection id="hoi-nghi" title={t('structure.calendar')}>
      {coming.length > 0 && (
        <>
          <h3>{t('structure.coming')}</h3>
          <ConferenceList conferences={coming} />
        </>
      )}
      {past.length > 0 && (
        <>
          <h3>{t('structure.past')}</h3>
          <ConferenceList conferences={past} />
        </>
      )}
      <p>
        <a href="/hoi-nghi">{t('structure.all-conferences')}</a>
      </p>
    </PortalSection>
  )
}

/** Pictures that stand still, each said in words; those with an address lead there. */
export function Banners({ banners }: { readonly banners: readonly PublicBanner[] }) {
  const t = useTranslator(structureMessages)
  const lang = useContentLang()
  if (banners.length === 0) return null
  return (
    <section aria-label={t('structure.banners')}>
      {banners.map(({ id, alt, address, picture: { href, srcSet, width, height } }) => {
        const image = (
          <img
            src={href}
            srcSet={srcSet}
            sizes="92vw"
            alt={alt}
            lang={lang}
            width={width}
            height={height}
            loading="lazy"
          />
        )
        return <p key={id}>{address ? <a href={address}>{image}</a> : image}</p>
      })}
    </section>
  )
}

/** The figures of the page that holds them in one table, with period, unit and source. */
export function HomeFigures({ page }: { readonly page: PublicPage | undefined }) {
  const lang = useContentLang()
  const locale = useLocale()
  const figures = page?.blocks.flatMap((block) => (block.kind === 'figure' ? [block] : [])) ?? []
  if (page === undefined || figures.length === 0) return null
  const name = pageLabel(page, locale)
  const title = (
    <a href={page.address} lang={name.lang}>
      {name.label}
    </a>
  )
  return (
    <PortalSection id="so-lieu" title={title}>
      <div lang={lang}>
        <FiguresTable blocks={figures} />
      </div>
    </PortalSection>
  )
}
