import type { Refused } from '#platform/http/page.ts'
import { useTranslator } from '#platform/i18n/use-translator.ts'
import { PasswordInput } from '#ui/form/password-input.tsx'
import { identityMessages } from '../messages.ts'
import { fieldsOf } from './form-refusal.tsx'

interface NewPasswordFieldsProps {
  readonly refused: Refused | undefined
  /** For the memory of the browser, where the username is settled already. */
  readonly username?: string
}

/** A new password, typed twice. */
export function NewPasswordFields({ refused, username }: NewPasswordFieldsProps) {
  const t = useTranslator(identityMessages)
  const field = fieldsOf(refused)
  const required = t('identity.required')
  return (
    <>
      {username !== undefined && <input type="hidden" name="username" value={username} autoComplete="username" />}
      <PasswordInput
        name="password"
        error={field('password').error}
        label={t('identity.new-password')}
        hint={t('identity.password-hint')}
        required={required}
        autoComplete="new-password"
      />
      <PasswordInput
        name="passwordAgain"
        error={field('passwordAgain').error}
        label={t('identity.new-password-again')}
        required={required}
        autoComplete="new-password"
      />
    </>
  )
}
