import type { IsoDate } from '#kernel/date.ts'
import { formatDate } from '#kernel/date-format.ts'
import type { Borrowed } from '#platform/actor.ts'
import { useTranslator } from '#platform/i18n/use-translator.ts'
import { Message } from '#ui/message/message.tsx'
import { identityMessages } from '../messages.ts'

/** Above what approves or signs: on whose behalf the reader does it, where their own rights do not reach. */
export function OnBehalf({ of }: { readonly of: Borrowed | undefined }) {
  const t = useTranslator(identityMessages)
  if (!of) return null
  return (
    <Message tone="note">{t('identity.on-behalf', { name: of.name, until: formatDate(of.until as IsoDate) })}</Message>
  )
}
