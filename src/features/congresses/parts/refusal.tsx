import type { Refused } from '#platform/http/page.ts'
import { useTranslator } from '#platform/i18n/use-translator.ts'
import { ErrorSummary } from '#ui/form/error-summary.tsx'
import { Message } from '#ui/message/message.tsx'
import { congressesMessages } from '../messages.ts'

/** The labels of the fields of these forms, so that each sentence says where it belongs. */
const LABELS = {
  organisationId: 'congresses.body',
  term: 'congresses.term',
  plannedOn: 'congresses.planned-on',
  seats: 'congresses.seats-field',
  heldFrom: 'congresses.held-from',
  heldUntil: 'congresses.held-until',
  elected: 'congresses.elected-field',
  kind: 'congresses.kind',
  count: 'congresses.count',
  changedOn: 'congresses.changed-on',
  decisionNumber: 'congresses.decision',
} as const

const isLabelled = (name: string): name is keyof typeof LABELS => name in LABELS

export function Refusal({ refused: { problem, typed } }: { readonly refused: Refused }) {
  const t = useTranslator(congressesMessages)
  if (problem.fields.length === 0) {
    return (
      <Message tone="hard" role="alert">
        {problem.sentence}
      </Message>
    )
  }
  const errors = problem.fields.map(({ path, sentence }) => {
    const name = path.slice(1)
    return {
      field: `${typed.intent}-${name}`,
      message: isLabelled(name) ? t('congresses.error-at', { field: t(LABELS[name]), sentence }) : sentence,
    }
  })
  return <ErrorSummary title={t('congresses.errors')} errors={errors} />
}
