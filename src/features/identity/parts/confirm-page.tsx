import { type HeldForm, PROOF } from '#platform/http/held-form.ts'
import { useTranslator } from '#platform/i18n/use-translator.ts'
import { Button, ButtonLink } from '#ui/control/button.tsx'
import { ButtonRow } from '#ui/control/button-row.tsx'
import { CodeInput } from '#ui/form/code-input.tsx'
import { Fields } from '#ui/form/fields.tsx'
import { PasswordInput } from '#ui/form/password-input.tsx'
import { Page } from '#ui/frame/page.tsx'
import { PageHead } from '#ui/frame/page-head.tsx'
import { Section } from '#ui/frame/section.tsx'
import { Message } from '#ui/message/message.tsx'
import { identityMessages } from '../messages.ts'
import { HeldFields } from './held-fields.tsx'
import { PasskeyForm } from './passkey-form.tsx'

const ADDRESS = '/lam-viec/xac-nhan'

interface ConfirmPageProps {
  readonly held: HeldForm
  readonly refusal?: string | undefined
}

/** Asks a person to prove that it is still them; their form waits in it, and goes on when the answer is right. */
export function ConfirmPage({ held, refusal }: ConfirmPageProps) {
  const t = useTranslator(identityMessages)
  return (
    <>
      <title>{`${t('identity.confirm-title')} – Nhịp Cầu`}</title>
      <Page id="noi-dung">
        <PageHead title={t('identity.confirm-title')}>
          {t(held.fields.length > 0 ? 'identity.confirm-lead' : 'identity.confirm-nothing-sent')}
        </PageHead>
        {refusal && (
          <Message tone="hard" role="alert" id="refusal">
            {refusal}
          </Message>
        )}
        <ByWords held={held} />
        <Section id="cach-khac" title={t('identity.other-ways')}>
          <PasskeyForm
            action={ADDRESS}
            ceremony="get"
            question="/dang-nhap/khoa"
            field={PROOF.passkey}
            label={t('identity.use-passkey')}
          >
            <Waiting held={held} />
          </PasskeyForm>
          <ButtonRow below>
            <ButtonLink variant="quiet" href={held.to}>
              {t('identity.confirm-cancel')}
            </ButtonLink>
          </ButtonRow>
        </Section>
      </Page>
    </>
  )
}

/** By the password, or by a code of the app. */
function ByWords({ held }: { readonly held: HeldForm }) {
  const t = useTranslator(identityMessages)
  return (
    <form method="post" action={ADDRESS}>
      <Waiting held={held} />
      <Fields>
        <PasswordInput
          name={PROOF.password}
          label={t('identity.password')}
          hint={t('identity.confirm-password-hint')}
          autoComplete="current-password"
        />
        <CodeInput
          name={PROOF.code}
          label={t('identity.confirm-code')}
          hint={t('identity.confirm-code-hint')}
          signs={6}
          inputMode="numeric"
        />
      </Fields>
      <ButtonRow>
        <Button variant="go">{t('identity.confirm-go')}</Button>
      </ButtonRow>
    </form>
  )
}

function Waiting({ held }: { readonly held: HeldForm }) {
  return (
    <>
      <input type="hidden" name={PROOF.to} value={held.to} />
      <HeldFields fields={held.fields} />
    </>
  )
}
