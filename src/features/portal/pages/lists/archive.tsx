import { requestContext } from '#platform/http/request-context.ts'
import { useTranslator } from '#platform/i18n/use-translator.ts'
import { Path } from '#ui/portal/article.tsx'
import { ThreeToARow } from '#ui/portal/portal-section.tsx'
import { PortalTable } from '#ui/portal/portal-table.tsx'
import { listsMessages } from '../../lists-messages.ts'
import { PortalPage } from '../../parts/portal-page.tsx'
import { type ArchiveMonth, listArchiveMonths } from '../../queries/lists/named-pages.ts'
import { monthAddress } from '../../reading/month-address.ts'
import type { Route } from './+types/archive.ts'

export async function loader({ context }: Route.LoaderArgs) {
  const { read, config } = context.get(requestContext).services
  const years = [...Map.groupBy(await listArchiveMonths(read), ({ year }) => year)]
  return {
    years: years.map(([year, months]) => ({ year, months })),
    address: new URL('/luu-tru', config.publicUrl).href,
  }
}

export function headers() {
  return { 'Cache-Control': 'public, no-cache', Vary: 'Cookie' }
}

/** Every month there are articles of, by year. */
export default function Archive({ loaderData: { years, address } }: Route.ComponentProps) {
  const t = useTranslator(listsMessages)
  return (
    <PortalPage title={t('lists.archive')}>
      <link rel="canonical" href={address} />
      <Path label={t('lists.path')} steps={[{ href: '/', label: t('lists.home') }]} />
      <h1>{t('lists.archive')}</h1>
      <p>{t('lists.archive-lead')}</p>
      {years.length === 0 && <p>{t('lists.no-articles')}</p>}
      <ThreeToARow>
        {years.map(({ year, months }) => (
          <Year key={year} year={year} months={months} />
        ))}
      </ThreeToARow>
    </PortalPage>
  )
}

function Year({ year, months }: { readonly year: number; readonly months: readonly ArchiveMonth[] }) {
  const t = useTranslator(listsMessages)
  const two = (month: number) => String(month).padStart(2, '0')
  return (
    <PortalTable
      title={t('lists.year-name', { year: String(year) })}
      caption={null}
      fold="none"
      columns={[{ head: t('lists.month-head') }, { head: t('lists.count'), num: true }]}
      rows={months.map(({ month, articles }) => ({
        key: String(month),
        name: <a href={monthAddress(year, month)}>{t('lists.month', { month: two(month), year: String(year) })}</a>,
        cells: [articles],
      }))}
    />
  )
}
