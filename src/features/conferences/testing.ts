import type { Actor } from '#platform/actor.ts'
import { perform, type Services } from '#platform/command.ts'
import { createConference } from './commands/create-conference.ts'
import { recordConclusion } from './commands/record-conclusion.ts'

export interface TestConference {
  readonly organisationId: string
  readonly periodId: string
  readonly chairHoldingId: string
}

/** What a conference of 2024-10-03 is set up from; `more` replaces parts of it. */
export function conferenceDraft(given: TestConference, more: object = {}) {
  return {
    ...given,
    kind: 'review',
    heldOn: '2024-10-03',
    sessionOfDay: 'afternoon',
    place: 'Hội trường tầng 2',
    ...more,
  }
}

/** A conference with these conclusions. Returns the ids, the conclusions' in order. */
export async function givenConference(
  services: Services,
  secretary: Actor,
  given: TestConference,
  ...wordings: readonly string[]
): Promise<{ id: string; conclusionIds: string[] }> {
  const { id } = await perform(services, secretary, createConference, conferenceDraft(given))
  const conclusionIds: string[] = []
  for (const wording of wordings) {
    const recorded = await perform(services, secretary, recordConclusion, { conferenceId: id, wording })
    conclusionIds.push(recorded.id)
  }
  return { id, conclusionIds }
}
