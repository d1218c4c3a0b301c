import type { Refused } from '#platform/http/page.ts'
import { useTranslator } from '#platform/i18n/use-translator.ts'
import { FormRefusal } from '#ui/form/form-refusal.tsx'
import { congressesMessages } from '../messages.ts'

/** The labels of the fields of these forms, so that each sentence says where it belongs. */
const LABELS: Readonly<Record<string, keyof typeof congressesMessages>> = {
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
  reason: 'congresses.reason',
  decisionNumber: 'congresses.decision',
}

/** What was refused, above the forms: every field that is wrong as a link to it, or the one sentence. */
export function Refusal({ refused: { problem, typed } }: { readonly refused: Refused }) {
  const t = useTranslator(congressesMessages)
  return (
    <FormRefusal
      problem={problem}
      title={() => t('congresses.errors')}
      idOf={(name) => `${typed.intent}-${name}`}
      labelOf={(name) => LABELS[name] && t(LABELS[name])}
    />
  )
}
