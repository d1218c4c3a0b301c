import type { SaidProblem } from '#platform/http/page.ts'
import type { ConferenceValues } from '../conference-form.ts'
import type { ConferenceOffer } from '../conference-offer.ts'

/** What every group of a conference's fields is given: what stands in them, what can be chosen, what was refused. */
export interface ConferenceFieldsProps {
  readonly values: ConferenceValues
  readonly offer: ConferenceOffer
  readonly problem: SaidProblem | undefined
}
