import type { ReactNode } from 'react'
import { listBorrowed } from '#features/identity/index.ts'
import { BorrowedRoles } from '#features/identity/parts.ts'
import { findPeriod } from '#features/periods/index.ts'
import { listBoard } from '#features/reports/index.ts'
import { ReportBoard } from '#features/reports/parts.ts'
import { countOpenFindings } from '#features/watch/index.ts'
import { watchMessages } from '#features/watch/messages.ts'
import { type IsoDate, localDate } from '#kernel/date.ts'
import { formatLongDate, formatShortDate } from '#kernel/date-format.ts'
import { type PeriodCode, shortPeriodLabel } from '#kernel/period.ts'
import { signedIn } from '#platform/http/page.ts'
import { useLocale, useTranslator } from '#platform/i18n/use-translator.ts'
import { Page } from '#ui/frame/page.tsx'
import { PageHead } from '#ui/frame/page-head.tsx'
import { Message } from '#ui/message/message.tsx'
import { todayMessages } from '../messages.ts'
import { FirstSteps } from '../parts/first-steps.tsx'
import { FirstThing } from '../parts/first-thing.tsx'
import { Ring } from '../parts/ring.tsx'
import { WaitingTable } from '../parts/waiting-table.tsx'
import { listWaiting } from '../queries/list-waiting.ts'
import { readFirstSteps } from '../queries/read-first-steps.ts'
import { readRing } from '../queries/read-ring.ts'
import type { Route } from './+types/today.ts'

export async function loader(args: Route.LoaderArgs) {
  const { services, actor } = signedIn(args)
  const now = services.clock.now()
  const today = localDate(now)
  const period = await findPeriod(services.read, undefined, today)
  const wrong = await countOpenFindings(services.read, actor)
  const borrowed = await listBorrowed(services.read, actor, today)
  const steps = await readFirstSteps(services.read, actor, services.config, today)
  if (!period) return { today, now, wrong, borrowed, steps, period: undefined }
  const [present, waiting, board] = await Promise.all([
    readRing(services.read, period, now, today),
    listWaiting(services.read, actor, period, now),
    listBoard(services.read, actor, period, now),
  ])
  return { today, now, wrong, borrowed, steps, period, present, waiting, board }
}

export default function Today({ loaderData }: Route.ComponentProps) {
  const t = useTranslator(todayMessages)
  const locale = useLocale()
  const { today, now, wrong, borrowed, steps } = loaderData
  const noted = <Noted {...{ wrong, borrowed, steps }} />
  if (!loaderData.period) return <NoPeriod today={today} noted={noted} />
  const { period, present, waiting, board } = loaderData
  const first = waiting[0]
  return (
    <Page id="noi-dung">
      <title>{`${t('today.title')} – Nhịp Cầu`}</title>
      <PageHead title={t('today.title')}>
        {t('today.lead', {
          day: formatLongDate(today, locale),
          period: shortPeriodLabel(period.code as PeriodCode, locale),
          from: formatShortDate(period.firstDay as IsoDate),
          to: formatShortDate(period.lastDay as IsoDate),
        })}
      </PageHead>
      {noted}
      <Ring period={period} present={present} />
      {first && <FirstThing thing={first} today={today} />}
      <WaitingTable waiting={waiting} today={today} />
      {board.rows.length > 0 && <ReportBoard board={board} period={period} now={now} />}
    </Page>
  )
}

/** Before the first period nothing waits for anybody. */
function NoPeriod({ today, noted }: { readonly today: IsoDate; readonly noted: ReactNode }) {
  const t = useTranslator(todayMessages)
  const day = formatLongDate(today, useLocale())
  return (
    <Page id="noi-dung">
      <title>{`${t('today.title')} – Nhịp Cầu`}</title>
      <PageHead title={t('today.title')}>{t('today.lead-no-period', { day })}</PageHead>
      {noted}
      <WaitingTable waiting={[]} today={today} />
    </Page>
  )
}

/** What this person has to know before anything else: what is wrong on the portal, for whom they act, how a new system is set up. */
function Noted({ wrong, borrowed, steps }: Pick<Route.ComponentProps['loaderData'], 'wrong' | 'borrowed' | 'steps'>) {
  return (
    <>
      <Watched wrong={wrong} />
      <BorrowedRoles lines={borrowed} />
      <FirstSteps steps={steps} />
    </>
  )
}

/** That readers are served something nobody published, to those who answer for it. */
function Watched({ wrong }: { wrong: number }) {
  const t = useTranslator(watchMessages)
  if (wrong === 0) return null
  return (
    <Message tone="hard">
      {t('watch.today', { count: wrong })} <a href="/lam-viec/canh-gac">{t('watch.see')}</a>
    </Message>
  )
}
