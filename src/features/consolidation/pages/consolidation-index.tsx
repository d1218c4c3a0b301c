import { redirect } from 'react-router'
import { findPeriod } from '#features/periods/index.ts'
import { localDate } from '#kernel/date.ts'
import { signedIn } from '#platform/http/page.ts'
import { useTranslator } from '#platform/i18n/use-translator.ts'
import { Page } from '#ui/frame/page.tsx'
import { PageHead } from '#ui/frame/page-head.tsx'
import { Empty } from '#ui/message/empty.tsx'
import { consolidationMessages } from '../messages.ts'
import { listConsolidating } from '../queries/list-consolidating.ts'
import type { Route } from './+types/consolidation-index.ts'

/** Opens the nearest consolidating body in the running period. */
export async function loader(args: Route.LoaderArgs) {
  const { services, actor } = signedIn(args)
  const day = localDate(services.clock.now())
  const [period, bodies] = await Promise.all([
    findPeriod(services.read, undefined, day),
    listConsolidating(services.read, actor, day),
  ])
  const first = bodies[0]
  if (period && first) throw redirect(`/lam-viec/tong-hop/${first.id}/${period.code}`)
  return {}
}

export default function ConsolidationIndex() {
  const t = useTranslator(consolidationMessages)
  return (
    <Page id="noi-dung">
      <title>{`${t('consolidation.title')} – Nhịp Cầu`}</title>
      <PageHead title={t('consolidation.title')} />
      <Empty title={t('consolidation.empty-title')} level={2}>
        {t('consolidation.empty')}
      </Empty>
    </Page>
  )
}
