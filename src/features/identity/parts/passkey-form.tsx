import type { ReactNode } from 'react'
import { useTranslator } from '#platform/i18n/use-translator.ts'
import { Button } from '#ui/control/button.tsx'
import { ButtonRow } from '#ui/control/button-row.tsx'
import { identityMessages } from '../messages.ts'

interface PasskeyFormProps {
  /** Where the form goes; this page unless given. */
  readonly action?: string
  /** `get`: prove oneself by a passkey; `create`: add one. */
  readonly ceremony: 'get' | 'create'
  /** The address that says what the device is asked. */
  readonly question: string
  /** The field that carries the device's answer. */
  readonly field: string
  readonly label: string
  /** Further fields. */
  readonly children?: ReactNode
}

/** A form that asks the device before it is sent. Without a script it goes out empty, and the answer says what to do instead. */
export function PasskeyForm({ action, ceremony, question, field, label, children }: PasskeyFormProps) {
  const t = useTranslator(identityMessages)
  return (
    <form method="post" action={action} data-passkey={field} data-ceremony={ceremony} data-question={question}>
      <script src="/khoa.js" async />
      <input type="hidden" name={field} />
      {children}
      <p role="alert" data-trouble="" hidden>
        {t('identity.passkey-cancelled')}
      </p>
      <ButtonRow>
        <Button>{label}</Button>
      </ButtonRow>
    </form>
  )
}
