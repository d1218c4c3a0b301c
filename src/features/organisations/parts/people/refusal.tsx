import type { Refused } from '#platform/http/page.ts'
import { useTranslator } from '#platform/i18n/use-translator.ts'
import { FormRefusal } from '#ui/form/form-refusal.tsx'
import { organisationsMessages } from '../../messages.ts'

/** The labels of the fields of these forms, so that each sentence says where it belongs. */
const LABELS: Readonly<Record<string, keyof typeof organisationsMessages>> = {
  title: 'organisations.post-title',
  position: 'organisations.position',
  postId: 'organisations.post',
  holdingId: 'organisations.holder',
  seatId: 'organisations.seat',
  role: 'organisations.role-in-body',
  mode: 'organisations.how',
  from: 'organisations.first-day-of',
  lastDay: 'organisations.last-day-of',
  reason: 'organisations.reason',
  printedTitle: 'organisations.printed-title',
  fullName: 'organisations.full-name',
  officePhone: 'organisations.office-phone',
  officeEmail: 'organisations.office-email',
}

/** What was refused, above the forms: every field that is wrong as a link to it, or the one sentence. */
export function Refusal({ refused: { problem, typed } }: { readonly refused: Refused }) {
  const t = useTranslator(organisationsMessages)
  return (
    <FormRefusal
      problem={problem}
      title={() => t('organisations.errors')}
      nameOf={(path) => path.split('/').at(-1) ?? ''}
      idOf={(name) => `${typed.intent}-${name}`}
      labelOf={(name) => LABELS[name] && t(LABELS[name])}
    />
  )
}
