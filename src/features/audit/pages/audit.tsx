import { localDate } from '#kernel/date.ts'
import { loaded, signedIn } from '#platform/http/page.ts'
import { useTranslator } from '#platform/i18n/use-translator.ts'
import { Pagination } from '#ui/control/pagination.tsx'
import { Page } from '#ui/frame/page.tsx'
import { PageHead } from '#ui/frame/page-head.tsx'
import { Empty } from '#ui/message/empty.tsx'
import { auditMessages } from '../messages.ts'
import { auditHref, readAuditAddress, type Typed } from '../parts/audit-address.ts'
import { AuditFilterForm } from '../parts/audit-filter.tsx'
import { AuditTable } from '../parts/audit-table.tsx'
import { type AuditPage, listAuditEntries } from '../queries/list-audit-entries.ts'
import type { Route } from './+types/audit.ts'

export async function loader(args: Route.LoaderArgs) {
  const context = signedIn(args)
  const { services, actor } = context
  const address = readAuditAddress(new URL(args.request.url).searchParams)
  const day = localDate(services.clock.now())
  const page = await loaded(context, listAuditEntries(services.read, actor, address.filter, day))
  const isWrong = Object.keys(address.wrong).length > 0
  return { typed: address.typed, wrong: address.wrong, page: isWrong ? undefined : page }
}

export default function Audit({ loaderData: { typed, wrong, page } }: Route.ComponentProps) {
  const t = useTranslator(auditMessages)
  return (
    <>
      <title>{`${t('audit.title')} – Nhịp Cầu`}</title>
      <Page id="noi-dung">
        <PageHead title={t('audit.title')}>{t('audit.lead')}</PageHead>
        <AuditFilterForm typed={typed} wrong={wrong} />
        {page && <Found page={page} typed={typed} />}
      </Page>
    </>
  )
}

function Found({ page, typed }: { readonly page: AuditPage; readonly typed: Typed }) {
  const t = useTranslator(auditMessages)
  const { lines, older } = page
  const [first] = lines
  if (!first) {
    return (
      <Empty title={t('audit.empty-title')} level={2}>
        {t('audit.empty')}
      </Empty>
    )
  }
  const last = lines.at(-1) ?? first
  return (
    <>
      <AuditTable lines={lines} />
      <Pagination
        label={t('audit.pages')}
        position={t('audit.position', { first: first.sequence, last: last.sequence })}
        previous={
          typed.before ? { href: auditHref({ ...typed, before: undefined }), label: t('audit.newest') } : undefined
        }
        next={
          older === undefined
            ? undefined
            : { href: auditHref({ ...typed, before: String(older) }), label: t('audit.older') }
        }
      />
    </>
  )
}
