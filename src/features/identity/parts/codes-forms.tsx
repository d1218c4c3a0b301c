import { useTranslator } from '#platform/i18n/use-translator.ts'
import { Button, ButtonLink } from '#ui/control/button.tsx'
import { ButtonRow } from '#ui/control/button-row.tsx'
import { CodeInput } from '#ui/form/code-input.tsx'
import { PasswordInput } from '#ui/form/password-input.tsx'
import { Section } from '#ui/frame/section.tsx'
import { identityMessages } from '../messages.ts'
import { QrCode } from './qr-code.tsx'

/** The way in: the password first. */
export function BeginCodes() {
  const t = useTranslator(identityMessages)
  return (
    <form method="post">
      <p>{t('identity.codes-begin-lead')}</p>
      <PasswordInput name="password" label={t('identity.password-current')} autoComplete="current-password" />
      <ButtonRow>
        <Button variant="go" name="intent" value="begin">
          {t('identity.codes-begin')}
        </Button>
      </ButtonRow>
    </form>
  )
}

/** The secret, to scan or to type, and the first code it makes. */
export function FirstCode({ uri }: { readonly uri: string }) {
  const t = useTranslator(identityMessages)
  const key = URL.canParse(uri) ? (new URL(uri).searchParams.get('secret') ?? '') : ''
  return (
    <form method="post">
      <input type="hidden" name="uri" value={uri} />
      <p>{t('identity.codes-scan')}</p>
      <p>
        <QrCode text={uri} label={t('identity.codes-qr')} />
      </p>
      {uri.startsWith('otpauth://') && (
        <ButtonRow>
          <ButtonLink href={uri}>{t('identity.codes-open-app')}</ButtonLink>
        </ButtonRow>
      )}
      <p>
        {t('identity.codes-key')}
        <br />
        <code id="khoa-bi-mat" translate="no">
          {key.match(/.{1,4}/g)?.join(' ')}
        </code>
      </p>
      <CodeInput name="code" label={t('identity.codes-first')} signs={6} inputMode="numeric" maxLength={10} />
      <ButtonRow>
        <Button variant="go" name="intent" value="turn-on">
          {t('identity.codes-turn-on')}
        </Button>
      </ButtonRow>
    </form>
  )
}

/** Codes are in force: new recovery codes, or the end of it. */
export function CodesAreOn() {
  const t = useTranslator(identityMessages)
  return (
    <>
      <Section id="ma-du-phong" title={t('identity.recovery-codes')}>
        <form method="post">
          <PasswordInput name="password" label={t('identity.password-current')} autoComplete="current-password" />
          <ButtonRow>
            <Button name="intent" value="renew">
              {t('identity.codes-renew')}
            </Button>
          </ButtonRow>
        </form>
      </Section>
      <Section id="tat" title={t('identity.codes-off-section')}>
        <form method="post">
          <p>{t('identity.codes-off-lead')}</p>
          <ButtonRow>
            <Button name="intent" value="turn-off-codes">
              {t('identity.codes-turn-off')}
            </Button>
          </ButtonRow>
        </form>
      </Section>
    </>
  )
}
