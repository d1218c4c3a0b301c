import { useTranslator } from '#platform/i18n/use-translator.ts'
import { Note } from '#ui/text/note.tsx'
import { identityMessages } from '../messages.ts'
import { PasskeyForm } from './passkey-form.tsx'

/** Signing in by a passkey: neither name, nor password, nor code. `to`: where the person goes after it. */
export function UsePasskey({ to }: { readonly to: string }) {
  const t = useTranslator(identityMessages)
  return (
    <PasskeyForm
      action="/dang-nhap"
      ceremony="get"
      question="/dang-nhap/khoa"
      field="passkey"
      label={t('identity.use-passkey')}
    >
      <input type="hidden" name="ve" value={to} />
      <Note as="p" below>
        {t('identity.use-passkey-hint')}
      </Note>
    </PasskeyForm>
  )
}
