import { redirect } from 'react-router'
import { findPeriod, listPeriods, type Period } from '#features/periods/index.ts'
import { type IsoDate, localDate } from '#kernel/date.ts'
import { formatDate, formatDateTime } from '#kernel/date-format.ts'
import { type PeriodCode, periodLabel } from '#kernel/period.ts'
import { performForPage, type Refused, signedIn } from '#platform/http/page.ts'
import { useLocale, useTranslator } from '#platform/i18n/use-translator.ts'
import { Page } from '#ui/frame/page.tsx'
import { PageHead } from '#ui/frame/page-head.tsx'
import { Empty } from '#ui/message/empty.tsx'
import { Message } from '#ui/message/message.tsx'
import { openReport } from '../commands/open-report.ts'
import { reportPageMessages } from '../page-messages.ts'
import { allCells, countHandedIn } from '../parts/board/board-lines.ts'
import { ReportBoard } from '../parts/board/report-board.tsx'
import { Copies } from '../parts/copies.tsx'
import { OwnReports } from '../parts/own-reports.tsx'
import { PeriodFilter } from '../parts/period-filter.tsx'
import { listBoard } from '../queries/list-board.ts'
import { listCopies } from '../queries/list-copies.ts'
import { listOwnReports } from '../queries/list-own-reports.ts'
import type { Route } from './+types/reports.ts'

export async function loader(args: Route.LoaderArgs) {
  const { services, actor } = signedIn(args)
  const now = services.clock.now()
  const code = new URL(args.request.url).searchParams.get('ky') ?? undefined
  const period = await findPeriod(services.read, code, localDate(now))
  if (!period) return { period: undefined }
  const [periods, own, board, copies] = await Promise.all([
    listPeriods(services.read),
    listOwnReports(services.read, actor, period, now),
    listBoard(services.read, actor, period, now),
    listCopies(services.read, actor, period, now),
  ])
  return { period, codes: periods.map((one) => one.code), own, board, copies, now }
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
  const refused = actionData as Refused | undefined
  if (!loaderData.period) return <NoPeriod />
  const { period, codes, own, board, copies, now } = loaderData
  const handedIn = countHandedIn(board.rows.flatMap(allCells))
  return (
    <Page id="noi-dung">
      <PeriodHead period={period} />
      <PeriodFilter
        label={t('reports.periods')}
        codes={codes}
        current={period.code}
        hrefOf={(code) => `/lam-viec/bao-cao?ky=${code}`}
      />
      {refused && (
        <Message tone="hard" role="alert">
          {refused.problem.sentence}
        </Message>
      )}
      {own.length > 0 && <OwnReports reports={own} periodId={period.id} />}
      {handedIn.of > 0 && (
        <ReportBoard board={board} period={period} now={now} aside={t('reports.count-aside', handedIn)} />
      )}
      {copies.length > 0 && <Copies copies={copies} />}
      {own.length === 0 && handedIn.of === 0 && copies.length === 0 && (
        <Empty title={t('reports.nothing-title')} level={2}>
          {t('reports.nothing')}
        </Empty>
      )}
    </Page>
  )
}

function PeriodHead({ period }: { period: Period }) {
  const t = useTranslator(reportPageMessages)
  const heading = t('reports.heading', { period: periodLabel(period.code as PeriodCode, useLocale()) })
  return (
    <>
      <title>{`${heading} – Nhịp Cầu`}</title>
      <PageHead title={heading}>
        {t('reports.period-lead', {
          from: formatDate(period.firstDay as IsoDate),
          to: formatDate(period.lastDay as IsoDate),
          due: formatDateTime(period.dueAt),
        })}
      </PageHead>
    </>
  )
}

/** Before the first period there is nothing to report in. */
function NoPeriod() {
  const t = useTranslator(reportPageMessages)
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
