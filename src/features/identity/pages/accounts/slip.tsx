import { formatDateTime } from '#kernel/date-format.ts'
import { performForPage, signedIn } from '#platform/http/page.ts'
import { useTranslator } from '#platform/i18n/use-translator.ts'
import { Button, ButtonLink } from '#ui/control/button.tsx'
import { ButtonRow } from '#ui/control/button-row.tsx'
import { Page } from '#ui/frame/page.tsx'
import { PageHead } from '#ui/frame/page-head.tsx'
import { Message } from '#ui/message/message.tsx'
import { issueLink } from '../../commands/accounts/issue-link.ts'
import { identityMessages } from '../../messages.ts'
import type { Route } from './+types/slip.ts'
import styles from './slip.module.css'

/** The code would be lost with the answer that shows it: another language is another page. */
export const handle = { oneLanguage: true }

/** The code is shown in answer to the button alone: this address by itself leads back. */
export async function loader(args: Route.LoaderArgs) {
  signedIn(args)
  return { back: `/lam-viec/tai-khoan-nguoi-dung/${args.params.accountId}` }
}

export async function action(args: Route.ActionArgs) {
  const context = signedIn(args)
  const form = await args.request.formData()
  // With a key the answer would be kept, and the code with it.
  form.delete('idempotencyKey')
  const asked = { accountId: args.params.accountId, way: 'slip' }
  const answer = await performForPage(context, issueLink, asked, form)
  if ('refused' in answer) return answer.refused
  const { publicUrl } = context.services.config
  return { slip: { ...answer.done, address: `${publicUrl}/dang-nhap/loi-moi` } }
}

export default function Slip({ loaderData: { back }, actionData }: Route.ComponentProps) {
  const t = useTranslator(identityMessages)
  const slip = actionData && 'slip' in actionData ? actionData.slip : undefined
  return (
    <>
      <title>{`${t('identity.slip-title')} – Nhịp Cầu`}</title>
      <Page id="noi-dung">
        <PageHead title={t('identity.slip-title')} />
        {actionData && 'problem' in actionData && (
          <Message tone="hard" role="alert">
            {actionData.problem.sentence}
          </Message>
        )}
        {slip && <Sheet slip={slip} />}
        {!actionData && <Message tone="note">{t('identity.slip-gone')}</Message>}
        <div className={styles.screenOnly}>
          <ButtonRow below>
            {slip && (
              <Button type="button" variant="go" onClick={() => window.print()}>
                {t('identity.slip-print')}
              </Button>
            )}
            <ButtonLink href={back}>{t('identity.back-to-account')}</ButtonLink>
          </ButtonRow>
        </div>
      </Page>
    </>
  )
}

interface SheetProps {
  readonly slip: {
    readonly name: string
    readonly address: string
    readonly username: string
    readonly code: string
    readonly expiresAt: Date
  }
}

/** What is printed and handed over. */
function Sheet({ slip }: SheetProps) {
  const t = useTranslator(identityMessages)
  return (
    <>
      <div className={styles.screenOnly}>
        <Message tone="note">{t('identity.slip-lead')}</Message>
      </div>
      <div className={styles.slip}>
        <dl>
          <dt>{t('identity.person')}</dt>
          <dd lang="vi">{slip.name}</dd>
          <dt>{t('identity.slip-address')}</dt>
          <dd>{slip.address}</dd>
          <dt>{t('identity.username')}</dt>
          <dd>{slip.username}</dd>
          <dt>{t('identity.slip-code')}</dt>
          <dd className={styles.code}>{slip.code}</dd>
          <dt>{t('identity.slip-until')}</dt>
          <dd>{formatDateTime(slip.expiresAt)}</dd>
        </dl>
        <p>{t('identity.slip-how')}</p>
      </div>
    </>
  )
}
