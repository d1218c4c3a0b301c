import { sql } from 'kysely'
import { organisationPath } from '#features/organisations/index.ts'
import { localDate } from '#kernel/date.ts'
import type { Actor } from '#platform/actor.ts'
import type { Tx } from '#platform/database.server.ts'
import { refuse } from '#platform/problem.ts'
import { abilities } from './policy.ts'

/** Refuses whoever may not keep the register of this body. */
export async function requireRecorder(tx: Tx, actor: Actor, organisationId: string, now: Date): Promise<void> {
  const path = await organisationPath(tx, organisationId, localDate(now))
  if (!abilities(actor, path).record) refuse('forbidden', 'congresses.record-denied')
}

/**
 * One congress with the sums of its changes, locked for change by this person; refuses one that was cancelled, or changed since
 * it was read.
 */
export async function lockCongress(tx: Tx, actor: Actor, id: string, version: number, now: Date) {
  const row = await tx.selectFrom('congress').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
  if (!row) refuse('not-found', 'congresses.not-found')
  await requireRecorder(tx, actor, row.organisation_id, now)
  if (row.cancelled_on !== null) refuse('conflict', 'congresses.cancelled-already')
  if (row.version !== version) refuse('stale', 'congresses.changed-meanwhile')
  const sums = await tx
    .selectFrom('congress_change')
    .select(sql<number>`coalesce(sum(count) filter (where kind <> 'left'), 0)::int`.as('added'))
    .select(sql<number>`coalesce(sum(count) filter (where kind = 'left'), 0)::int`.as('left'))
    .select(sql<string | null>`min(changed_on)::text`.as('firstChange'))
    .where('congress_id', '=', id)
    .executeTakeFirstOrThrow()
  return { ...row, ...sums, elected: row.elected ?? undefined }
}
