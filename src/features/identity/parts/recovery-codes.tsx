import { useTranslator } from '#platform/i18n/use-translator.ts'
import { Button, ButtonLink } from '#ui/control/button.tsx'
import { ButtonRow } from '#ui/control/button-row.tsx'
import { Section } from '#ui/frame/section.tsx'
import { Message } from '#ui/message/message.tsx'
import { identityMessages } from '../messages.ts'
import styles from './recovery-codes.module.css'

interface RecoveryCodesProps {
  readonly codes: readonly string[]
  /** Made anew, rather than with the first code. */
  readonly renewed: boolean
  readonly username: string
}

/** Recovery codes, this once, on a page that prints well. */
export function RecoveryCodes({ codes, renewed, username }: RecoveryCodesProps) {
  const t = useTranslator(identityMessages)
  return (
    <>
      <Message tone="fine" role="status">
        {t(renewed ? 'identity.codes-renewed' : 'identity.codes-are-now-on')}
      </Message>
      <Section id="ma-du-phong" title={t('identity.recovery-codes')}>
        <p>{t('identity.recovery-use', { username })}</p>
        <ol className={styles.codes} translate="no">
          {codes.map((code) => (
            <li key={code}>
              <code>{code}</code>
            </li>
          ))}
        </ol>
        <div className={styles.buttons}>
          <ButtonRow below>
            <Button type="button" onClick={() => window.print()}>
              {t('identity.print')}
            </Button>
            <ButtonLink variant="go" href="/lam-viec/tai-khoan">
              {t('identity.codes-done')}
            </ButtonLink>
          </ButtonRow>
        </div>
      </Section>
    </>
  )
}
