import type { Refused } from '#platform/http/page.ts'
import { useTranslator } from '#platform/i18n/use-translator.ts'
import { congressesMessages } from '../messages.ts'

/** What the fields of one form share: what was typed or is saved, what is wrong, the word for "required". */
export function useField(intent: string, answer: Refused | undefined) {
  const t = useTranslator(congressesMessages)
  const refused = answer?.typed.intent === intent ? answer : undefined
  return (name: string, label: string, saved?: string | number) => ({
    name,
    id: `${intent}-${name}`,
    label,
    defaultValue: refused?.typed[name] ?? saved?.toString(),
    error: refused?.problem.fields.find(({ path }) => path === `/${name}`)?.sentence,
    required: t('congresses.required'),
  })
}
