import { organisationPathSince } from '#features/organisations/index.ts'
import { localDate } from '#kernel/date.ts'
import type { Scope } from '#platform/command.ts'
import { refuse } from '#platform/problem.ts'
import { mayHold } from './policy.ts'

/** One conference locked for change by this person; refuses an unknown one, and anybody but its secretary. */
export async function lockConference({ tx, actor, now }: Pick<Scope, 'tx' | 'actor' | 'now'>, id: string) {
  const row = await tx.selectFrom('conference').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
  if (!row) refuse('not-found', 'conferences.not-found')
  const path = await organisationPathSince(tx, row.organisation_id, row.held_on, localDate(now))
  if (!mayHold(actor, path)) refuse('forbidden', 'conferences.secretary-only')
  return row
}

/**
 * One conclusion locked for change by this person, its conference first, so that the order of a conference's conclusions
 * changes one at a time. Refuses one changed since it was read, giving its present words.
 */
export async function lockConclusion(scope: Pick<Scope, 'tx' | 'actor' | 'now'>, id: string, version: number) {
  const { tx } = scope
  const found = await tx.selectFrom('conclusion').select('conference_id').where('id', '=', id).executeTakeFirst()
  if (!found) refuse('not-found', 'conferences.conclusion-not-found')
  await lockConference(scope, found.conference_id)
  const row = await tx.selectFrom('conclusion').selectAll().where('id', '=', id).forUpdate().executeTakeFirstOrThrow()
  if (row.version !== version) {
    refuse('stale', 'version.stale', { context: { version: row.version, wording: row.wording } })
  }
  return row
}
