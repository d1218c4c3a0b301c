import { suggestTitles } from '#features/search/index.ts'
import { searchMessages } from '#features/search/messages.ts'
import { requestContext } from '#platform/http/request-context.ts'
import { useTranslator } from '#platform/i18n/use-translator.ts'
import { SearchForm } from '#ui/portal/search-form.tsx'
import { PortalPage, useContentLang } from '../../parts/portal-page.tsx'
import type { Route } from './+types/suggestions.ts'

export async function loader({ context, request }: Route.LoaderArgs) {
  const { services } = context.get(requestContext)
  const text = (new URL(request.url).searchParams.get('q') ?? '').trim().slice(0, 300)
  return { text, suggestions: await suggestTitles(services.read, text) }
}

export function headers() {
  return { 'Cache-Control': 'public, no-cache', Vary: 'Cookie' }
}

/** The suggestions of the search box as a page, for readers without scripts. */
export default function Suggestions({ loaderData: { text, suggestions } }: Route.ComponentProps) {
  const t = useTranslator(searchMessages)
  const lang = useContentLang()
  const title = text === '' ? t('search.suggestions') : t('search.suggestions-of', { text })
  return (
    <PortalPage title={title} ownSearch>
      <meta name="robots" content="noindex" />
      <h1>{t('search.suggestions')}</h1>
      <SearchForm
        action="/tim-kiem/goi-y"
        label={t('search.box')}
        placeholder={t('search.placeholder')}
        button={t('search.suggestions')}
        query={text}
      />
      {text === '' && <p>{t('search.suggest-ask')}</p>}
      {text !== '' && suggestions.length === 0 && <p>{t('search.suggested-none')}</p>}
      <ul className="list">
        {suggestions.map(({ href, title: suggested }) => (
          <li key={href}>
            <a href={href} lang={lang}>
              {suggested}
            </a>
          </li>
        ))}
      </ul>
      {text !== '' && (
        <p>
          <a href={`/tim-kiem?${new URLSearchParams({ q: text })}`}>{t('search.search-all', { text })}</a>
        </p>
      )}
    </PortalPage>
  )
}
