import { localDate } from '#kernel/date.ts'
import { formatDate } from '#kernel/date-format.ts'
import { signedIn } from '#platform/http/page.ts'
import { useLocale, useTranslator } from '#platform/i18n/use-translator.ts'
import { Page } from '#ui/frame/page.tsx'
import { PageHead } from '#ui/frame/page-head.tsx'
import { Empty } from '#ui/message/empty.tsx'
import { organisationsMessages } from '../messages.ts'
import { OrganisationTree } from '../parts/organisation-tree.tsx'
import { listOrganisationTree } from '../queries/list-organisation-tree.ts'
import type { Route } from './+types/tree.ts'

export async function loader(args: Route.LoaderArgs) {
  const { services } = signedIn(args)
  const day = localDate(services.clock.now())
  return { day, nodes: await listOrganisationTree(services.read, day) }
}

export default function Tree({ loaderData: { day, nodes } }: Route.ComponentProps) {
  const t = useTranslator(organisationsMessages)
  const locale = useLocale()
  return (
    <>
      <title>{`${t('organisations.title')} – Nhịp Cầu`}</title>
      <Page id="noi-dung">
        <PageHead title={t('organisations.title')}>
          {t('organisations.lead', { count: nodes.length, day: formatDate(day) })}
        </PageHead>
        {nodes.length === 0 ? (
          <Empty title={t('organisations.empty-title')} level={2}>
            {t('organisations.empty')}
          </Empty>
        ) : (
          <OrganisationTree nodes={nodes} locale={locale} label={t('organisations.title')} />
        )}
      </Page>
    </>
  )
}
