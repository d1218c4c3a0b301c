import { data } from 'react-router'
import { parseDate } from '#kernel/date.ts'
import { formatDate } from '#kernel/date-format.ts'
import { isUuid } from '#kernel/id.ts'
import { type Refused, type SaidProblem, type SignedInContext, sayProblem, typedFields } from '#platform/http/page.ts'
import { Problem } from '#platform/problem.ts'
import { type ConferenceOffer, type OfferChoice, offerFor } from './conference-offer.ts'
import type { ConferenceView } from './queries/get-conference.ts'
import { guestLines, parseGuests, readCount } from './rules.ts'

/** What the form shows, field by field, as text. `bodies.ID` is the number of people a body sends. */
export type ConferenceValues = Readonly<Record<string, string>>

/** What the form gets back: everything typed, the lists for the typed day, and why it was refused, if it was. */
export interface ConferenceAnswer {
  readonly typed: ConferenceValues
  readonly offer: ConferenceOffer
  readonly problem?: SaidProblem
}

const BODY = 'bodies.'

/** The form as input of the commands. Dates that cannot be read go on as typed, for the command to refuse. */
export function readConferenceForm(form: FormData) {
  const text = (name: string) => String(form.get(name) ?? '').trim()
  const counts = [...form].flatMap(([name, value]) =>
    name.startsWith(BODY) && String(value).trim() !== ''
      ? [[name.slice(BODY.length), readCount(String(value))] as const]
      : [],
  )
  return {
    organisationId: text('organisationId'),
    periodId: text('periodId'),
    kind: text('kind'),
    // A title nobody touched follows the kind and the period, also when they changed after it was proposed.
    title: text('title') === text('proposed') ? '' : text('title'),
    heldOn: parseDate(text('heldOn')) ?? text('heldOn'),
    sessionOfDay: text('sessionOfDay'),
    place: text('place'),
    public: form.get('public') === 'on',
    chairHoldingId: text('chairHoldingId'),
    snapshotId: text('snapshotId') || undefined,
    bodies: Object.fromEntries(counts),
    guests: parseGuests(text('guests')),
  }
}

/** The lists for what was typed; for what was shown where the typed cannot be read. */
export function offerForForm(context: SignedInContext, form: FormData, shown: OfferChoice): Promise<ConferenceOffer> {
  const text = (name: string) => String(form.get(name) ?? '').trim()
  return offerFor(context, {
    organisationId: isUuid(text('organisationId')) ? text('organisationId') : shown.organisationId,
    periodId: isUuid(text('periodId')) ? text('periodId') : shown.periodId,
    kind: text('kind'),
    heldOn: parseDate(text('heldOn')) ?? shown.heldOn,
  })
}

/** The answer to "get the lists": nothing is saved, nothing typed is lost, an untouched title follows the proposal. */
export function answerWithLists(context: SignedInContext, form: FormData, offer: ConferenceOffer) {
  const typed = typedFields(form)
  const untouched = !typed.title || typed.title === typed.proposed
  const answer = { typed: untouched ? { ...typed, title: offer.proposed } : typed, offer }
  if (parseDate(typed.heldOn ?? '')) return data<ConferenceAnswer>(answer)
  const fields = [{ path: '/heldOn', code: 'input.date' }]
  const problem = sayProblem(context, new Problem('invalid', 'input.invalid', { fields }).detail)
  return data<ConferenceAnswer>({ ...answer, problem }, { status: 422 })
}

/** A refusal of a command, with the lists its fields need. */
export function answerRefused(refused: ReturnType<typeof data<Refused>>, offer: ConferenceOffer) {
  return data<ConferenceAnswer>({ ...refused.data, offer }, refused.init ?? {})
}

/** The form of a conference that is not there yet. */
export function newConferenceValues(choice: OfferChoice, proposed: string): ConferenceValues {
  return { ...choice, heldOn: formatDate(choice.heldOn), sessionOfDay: 'morning', title: proposed }
}

/** The form of a conference as it is saved. */
export function conferenceValues(conference: ConferenceView): ConferenceValues {
  const guests = conference.participants.filter((one) => one.organisationId === undefined)
  const counts = conference.participants.flatMap(({ organisationId, headCount }) =>
    organisationId ? [[`${BODY}${organisationId}`, String(headCount)] as const] : [],
  )
  return {
    organisationId: conference.organisationId,
    periodId: conference.periodId,
    kind: conference.kind,
    title: conference.title,
    heldOn: formatDate(conference.heldOn),
    sessionOfDay: conference.sessionOfDay,
    place: conference.place,
    public: conference.isPublic ? 'on' : '',
    chairHoldingId: conference.chairHoldingId ?? '',
    snapshotId: conference.snapshotId ?? '',
    version: String(conference.version),
    guests: guestLines(guests),
    ...Object.fromEntries(counts),
  }
}

/** What the lists of a saved conference depend on. */
export function choiceOf({ organisationId, periodId, kind, heldOn }: ConferenceView): OfferChoice {
  return { organisationId, periodId, kind, heldOn }
}
