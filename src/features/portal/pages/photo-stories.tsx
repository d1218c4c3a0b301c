import { formatDate } from '#kernel/date-format.ts'
import { requestContext } from '#platform/http/request-context.ts'
import { useTranslator } from '#platform/i18n/use-translator.ts'
import { Path } from '#ui/portal/article.tsx'
import { portalMessages } from '../messages.ts'
import { Neighbours } from '../parts/lists/neighbours.tsx'
import { PortalPage, useContentLang } from '../parts/portal-page.tsx'
import { listPhotoStories, type PhotoStory } from '../queries/list-photo-stories.ts'
import { pageNumber } from '../reading/page-number.ts'
import type { Route } from './+types/photo-stories.ts'

const PER_PAGE = 12
const HERE = '/chum-anh'

export const handle = { query: ['trang'] }

export async function loader({ context, request }: Route.LoaderArgs) {
  const { read, config } = context.get(requestContext).services
  const page = pageNumber(new URL(request.url).searchParams.get('trang'))
  const found = await listPhotoStories(read, { limit: PER_PAGE + 1, offset: (page - 1) * PER_PAGE })
  const address = new URL(at(page), config.publicUrl).href
  return { page, stories: found.slice(0, PER_PAGE), more: found.length > PER_PAGE, address }
}

export function headers() {
  return { 'Cache-Control': 'public, no-cache', Vary: 'Cookie' }
}

const at = (page: number) => `${HERE}${page > 1 ? `?trang=${page}` : ''}`

/** Articles that tell by pictures, each under its first one. */
export default function PhotoStories({ loaderData: { page, stories, more, address } }: Route.ComponentProps) {
  const t = useTranslator(portalMessages)
  return (
    <PortalPage title={t('portal.photo-stories')}>
      <link rel="canonical" href={address} />
      <Path label={t('portal.path')} steps={[{ href: '/', label: t('portal.home') }]} />
      <h1>{t('portal.photo-stories')}</h1>
      {stories.length === 0 && <p>{t('portal.no-photo-stories')}</p>}
      <ul className="photos">
        {stories.map((story) => (
          <Story key={story.id} story={story} />
        ))}
      </ul>
      <Neighbours page={page} more={more} at={at} />
    </PortalPage>
  )
}

/** The picture only repeats the link, so it says nothing itself. */
function Story({ story: { href, title, updatedOn, picture } }: { readonly story: PhotoStory }) {
  const lang = useContentLang()
  return (
    <li>
      {picture && (
        <img
          src={picture.href}
          srcSet={picture.srcSet}
          sizes="(min-width: 46em) 36rem, 92vw"
          alt=""
          width={picture.width}
          height={picture.height}
          loading="lazy"
        />
      )}
      <p>
        <a href={href} lang={lang}>
          {title}
        </a>{' '}
        <time className="note" dateTime={updatedOn}>
          {formatDate(updatedOn)}
        </time>
      </p>
    </li>
  )
}
