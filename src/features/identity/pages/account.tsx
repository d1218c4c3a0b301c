import { formatDateTime } from '#kernel/date-format.ts'
import { signedIn } from '#platform/http/page.ts'
import { useTranslator } from '#platform/i18n/use-translator.ts'
import { Button, ButtonLink } from '#ui/control/button.tsx'
import { ButtonRow } from '#ui/control/button-row.tsx'
import { Page } from '#ui/frame/page.tsx'
import { PageHead } from '#ui/frame/page-head.tsx'
import { Section } from '#ui/frame/section.tsx'
import { Message } from '#ui/message/message.tsx'
import { authContext } from '../auth-context.ts'
import { identityMessages } from '../messages.ts'
import { ChangePasswordForm } from '../parts/change-password-form.tsx'
import { FormRefusal } from '../parts/form-refusal.tsx'
import { Passkeys } from '../parts/passkeys.tsx'
import { Sessions } from '../parts/sessions.tsx'
import { getSecurity, type IdentityView } from '../queries/security/get-security.ts'
import { performAccountIntent } from '../security/account-action.ts'
import { providerTrouble } from '../sign-in/provider-trouble.ts'
import type { Route } from './+types/account.ts'

/** Fewer recovery codes than this, and the page says so. */
const FEW = 3

export async function loader(args: Route.LoaderArgs) {
  const { services, actor } = signedIn(args)
  const identity = args.context.get(authContext)
  const { searchParams } = new URL(args.request.url)
  const { issuer } = services.config.singleSignOn ?? {}
  const security = await getSecurity(services.read, actor, services.clock.now(), issuer)
  return {
    security,
    codesLeft: security.codesOn ? await identity.codes.countLeft(actor.accountId) : 0,
    provider: identity.singleSignOn?.name,
    trouble: providerTrouble(searchParams),
    done: searchParams.get('xong'),
  }
}

export async function action(args: Route.ActionArgs) {
  const form = await args.request.formData()
  return performAccountIntent(signedIn(args), args.context.get(authContext), args.request, form)
}

export default function Account({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTranslator(identityMessages)
  const typed = actionData?.typed
  const { security, codesLeft, provider, trouble, done } = loaderData
  const sentences: Readonly<Record<string, unknown>> = identityMessages
  const doneCode = `identity.done-${done}`
  return (
    <>
      <title>{`${t('identity.account-title')} – Nhịp Cầu`}</title>
      <Page id="noi-dung">
        <PageHead title={t('identity.account-title')}>
          {t('identity.account-lead', { username: security.username })}
        </PageHead>
        <FormRefusal refused={actionData} />
        {trouble && !actionData && (
          <Message tone="hard" role="alert" id="refusal">
            {t(trouble)}
          </Message>
        )}
        {!actionData && !trouble && done && doneCode in sentences && (
          <Message tone="fine" role="status">
            {t(doneCode as 'identity.done-end-session')}
          </Message>
        )}
        <Section id="uy-quyen" title={t('identity.delegations')}>
          <p>{t('identity.delegations-lead')}</p>
          <ButtonRow below>
            <ButtonLink href="/lam-viec/uy-quyen">{t('identity.delegations-go')}</ButtonLink>
          </ButtonRow>
        </Section>
        <CodesState on={security.codesOn} left={codesLeft} />
        <Passkeys passkeys={security.passkeys} typedName={typed?.intent === 'add-passkey' ? typed.name : undefined} />
        {provider && <Provider name={provider} identities={security.identities} />}
        <Sessions sessions={security.sessions} />
        <ChangePasswordForm username={security.username} problem={actionData?.problem} />
      </Page>
    </>
  )
}

/** Whether a code of the app is asked for, and the way to change it. */
function CodesState({ on, left }: { readonly on: boolean; readonly left: number }) {
  const t = useTranslator(identityMessages)
  return (
    <Section id="ma" title={t('identity.codes-section')}>
      <p>{on ? t('identity.codes-are-on', { count: left }) : t('identity.codes-are-off')}</p>
      {on && left < FEW && <Message tone="note">{t('identity.codes-few')}</Message>}
      <ButtonRow below>
        <ButtonLink href="/lam-viec/tai-khoan/ma-xac-thuc">
          {t(on ? 'identity.codes-manage' : 'identity.codes-set-up')}
        </ButtonLink>
      </ButtonRow>
    </Section>
  )
}

interface ProviderProps {
  readonly name: string
  readonly identities: readonly IdentityView[]
}

/** The provider of single sign-on, and whether one's identity there opens the account here. */
function Provider({ name, identities }: ProviderProps) {
  const t = useTranslator(identityMessages)
  const isLinked = identities.some(({ elsewhere }) => elsewhere === undefined)
  return (
    <Section id="mot-cua" title={t('identity.provider-section', { name })}>
      {!isLinked && <p>{t('identity.provider-none', { name })}</p>}
      {identities.map(({ id, linkedAt, elsewhere }) => (
        <form key={id} method="post" action="/lam-viec/tai-khoan">
          <input type="hidden" name="credentialId" value={id} />
          <p>{t(sentenceOf(elsewhere), { at: formatDateTime(linkedAt), issuer: elsewhere ?? '' })}</p>
          <ButtonRow>
            <Button name="intent" value="unlink-identity">
              {t('identity.provider-unlink')}
            </Button>
          </ButtonRow>
        </form>
      ))}
      {!isLinked && (
        <ButtonRow>
          {/* A whole page load: the way leads to another address. */}
          <ButtonLink href="/lam-viec/tai-khoan/lien-ket">{t('identity.provider-link', { name })}</ButtonLink>
        </ButtonRow>
      )}
    </Section>
  )
}

/** How it is said since when an identity is linked: at the provider of the settings, or at one before it. */
function sentenceOf(elsewhere: string | undefined) {
  if (elsewhere === undefined) return 'identity.provider-linked'
  return elsewhere === '' ? 'identity.provider-linked-before' : 'identity.provider-linked-elsewhere'
}
