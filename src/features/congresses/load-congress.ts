import { sql } from 'kysely'
import { findHeirs, findShownDay, organisationPath } from '#features/organisations/index.ts'
import { type IsoDate, localDate } from '#kernel/date.ts'
import type { Actor } from '#platform/actor.ts'
import type { ReadDb, Tx } from '#platform/database.server.ts'
import { type FieldProblem, refuse, refuseFields } from '#platform/problem.ts'
import { abilities } from './policy.ts'
import { CONGRESS_BLOCS } from './rules.ts'

/** Refuses whoever may not keep the register of this body. */
export async function requireRecorder(tx: Tx, actor: Actor, organisationId: string, now: Date): Promise<void> {
  const path = await organisationPath(tx, organisationId, localDate(now))
  if (!abilities(actor, path).record) refuse('forbidden', 'congresses.record-denied')
}

/** Refuses a body whose kind holds no congress. */
export async function requireCongressBody(tx: Tx, organisationId: string, now: Date): Promise<void> {
  const kind = await tx
    .selectFrom('organisation_version as version')
    .innerJoin('organisation_kind as kind', 'kind.code', 'version.kind')
    .select('kind.bloc')
    .where('version.organisation_id', '=', organisationId)
    .where(sql<boolean>`version.valid @> ${localDate(now)}::date`)
    .executeTakeFirst()
  if (kind && CONGRESS_BLOCS.some((bloc) => bloc === kind.bloc)) return
  refuseFields('input.invalid', [{ path: '/organisationId', code: 'congresses.holds-none' }])
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

/**
 * What is wrong with a day in `field` on which something is recorded of a body: it was no more on it. Says from when, and who goes
 * on for it today.
 */
export async function afterItsEnd(
  tx: Tx,
  organisationId: string,
  { field, day, now }: { readonly field: string; readonly day: string; readonly now: Date },
): Promise<FieldProblem[]> {
  const shown = await findShownDay(tx as unknown as ReadDb, organisationId, day as IsoDate)
  if (shown?.because?.what !== 'ended') return []
  const heir = (await findHeirs(tx, [organisationId], localDate(now))).get(organisationId)
  const params = { ended: shown.because.day, ...(heir && { heir: heir.name }) }
  return [{ path: field, code: heir ? 'congresses.body-ended' : 'congresses.body-ended-alone', params }]
}
