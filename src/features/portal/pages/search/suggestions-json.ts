import { suggestTitles } from '#features/search/index.ts'
import { searchMessages } from '#features/search/messages.ts'
import { requestContext } from '#platform/http/request-context.ts'
import { translator } from '#platform/i18n/messages.ts'
import type { Route } from './+types/suggestions-json.ts'

/** The suggestions for the script of the search box, with the sentence that it lets be said. */
export async function loader({ context, request }: Route.LoaderArgs) {
  const { services, locale } = context.get(requestContext)
  const t = translator(searchMessages, locale)
  const suggestions = await suggestTitles(services.read, new URL(request.url).searchParams.get('q') ?? '')
  const n = suggestions.length
  const said = n === 0 ? t('search.suggested-none') : t('search.suggested', { n })
  return Response.json(
    { label: t('search.suggestions'), suggestions, said },
    { headers: { 'Cache-Control': 'public, no-cache', Vary: 'Cookie' } },
  )
}
