import { formatDate } from '#kernel/date-format.ts'
import { useTranslator } from '#platform/i18n/use-translator.ts'
import { Message } from '#ui/message/message.tsx'
import { identityMessages } from '../messages.ts'
import type { DelegationLine } from '../queries/roles/list-delegations.ts'

/** What others lent to the reader, with the page where it is given back. */
export function BorrowedRoles({ lines }: { readonly lines: readonly DelegationLine[] }) {
  const t = useTranslator(identityMessages)
  return lines.map(({ id, role, organisation, other, until }) => (
    <Message key={id} tone="note">
      {t('identity.borrowed', {
        ...{ name: other, organisation },
        ...{ role: t(`identity.role-${role}`), until: formatDate(until) },
      })}{' '}
      <a href="/lam-viec/uy-quyen">{t('identity.delegations')}</a>
    </Message>
  ))
}
