import { listSignedReports, type SignedReport } from '#features/consolidation/index.ts'
import { listOrganisationTree } from '#features/organisations/index.ts'
import { listPeriods } from '#features/periods/index.ts'
import { type IsoDate, localDate } from '#kernel/date.ts'
import { parsePeriodCode } from '#kernel/period.ts'
import type { Actor } from '#platform/actor.ts'
import type { ReadDb } from '#platform/database.server.ts'
import type { SignedInContext } from '#platform/http/page.ts'
import { findAttendance } from './attendance.ts'
import { CONFERENCE_KINDS, proposeTitle } from './rules.ts'

/** What can be chosen for a conference of an organisation in a period on a day. */
export interface ConferenceOffer {
  readonly periods: readonly { readonly id: string; readonly code: string }[]
  readonly organisations: readonly { readonly id: string; readonly name: string }[]
  readonly heldOn: IsoDate
  readonly chairs: readonly {
    readonly holdingId: string
    readonly personName: string
    readonly printedTitle: string
  }[]
  readonly bodies: readonly { readonly id: string; readonly name: string }[]
  readonly reports: readonly SignedReport[]
  /** The title proposed for the kind and the period; empty when there is none. */
  readonly proposed: string
}

export interface OfferChoice {
  readonly organisationId: string
  readonly periodId: string
  readonly kind: string
  readonly heldOn: IsoDate
}

/** Reads what can be chosen; organisations are those this person keeps conferences for, today. */
export async function offerFor({ actor, services }: SignedInContext, choice: OfferChoice): Promise<ConferenceOffer> {
  const { read, clock } = services
  const periods = (await listPeriods(read)).map(({ id, code }) => ({ id, code }))
  const period = periods.find((one) => one.id === choice.periodId)
  const code = parsePeriodCode(period?.code ?? '')
  const kind = CONFERENCE_KINDS.find((one) => one === choice.kind)
  const { bodies, chairs } = await findAttendance(read, choice.organisationId, choice.heldOn)
  return {
    periods,
    organisations: await listOwnOrganisations(read, actor, localDate(clock.now())),
    heldOn: choice.heldOn,
    chairs: chairs.map(({ holdingId, personName, printedTitle }) => ({ holdingId, personName, printedTitle })),
    bodies: bodies.map(({ id, name }) => ({ id, name })),
    reports: period ? await listSignedReports(read, { periodId: period.id }) : [],
    proposed: code && kind ? proposeTitle(kind, code) : '',
  }
}

/** The organisations below those where the person is secretary, in tree order. */
async function listOwnOrganisations(db: ReadDb, actor: Actor, day: IsoDate) {
  const own = new Set(actor.roles.flatMap((held) => (held.role === 'secretary' ? [held.organisationId] : [])))
  const nodes = await listOrganisationTree(db, day)
  for (const node of nodes) if (node.parentId && own.has(node.parentId)) own.add(node.id)
  return nodes.filter((node) => own.has(node.id)).map(({ id, name }) => ({ id, name }))
}
