import type { Refused } from '#platform/http/page.ts'
import { useTranslator } from '#platform/i18n/use-translator.ts'
import { FormRefusal as Refusal } from '#ui/form/form-refusal.tsx'
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
  return (
    <Refusal
      problem={refused.problem}
      title={(count) => t('identity.to-mend', { count })}
      labelOf={(name) => labels[name]}
    />
  )
}

/** What a field gets back from a refused form: the value typed and what is wrong with it. */
export function fieldsOf(refused: Refused | undefined, before: Readonly<Record<string, string>> = {}) {
  return (name: string) => ({
    name,
    defaultValue: refused?.typed[name] ?? before[name],
    error: refused?.problem.fields.find(({ path }) => path === `/${name}`)?.sentence,
  })
}
