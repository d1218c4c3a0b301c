import { type Actor, holds, holdsAny, holdsApartFrom } from '#platform/actor.ts'
import { hasLeft, isEditable, next, type ReportState } from './rules.ts'

/** What the rights to a report depend on. */
export interface ReportFacts {
  readonly state: ReportState
  /** The organisation and its superiors, itself first. */
  readonly path: readonly string[]
  /** The bodies that get copies of it, with their superiors; not asked for where only the report's own people act. */
  readonly copyPath?: readonly string[] | undefined
  /** Whether the organisation sums reports of others: then it signs instead of submitting. */
  readonly consolidates: boolean
  readonly submittedBy: string | undefined
  /** Whose right they used, when they submitted it under a delegation. */
  readonly submittedFor?: string | undefined
}

/** `read`: everything, as it comes to be; `read-copy`: what left the body, and nothing before that. */
export type ReportAbility = 'read' | 'read-copy' | 'edit' | 'submit' | 'return' | 'approve' | 'sign'

/**
 * Whether this person may read the reports of a body, and whatever is made of their figures: whoever holds any role there or above.
 * `path`: the organisation and its superiors, itself first.
 */
export function mayReadReports(actor: Actor, path: readonly string[]): boolean {
  return holdsAny(actor, path)
}

/** Everything this person may do to this report now; sent with every view, so that pages never guess. */
export function abilities(actor: Actor, report: ReportFacts): Record<ReportAbility, boolean> {
  const { state, path, copyPath = [], consolidates } = report
  const writes = holds(actor, consolidates ? 'consolidator' : 'reporter', path)
  // Nobody approves what they submitted themselves, whatever roles they hold, nor lets another do it in their name.
  const judges = holdsApartFrom(actor, 'approver', path, [report.submittedBy, report.submittedFor])
  return {
    read: mayReadReports(actor, path),
    'read-copy': hasLeft(state) && holdsAny(actor, copyPath),
    edit: writes && isEditable(state),
    submit: writes && !consolidates && next(state, 'submit') !== undefined,
    return: judges && next(state, 'return') !== undefined,
    approve: judges && next(state, 'approve') !== undefined,
    sign: consolidates && writes && next(state, 'sign') !== undefined,
  }
}
