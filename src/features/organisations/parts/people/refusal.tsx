import type { Refused } from '#platform/http/page.ts'
import { useTranslator } from '#platform/i18n/use-translator.ts'
import { ErrorSummary } from '#ui/form/error-summary.tsx'
import { Message } from '#ui/message/message.tsx'
import { organisationsMessages } from '../../messages.ts'

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
  const errors = problem.fields.map(({ path, sentence }) => ({
    field: `${typed.intent}-${path.split('/').at(-1)}`,
    message: sentence,
  }))
  return <ErrorSummary title={t('organisations.errors')} errors={errors} />
}
