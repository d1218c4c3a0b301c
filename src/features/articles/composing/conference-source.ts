import { getConference } from '#features/conferences/index.ts'
import type { Scope } from '#platform/command.ts'
import type { ReadDb } from '#platform/database.server.ts'
import type { ConferenceSource } from './compose-article.ts'

export interface FoundConference extends ConferenceSource {
  readonly organisationId: string
}

/** What the news of a conference is written from. Refuses `not-found`. */
export async function loadConferenceSource({ tx, actor }: Scope, conferenceId: string): Promise<FoundConference> {
  const db = tx as unknown as ReadDb
  const conference = await getConference(db, actor, conferenceId)
  const { title, heldOn, sessionOfDay, place, chairName, chairTitle, participants, organisationId } = conference
  return {
    organisationId,
    ...{ title, heldOn, session: sessionOfDay, place, chairName, chairTitle, participants },
    conclusions: conference.conclusions.map(({ wording }) => wording),
    narrative: await signedNarrative(db, conference.snapshotId),
  }
}

/** The words of the signed report the conference heard, by section code. */
async function signedNarrative(db: ReadDb, snapshotId: string | undefined): Promise<Record<string, string>> {
  if (snapshotId === undefined) return {}
  const snapshot = await db
    .selectFrom('report_snapshot')
    .select('narrative')
    .where('id', '=', snapshotId)
    .executeTakeFirst()
  return (snapshot?.narrative ?? {}) as Record<string, string>
}
