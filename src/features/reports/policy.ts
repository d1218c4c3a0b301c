import { type Actor, holds, holdsApartFrom } from '#platform/actor.ts'
import { isEditable, next, type ReportState } from './rules.ts'

/** What the rights to a report depend on. */
export interface ReportFacts {
  readonly state: ReportState
  /** The organisation and its superiors, itself first. */
  readonly path: readonly string[]
  /** Whether the organisation sums reports of others: then it signs instead of submitting. */
  readonly consolidates: boolean
  readonly submittedBy: string | undefined
  /** Whose right they used, when they submitted it under a delegation. */
  readonly submittedFor?: string | undefined
}

export type ReportAbility = 'read' | 'edit' | 'submit' | 'return' | 'approve' | 'sign'

/** Everything this person may do to this report now; sent with every view, so that pages never guess. */
export function abilities(actor: Actor, report: ReportFacts): Record<ReportAbility, boolean> {
  const { state, path, consolidates } = report
  const writes = holds(actor, consolidates ? 'consolidator' : 'reporter', path)
  // Nobody approves what they submitted themselves, whatever roles they hold, nor lets another do it in their name.
  const judges = holdsApartFrom(actor, 'approver', path, [report.submittedBy, report.submittedFor])
  return {
    read: actor.roles.some((held) => path.includes(held.organisationId)),
    edit: writes && isEditable(state),
    submit: writes && !consolidates && next(state, 'submit') !== undefined,
    return: judges && next(state, 'return') !== undefined,
    approve: judges && next(state, 'approve') !== undefined,
    sign: consolidates && writes && next(state, 'sign') !== undefined,
  }
}
