import { listPeriods } from '#features/periods/index.ts'
import type { Locale } from '#kernel/locale.ts'
import { parsePeriodCode, shortPeriodLabel } from '#kernel/period.ts'
import { signedIn } from '#platform/http/page.ts'
import { useLocale, useTranslator } from '#platform/i18n/use-translator.ts'
import { ButtonLink } from '#ui/control/button.tsx'
import { ButtonRow } from '#ui/control/button-row.tsx'
import { Filter } from '#ui/control/filter.tsx'
import { Page } from '#ui/frame/page.tsx'
import { PageHead } from '#ui/frame/page-head.tsx'
import { Empty } from '#ui/message/empty.tsx'
import { conferencesMessages } from '../messages.ts'
import { ConferenceTable } from '../parts/conference-table.tsx'
import { mayHoldAny } from '../policy.ts'
import { listConferences } from '../queries/list-conferences.ts'
import type { Route } from './+types/conference-list.ts'

export async function loader(args: Route.LoaderArgs) {
  const { actor, services } = signedIn(args)
  const code = new URL(args.request.url).searchParams.get('ky')
  const periods = await listPeriods(services.read)
  const period = periods.find((one) => one.code === code)
  const all = await listConferences(services.read)
  return {
    conferences: period ? all.filter((one) => one.periodId === period.id) : all,
    total: all.length,
    periods: periods.map((one) => ({
      code: one.code,
      count: all.filter((conference) => conference.periodId === one.id).length,
    })),
    current: period?.code,
    mayCreate: mayHoldAny(actor),
  }
}

export default function ConferenceListPage({ loaderData }: Route.ComponentProps) {
  const t = useTranslator(conferencesMessages)
  const { conferences, total, mayCreate, current } = loaderData
  const newHref = current ? `/lam-viec/hoi-nghi/moi?ky=${current}` : '/lam-viec/hoi-nghi/moi'
  const create = mayCreate ? (
    <ButtonLink variant="go" href={newHref}>
      {t('conferences.new')}
    </ButtonLink>
  ) : undefined
  return (
    <>
      <title>{`${t('conferences.title')} – Nhịp Cầu`}</title>
      <Page id="noi-dung">
        <PageHead title={t('conferences.title')}>{t('conferences.count', { count: total })}</PageHead>
        <PeriodFilter {...loaderData} />
        {conferences.length === 0 ? (
          <Empty title={t('conferences.empty-title')} level={2} action={create}>
            {t('conferences.empty')}
          </Empty>
        ) : (
          <>
            <ConferenceTable conferences={conferences} />
            <ButtonRow below>{create}</ButtonRow>
          </>
        )}
      </Page>
    </>
  )
}

type PeriodFilterProps = Pick<Route.ComponentProps['loaderData'], 'periods' | 'current' | 'total'>

/** Periods in which a conference was held, and the one that is chosen. */
function PeriodFilter({ periods, current, total }: PeriodFilterProps) {
  const t = useTranslator(conferencesMessages)
  const locale = useLocale()
  const shown = periods.filter((period) => period.count > 0 || period.code === current)
  const all = { href: '/lam-viec/hoi-nghi', label: t('conferences.every-period'), count: String(total) }
  return (
    <Filter
      label={t('conferences.filter')}
      items={[
        { ...all, current: current === undefined },
        ...shown.map(({ code, count }) => ({
          href: `/lam-viec/hoi-nghi?ky=${code}`,
          label: labelOf(code, locale),
          count: String(count),
          current: code === current,
        })),
      ]}
    />
  )
}

function labelOf(text: string, locale: Locale): string {
  const code = parsePeriodCode(text)
  return code ? shortPeriodLabel(code, locale) : text
}
