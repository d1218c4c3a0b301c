import { requestContext } from '#platform/http/request-context.ts'
import { useTranslator } from '#platform/i18n/use-translator.ts'
import { listsMessages } from '../../lists-messages.ts'
import { ArticleList } from '../../parts/lists/article-list.tsx'
import { listArchiveMonths } from '../../queries/lists/named-pages.ts'
import { readList } from '../../read-list.ts'
import { monthBounds } from '../../reading/month-address.ts'
import type { Route } from './+types/month.ts'

export async function loader({ context, params, request }: Route.LoaderArgs) {
  const asked = context.get(requestContext)
  const { year, month } = params
  const dated = monthBounds(year, month)
  const months = await listArchiveMonths(asked.services.read)
  const found = months.find((one) => one.year === Number(year) && one.month === Number(month))
  if (!dated || !found) throw new Response(null, { status: 404 })
  const path = `/luu-tru/${year}/${month}`
  return { year, month, listed: await readList(asked, request, { path, which: { dated }, articles: found.articles }) }
}

export function headers() {
  return { 'Cache-Control': 'public, no-cache', Vary: 'Cookie' }
}

/** The articles dated in one month. */
export default function Month({ loaderData: { year, month, listed } }: Route.ComponentProps) {
  const t = useTranslator(listsMessages)
  const title = t('lists.month', { month, year })
  return (
    <ArticleList
      title={title}
      heading={title}
      steps={[{ href: '/luu-tru', label: t('lists.archive') }]}
      listed={listed}
    />
  )
}
