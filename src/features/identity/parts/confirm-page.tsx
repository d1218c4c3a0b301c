import { type HeldForm, PROOF } from '#platform/http/held-form.ts'
import { useTranslator } from '#platform/i18n/use-translator.ts'
import { Button } from '#ui/control/button.tsx'
import { ButtonRow } from '#ui/control/button-row.tsx'
import { Fields } from '#ui/form/fields.tsx'
import { PasswordInput } from '#ui/form/password-input.tsx'
import { TextInput } from '#ui/form/text-input.tsx'
import { Page } from '#ui/frame/page.tsx'
import { PageHead } from '#ui/frame/page-head.tsx'
import { Section } from '#ui/frame/section.tsx'
import { Message } from '#ui/message/message.tsx'
import { identityMessages } from '../messages.ts'
import { HeldFields } from './held-fields.tsx'
import { PasskeyForm } from './passkey-form.tsx'

const ADDRESS = '/lam-viec/xac-nhan'

/** Asks a person to prove that it is still them; their form waits in it, and goes on when the answer is right. */
export function ConfirmPage({ held, refusal }: { held: HeldForm; refusal?: string | undefined }) {
  const t = useTranslator(identityMessages)
  const waiting = (
    <>
      <input type="hidden" name={PROOF.to} value={held.to} />
      <HeldFields fields={held.fields} />
    </>
  )
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
        <form method="post" action={ADDRESS}>
          {waiting}
          <Fields>
            <PasswordInput
              name={PROOF.password}
              label={t('identity.password')}
              hint={t('identity.confirm-password-hint')}
              autoComplete="current-password"
            />
            <TextInput
              name={PROOF.code}
              label={t('identity.confirm-code')}
              hint={t('identity.confirm-code-hint')}
              inputMode="numeric"
              autoComplete="one-time-code"
            />
          </Fields>
          <ButtonRow>
            <Button variant="go">{t('identity.confirm-go')}</Button>
          </ButtonRow>
        </form>
        <Section id="cach-khac" title={t('identity.other-ways')}>
          <PasskeyForm
            action={ADDRESS}
            ceremony="get"
            question="/dang-nhap/khoa"
            field={PROOF.passkey}
            label={t('identity.use-passkey')}
          >
            {waiting}
          </PasskeyForm>
          <p>
            <a href={held.to}>{t('identity.confirm-cancel')}</a>
          </p>
        </Section>
      </Page>
    </>
  )
}
