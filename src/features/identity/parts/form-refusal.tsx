import type { Refused } from '#platform/http/page.ts'
import { useTranslator } from '#platform/i18n/use-translator.ts'
import { ErrorSummary } from '#ui/form/error-summary.tsx'
import { Message } from '#ui/message/message.tsx'
import { identityMessages } from '../messages.ts'

interface FormRefusalProps {
  readonly refused: Refused | undefined
  /** What fields are called, by name, where a form has many. */
  readonly labels?: Readonly<Record<string, string>>
}

/** Why a form was refused: all its fields at once, or one sentence. */
export function FormRefusal({ refused, labels = {} }: FormRefusalProps) {
  const t = useTranslator(identityMessages)
  if (!refused) return null
  const { problem } = refused
  if (problem.fields.length === 0) {
    return (
      <Message tone="hard" role="alert">
        {problem.sentence}
      </Message>
    )
  }
  const errors = problem.fields.map(({ path, sentence }) => {
    const field = path.slice(1)
    return { field, message: labels[field] ? `${labels[field]}: ${sentence}` : sentence }
  })
  return <ErrorSummary title={t('identity.to-mend', { count: errors.length })} errors={errors} />
}

/** What a field gets back from a refused form: the value typed and what is wrong with it. */
export function fieldsOf(refused: Refused | undefined, before: Readonly<Record<string, string>> = {}) {
  return (name: string) => ({
    name,
    defaultValue: refused?.typed[name] ?? before[name],
    error: refused?.problem.fields.find(({ path }) => path === `/${name}`)?.sentence,
  })
}
