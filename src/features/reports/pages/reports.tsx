import { redirect } from 'react-router'
import { findPeriod, listPeriods } from '#features/periods/index.ts'
import { type IsoDate, localDate } from '#kernel/date.ts'
import { formatDate, formatDateTime, formatTime } from '#kernel/date-format.ts'
import { type PeriodCode, periodLabel, shortPeriodLabel } from '#kernel/period.ts'
import { performForPage, type Refused, signedIn } from '#platform/http/page.ts'
import { useLocale, useTranslator } from '#platform/i18n/use-translator.ts'
import { Filter } from '#ui/control/filter.tsx'
import { Page } from '#ui/frame/page.tsx'
import { PageHead } from '#ui/frame/page-head.tsx'
import { Section } from '#ui/frame/section.tsx'
import { Empty } from '#ui/message/empty.tsx'
import { Message } from '#ui/message/message.tsx'
import { openReport } from '../commands/open-report.ts'
import { reportPageMessages } from '../page-messages.ts'
import { OwnReports } from '../parts/own-reports.tsx'
import { allCells, ReportBoard } from '../parts/report-board.tsx'
import { listBoard } from '../queries/list-board.ts'
import { listOwnReports } from '../queries/list-own-reports.ts'
import type { Route } from './+types/reports.ts'

export async function loader(args: Route.LoaderArgs) {
  const { services, actor } = signedIn(args)
  const now = services.clock.now()
  const code = new URL(args.request.url).searchParams.get('ky') ?? undefined
  const period = await findPeriod(services.read, code, localDate(now))
  if (!period) return { period: undefined }
  const [periods, own, board] = await Promise.all([
    listPeriods(services.read),
    listOwnReports(services.read, actor, period, now),
    listBoard(services.read, actor, period, now),
  ])
  return { period, codes: periods.map((one) => one.code), own, board, now }
}

export async function action(args: Route.ActionArgs) {
  const context = signedIn(args)
  const form = await args.request.formData()
  const opened = await performForPage(context, openReport, Object.fromEntries(form), form)
  if ('refused' in opened) return opened.refused
  throw redirect(`/lam-viec/bao-cao/${opened.done.reportId}`)
}

export default function Reports({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTranslator(reportPageMessages)
  const locale = useLocale()
  const refused = actionData as Refused | undefined
  if (!loaderData.period) {
    return (
      <Page id="noi-dung">
        <title>{`${t('reports.title')} – Nhịp Cầu`}</title>
        <PageHead title={t('reports.title')} />
        <Empty title={t('reports.no-period-title')} level={2}>
          {t('reports.no-period')}
        </Empty>
      </Page>
    )
  }
  const { period, codes, own, board, now } = loaderData
  const label = periodLabel(period.code as PeriodCode, locale)
  const cells = board.rows.flatMap(allCells)
  const done = cells.filter(({ standing }) => ['approved', 'submitted', 'late'].includes(standing)).length
  const at = `${formatTime(now)}, ${formatDate(localDate(now))}`
  return (
    <Page id="noi-dung">
      <title>{`${t('reports.heading', { period: label })} – Nhịp Cầu`}</title>
      <PageHead title={t('reports.heading', { period: label })}>
        {t('reports.period-lead', {
          from: formatDate(period.firstDay as IsoDate),
          to: formatDate(period.lastDay as IsoDate),
          due: formatDateTime(period.dueAt),
        })}
      </PageHead>
      <Filter
        label={t('reports.periods')}
        items={codes.map((code) => ({
          href: `/lam-viec/bao-cao?ky=${code}`,
          label: shortPeriodLabel(code as PeriodCode, locale),
          current: code === period.code,
        }))}
      />
      {refused && (
        <Message tone="hard" role="alert">
          {refused.problem.sentence}
        </Message>
      )}
      {own.length > 0 && <OwnReports reports={own} periodId={period.id} />}
      {cells.length > 0 && (
        <Section
          id="ai-da-nop"
          title={t('reports.board', { period: label })}
          aside={t('reports.count-aside', { done, of: cells.length })}
        >
          <ReportBoard
            board={board}
            labelledBy="ai-da-nop"
            caption={t('reports.board-caption', { at })}
            locale={locale}
          />
        </Section>
      )}
      {own.length === 0 && cells.length === 0 && (
        <Empty title={t('reports.nothing-title')} level={2}>
          {t('reports.nothing')}
        </Empty>
      )}
    </Page>
  )
}
