import { v7 } from 'uuid'
import type { Call } from './clients.ts'
import type { Quarter } from './district.ts'
import type { Stage } from './stage.ts'

/** Handing in every draft of a quarter through the API, as a program with a session would. */
export function ourCalls({ ours, district }: Stage, { drafts }: Quarter): Call[] {
  return drafts.map(({ reportId, figures }) => ({
    path: `/api/v1/reports/${reportId}/submit`,
    headers: { Cookie: ours.cookie, 'Idempotency-Key': v7() },
    body: JSON.stringify({
      version: 1,
      changes: Object.fromEntries(
        district.indicators.map(({ code }, slot) => [`f.${code}`, { value: String(figures[slot]) }]),
      ),
    }),
  }))
}

/** The same figures for the rival. */
export function rivalCalls({ district }: Stage, { periodId, drafts }: Quarter): Call[] {
  const indicatorIds = district.indicators.map(({ id }) => id)
  return drafts.map(({ organisationId, figures }) => ({
    path: '/',
    headers: {},
    body: JSON.stringify({ periodId, organisationId, accountId: district.reporterId, indicatorIds, figures }),
  }))
}
