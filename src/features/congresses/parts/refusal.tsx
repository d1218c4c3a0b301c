import type { Refused } from '#platform/http/page.ts'
import { useTranslator } from '#platform/i18n/use-translator.ts'
import { ErrorSummary } from '#ui/form/error-summary.tsx'
import { Message } from '#ui/message/message.tsx'
import { congressesMessages } from '../messages.ts'

export function Refusal({ refused: { problem, typed } }: { readonly refused: Refused }) {
  const t = useTranslator(congressesMessages)
  if (problem.fields.length === 0) {
    return (
      <Message tone="hard" role="alert">
        {problem.sentence}
      </Message>
    )
  }
  const errors = problem.fields.map(({ path, sentence }) => ({
    field: `${typed.intent}-${path.slice(1)}`,
    message: sentence,
  }))
  return <ErrorSummary title={t('congresses.errors')} errors={errors} />
}
