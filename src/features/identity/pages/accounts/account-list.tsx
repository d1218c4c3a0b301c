import { localDate } from '#kernel/date.ts'
import { formatDateTime } from '#kernel/date-format.ts'
import { loaded, signedIn } from '#platform/http/page.ts'
import { useTranslator } from '#platform/i18n/use-translator.ts'
import { ButtonLink } from '#ui/control/button.tsx'
import { Pagination } from '#ui/control/pagination.tsx'
import { Page } from '#ui/frame/page.tsx'
import { PageHead } from '#ui/frame/page-head.tsx'
import { Empty } from '#ui/message/empty.tsx'
import { Column } from '#ui/table/column.tsx'
import { DataTable } from '#ui/table/data-table.tsx'
import { Cell, Row, RowHead, Rows } from '#ui/table/rows.tsx'
import { Note } from '#ui/text/note.tsx'
import { identityMessages } from '../../messages.ts'
import { Search } from '../../parts/accounts/search.tsx'
import { type AccountLine, type AccountPage, listAccounts } from '../../queries/accounts/list-accounts.ts'
import type { Route } from './+types/account-list.ts'

const HERE = '/lam-viec/tai-khoan-nguoi-dung'

export async function loader(args: Route.LoaderArgs) {
  const context = signedIn(args)
  const { services, actor } = context
  const { searchParams } = new URL(args.request.url)
  const words = (searchParams.get('tim') ?? '').slice(0, 200)
  const asked = { words, page: Number(searchParams.get('trang')) || 1 }
  const day = localDate(services.clock.now())
  return { words, page: await loaded(context, listAccounts(services.read, actor, asked, day)) }
}

export default function AccountList({ loaderData: { words, page } }: Route.ComponentProps) {
  const t = useTranslator(identityMessages)
  return (
    <>
      <title>{`${t('identity.accounts')} – Nhịp Cầu`}</title>
      <Page id="noi-dung">
        <PageHead title={t('identity.accounts')}>{t('identity.accounts-lead')}</PageHead>
        <Search label={t('identity.search')} words={words}>
          <ButtonLink href={`${HERE}/moi`}>{t('identity.new-account')}</ButtonLink>
        </Search>
        {page.count === 0 ? (
          <Empty title={t('identity.none-found')} level={2}>
            {t('identity.none-found-lead')}
          </Empty>
        ) : (
          <>
            <Lines lines={page.lines} />
            <Pages page={page} words={words} />
          </>
        )}
      </Page>
    </>
  )
}

function Lines({ lines }: { readonly lines: readonly AccountLine[] }) {
  const t = useTranslator(identityMessages)
  return (
    <DataTable
      caption={t('identity.accounts')}
      captionHidden
      wordy
      columns={
        <>
          <Column wide>{t('identity.person')}</Column>
          <Column wide>{t('identity.roles')}</Column>
          <Column wide>{t('identity.state')}</Column>
          <Column wide>{t('identity.last-sign-in')}</Column>
        </>
      }
    >
      <Rows>
        {lines.map((line) => (
          <Row key={line.id}>
            <RowHead wide>
              <a href={`${HERE}/${line.id}`} lang="vi">
                {line.name}
              </a>
              <br />
              <Note>{line.username}</Note>
            </RowHead>
            <Cell wide>
              <Roles roles={line.roles} />
            </Cell>
            <Cell wide>{t(`identity.state-${line.state}`)}</Cell>
            <Cell wide label={t('identity.last-sign-in')}>
              {line.lastSignIn ? formatDateTime(line.lastSignIn) : t('identity.never')}
            </Cell>
          </Row>
        ))}
      </Rows>
    </DataTable>
  )
}

function Roles({ roles }: Pick<AccountLine, 'roles'>) {
  const t = useTranslator(identityMessages)
  if (roles.length === 0) return <Note>{t('identity.no-roles')}</Note>
  return roles.map(({ role, organisation, isDelegated }, at) => (
    <span key={`${role} ${organisation} ${isDelegated}`}>
      {at > 0 && <br />}
      {t(`identity.role-${role}`)}, <span lang="vi">{organisation}</span>
      {isDelegated && ` ${t('identity.lent')}`}
    </span>
  ))
}

function Pages({ page: { count, page, pages }, words }: { readonly page: AccountPage; readonly words: string }) {
  const t = useTranslator(identityMessages)
  const link = (to: number, label: string) =>
    to >= 1 && to <= pages
      ? { href: `${HERE}?${new URLSearchParams({ ...(words && { tim: words }), trang: String(to) })}`, label }
      : undefined
  return (
    <Pagination
      label={t('identity.pages')}
      position={t('identity.count', { count, page, pages })}
      previous={link(page - 1, t('identity.previous'))}
      next={link(page + 1, t('identity.next'))}
    />
  )
}
