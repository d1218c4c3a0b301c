import type { Refused } from '#platform/http/page.ts'
import { useTranslator } from '#platform/i18n/use-translator.ts'
import { FormRefusal } from '#ui/form/form-refusal.tsx'
import { tasksMessages } from '../messages.ts'

/** The id of a field of one of several forms on a page: the intent keeps equal names apart. */
export function fieldId(intent: string, name: string): string {
  return `${intent}-${name}`
}

/** What is wrong with one field of the form that was sent with this intent. */
export function errorOf(refused: Refused | undefined, intent: string, name: string): string | undefined {
  if (refused?.typed.intent !== intent) return undefined
  return refused.problem.fields.find((field) => field.path === `/${name}`)?.sentence
}

/** What was typed into a field of the form that was refused; undefined otherwise. */
export function typedIn(refused: Refused | undefined, intent: string, name: string): string | undefined {
  return refused?.typed.intent === intent ? refused.typed[name] : undefined
}

/** What the words of a form are called: with each step they say something else. */
function noteOf(intent: string | undefined): keyof typeof tasksMessages {
  if (intent === 'report-done') return 'tasks.result'
  return intent === 'return' || intent === 'verify' ? 'tasks.judgement' : 'tasks.reason'
}

/** Why the form was refused: all its errors as links, or the one sentence when no field is to blame. */
export function Refusal({ refused }: { readonly refused: Refused | undefined }) {
  const t = useTranslator(tasksMessages)
  if (!refused) return null
  const { problem, typed } = refused
  return (
    <FormRefusal
      problem={problem}
      title={(count) => t('tasks.to-mend', { count })}
      idOf={(name) => fieldId(typed.intent ?? '', name)}
      labelOf={(name) => t(name === 'dueOn' ? 'tasks.new-deadline' : noteOf(typed.intent))}
    />
  )
}
