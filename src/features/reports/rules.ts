export type ReportState = 'draft' | 'submitted' | 'returned' | 'approved'
export type ReportAction = 'submit' | 'return' | 'approve' | 'sign'

/**
 * The whole life of a report. An action that is not in this table cannot happen.
 * `sign` closes a consolidated report: it is compiled from reports that were approved one by one.
 */
export const LIFE = {
  draft: { submit: 'submitted', sign: 'approved' },
  submitted: { return: 'returned', approve: 'approved' },
  returned: { submit: 'submitted', sign: 'approved' },
  approved: {},
} as const satisfies Record<ReportState, Partial<Record<ReportAction, ReportState>>>

export function next(state: ReportState, action: ReportAction): ReportState | undefined {
  return (LIFE[state] as Partial<Record<ReportAction, ReportState>>)[action]
}

/** Figures and words may change only while the report is with the unit. */
export function isEditable(state: ReportState): boolean {
  return state === 'draft' || state === 'returned'
}

/** Whether the unit has let the report out of its hands: what copies are made of. One that came back is the unit's again. */
export function hasLeft(state: ReportState): boolean {
  return !isEditable(state)
}

/** How a report stands on the board. `late`: submitted after the due moment; `overdue`: not submitted by it. */
export type Standing = 'approved' | 'submitted' | 'late' | 'draft' | 'not-opened' | 'returned' | 'overdue' | 'not-owed'

export interface StandingFacts {
  readonly state: ReportState | undefined
  readonly submittedAt: Date | undefined
}

/** What the board shows for an organisation that owes a report, at a moment. */
export function standing(report: StandingFacts, dueAt: Date, now: Date): Standing {
  const { state, submittedAt } = report
  if (state === 'approved') return 'approved'
  if (state === 'submitted') return submittedAt && submittedAt > dueAt ? 'late' : 'submitted'
  if (state === 'returned') return 'returned'
  if (now > dueAt) return 'overdue'
  return state === 'draft' ? 'draft' : 'not-opened'
}
