import { mayReadAudit } from '#features/audit/index.ts'
import type { Actor } from '#platform/actor.ts'
import { loaded, signedIn } from '#platform/http/page.ts'
import { useTranslator } from '#platform/i18n/use-translator.ts'
import { refuse } from '#platform/problem.ts'
import { Page } from '#ui/frame/page.tsx'
import { PageHead } from '#ui/frame/page-head.tsx'
import { Column } from '#ui/table/column.tsx'
import { DataTable } from '#ui/table/data-table.tsx'
import { Cell, Row, RowHead, Rows } from '#ui/table/rows.tsx'
import { identityMessages } from '../messages.ts'
import { mayManageAccounts } from '../policy.ts'
import type { Route } from './+types/administration.ts'

/** What administrators need now and then, the part opened most often first: address, name and what it is for. */
const PARTS = [
  ['tai-khoan-nguoi-dung', 'identity.part-accounts', 'identity.part-accounts-for'],
  ['nhat-ky', 'identity.part-audit', 'identity.part-audit-for'],
  ['sap-xep', 'identity.part-decrees', 'identity.part-decrees-for'],
  ['canh-gac', 'identity.part-watch', 'identity.part-watch-for'],
  ['van-ban/loai', 'identity.part-types', 'identity.part-types-for'],
  ['chu-de', 'identity.part-topics', 'identity.part-topics-for'],
] as const

export async function loader(args: Route.LoaderArgs) {
  const context = signedIn(args)
  await loaded(context, requireAdministrator(context.actor))
  return { readsAudit: mayReadAudit(context.actor) }
}

async function requireAdministrator(actor: Actor): Promise<void> {
  if (!mayManageAccounts(actor)) refuse('forbidden', 'identity.account-denied')
}

/** The way to every page of the system's upkeep, so that the menu keeps to the daily work. */
export default function Administration({ loaderData: { readsAudit } }: Route.ComponentProps) {
  const t = useTranslator(identityMessages)
  return (
    <>
      <title>{`${t('identity.administration')} – Nhịp Cầu`}</title>
      <Page id="noi-dung">
        <PageHead title={t('identity.administration')}>{t('identity.administration-lead')}</PageHead>
        <DataTable
          caption={t('identity.administration')}
          captionHidden
          fold="none"
          columns={
            <>
              <Column>{t('identity.part')}</Column>
              <Column>{t('identity.what-for')}</Column>
            </>
          }
        >
          <Rows>
            {PARTS.filter(([path]) => path !== 'nhat-ky' || readsAudit).map(([path, label, purpose]) => (
              <Row key={path}>
                <RowHead>
                  <a href={`/lam-viec/${path}`}>{t(label)}</a>
                </RowHead>
                <Cell>{t(purpose)}</Cell>
              </Row>
            ))}
          </Rows>
        </DataTable>
      </Page>
    </>
  )
}
