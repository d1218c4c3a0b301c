import type { Refused } from '#platform/http/page.ts'
import { useTranslator } from '#platform/i18n/use-translator.ts'
import { ErrorSummary } from '#ui/form/error-summary.tsx'
import { Message } from '#ui/message/message.tsx'
import { organisationsMessages } from '../../messages.ts'

/** The labels of the fields of these forms, so that each sentence says where it belongs. */
const LABELS = {
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
} as const

const isLabelled = (name: string): name is keyof typeof LABELS => name in LABELS

/** What was refused, above the forms: every field that is wrong as a link to it, or the one sentence. */
export function Refusal({ refused: { problem, typed } }: { readonly refused: Refused }) {
  const t = useTranslator(organisationsMessages)
  if (problem.fields.length === 0) {
    return (
      <Message tone="hard" role="alert">
        {problem.sentence}
      </Message>
    )
  }
  const errors = problem.fields.map(({ path, sentence }) => {
    const name = path.split('/').at(-1) ?? ''
    return {
      field: `${typed.intent}-${name}`,
      message: isLabelled(name) ? t('organisations.error-at', { field: t(LABELS[name]), sentence }) : sentence,
    }
  })
  return <ErrorSummary title={t('organisations.errors')} errors={errors} />
}
