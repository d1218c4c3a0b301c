import type { SaidProblem } from '#platform/http/page.ts'
import { useTranslator } from '#platform/i18n/use-translator.ts'
import { Button } from '#ui/control/button.tsx'
import { ButtonRow } from '#ui/control/button-row.tsx'
import { PasswordInput } from '#ui/form/password-input.tsx'
import { Section } from '#ui/frame/section.tsx'
import { Note } from '#ui/text/note.tsx'
import { identityMessages } from '../messages.ts'

interface ChangePasswordFormProps {
  readonly username: string
  readonly problem: SaidProblem | undefined
}

/** A new password, after the one in force. Nothing typed here is ever written back. */
export function ChangePasswordForm({ username, problem }: ChangePasswordFormProps) {
  const t = useTranslator(identityMessages)
  const errorOf = (name: string) => problem?.fields.find(({ path }) => path === `/${name}`)?.sentence
  const field = (name: string) => ({ name, error: errorOf(name), required: t('identity.required') })
  return (
    <Section id="mat-khau" title={t('identity.password-section')}>
      <form method="post" action="/lam-viec/tai-khoan">
        {/* Tells password managers whose password it is. */}
        <input type="hidden" name="username" autoComplete="username" value={username} />
        <PasswordInput
          {...field('currentPassword')}
          label={t('identity.password-current')}
          autoComplete="current-password"
        />
        <PasswordInput
          {...field('newPassword')}
          label={t('identity.password-new')}
          hint={t('identity.password-hint')}
          autoComplete="new-password"
        />
        <PasswordInput
          {...field('newPasswordAgain')}
          label={t('identity.password-again')}
          autoComplete="new-password"
        />
        <ButtonRow>
          <Button name="intent" value="change-password">
            {t('identity.password-change')}
          </Button>
        </ButtonRow>
        <Note as="p" below>
          {t('identity.password-change-note')}
        </Note>
      </form>
    </Section>
  )
}
