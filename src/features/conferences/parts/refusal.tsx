import type { SaidProblem } from '#platform/http/page.ts'
import { useTranslator } from '#platform/i18n/use-translator.ts'
import { FormRefusal } from '#ui/form/form-refusal.tsx'
import { conferencesMessages } from '../messages.ts'

/** The field an error belongs to: `/bodies/ID` has one of its own, all lines of guests share theirs. */
function fieldOf(path: string): string {
  const [head = '', rest] = path.slice(1).split('/')
  return head === 'bodies' && rest ? `bodies.${rest}` : head
}

/** What is wrong with a field, once. */
export function errorOf(problem: SaidProblem | undefined, name: string): string | undefined {
  return problem?.fields.find((field) => fieldOf(field.path) === name)?.sentence
}

/** The label of each field, so that the summary says which one a short sentence speaks of. */
const LABELS: Readonly<Record<string, keyof typeof conferencesMessages>> = {
  periodId: 'conferences.period',
  organisationId: 'conferences.organisation',
  kind: 'conferences.kind',
  heldOn: 'conferences.held',
  sessionOfDay: 'conferences.session',
  place: 'conferences.place',
  chairHoldingId: 'conferences.chair',
  snapshotId: 'conferences.report',
  guests: 'conferences.guests',
  wording: 'conferences.wording',
  leadOrganisationId: 'conferences.task-lead',
  dueOn: 'conferences.task-deadline',
  product: 'conferences.task-product',
  supporterIds: 'conferences.task-supporters',
}

/** Why a form was refused: all its errors as links, or the one sentence when no field is to blame. */
export function Refusal({ problem }: { readonly problem: SaidProblem | undefined }) {
  const t = useTranslator(conferencesMessages)
  if (!problem) return null
  return (
    <FormRefusal
      problem={problem}
      title={(count) => t('conferences.to-mend', { count })}
      nameOf={fieldOf}
      labelOf={(name) => LABELS[name] && t(LABELS[name])}
    />
  )
}
