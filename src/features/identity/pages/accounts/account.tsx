import { localDate } from '#kernel/date.ts'
import { formatDate } from '#kernel/date-format.ts'
import { loaded, signedIn } from '#platform/http/page.ts'
import { useTranslator } from '#platform/i18n/use-translator.ts'
import { ButtonLink } from '#ui/control/button.tsx'
import { ButtonRow } from '#ui/control/button-row.tsx'
import { Page } from '#ui/frame/page.tsx'
import { PageHead } from '#ui/frame/page-head.tsx'
import { Message } from '#ui/message/message.tsx'
import { identityMessages } from '../../messages.ts'
import { EntrySection } from '../../parts/accounts/entry-section.tsx'
import { GrantForm } from '../../parts/accounts/grant-form.tsx'
import { RolesTable } from '../../parts/accounts/roles-table.tsx'
import { FormRefusal } from '../../parts/form-refusal.tsx'
import { type AccountView, getAccount } from '../../queries/accounts/get-account.ts'
import { listGrantable } from '../../queries/accounts/list-grantable.ts'
import type { Route } from './+types/account.ts'
import { actOnAccount } from './account-acts.ts'

export async function loader(args: Route.LoaderArgs) {
  const context = signedIn(args)
  const { read, clock, config } = context.services
  const { searchParams } = new URL(args.request.url)
  const now = clock.now()
  const account = await loaded(context, getAccount(read, context.actor, args.params.accountId, now))
  const words = (searchParams.get('tim') ?? '').slice(0, 200)
  const firstIds = account.posts.map(({ organisationId }) => organisationId)
  const grantable = await listGrantable(read, context.actor, localDate(now), { words, firstIds })
  const letters = config.smtpUrl ? ('identity.letter-sent' as const) : ('identity.letter-kept' as const)
  return { account, words, grantable, today: localDate(now), done: searchParams.get('xong'), letters }
}

export async function action(args: Route.ActionArgs) {
  return actOnAccount(signedIn(args), args.params.accountId, await args.request.formData())
}

export default function Account({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTranslator(identityMessages)
  const { account, words, grantable, today, done, letters } = loaderData
  const { name, username, state, posts, roles } = account
  return (
    <>
      <title>{`${name} – Nhịp Cầu`}</title>
      <Page id="noi-dung">
        <PageHead title={<span lang="vi">{name}</span>}>
          {`${username}, ${t(`identity.state-${state}`)}`}
          {posts.length > 0 && (
            <>
              {'. '}
              <span lang="vi">{posts.map(({ title }) => title).join('; ')}</span>
            </>
          )}
        </PageHead>
        <FormRefusal refused={actionData} />
        {done && !actionData && (
          <Message tone={done === 'send-letter' && letters === 'identity.letter-kept' ? 'note' : 'fine'} role="status">
            {t(done === 'send-letter' ? letters : 'identity.saved')}
          </Message>
        )}
        {!account.mayChange && <Message tone="note">{t('identity.out-of-reach')}</Message>}
        <RolesTable roles={roles} />
        {state !== 'closed' && (
          <GrantForm posts={posts} grantable={grantable} words={words} refused={actionData} today={formatDate(today)} />
        )}
        {account.mayChange && <EntrySection account={account} refused={actionData} />}
        <Ways account={account} />
      </Page>
    </>
  )
}

/** To the person's page, and to what was done to the account. */
function Ways({ account: { id, personId } }: { readonly account: AccountView }) {
  const t = useTranslator(identityMessages)
  return (
    <ButtonRow below>
      {personId && (
        <ButtonLink variant="quiet" href={`/lam-viec/nguoi/${personId}`}>
          {t('identity.person-page')}
        </ButtonLink>
      )}
      <ButtonLink variant="quiet" href={`/lam-viec/nhat-ky?${new URLSearchParams({ 'doi-tuong': id })}`}>
        {t('identity.history')}
      </ButtonLink>
    </ButtonRow>
  )
}
