import { sql } from 'kysely'
import { findShownDay, organisationPath } from '#features/organisations/index.ts'
import type { IsoDate } from '#kernel/date.ts'
import type { Actor } from '#platform/actor.ts'
import type { ReadDb } from '#platform/database.server.ts'
import { refuse } from '#platform/problem.ts'
import { abilities, type CongressAbility } from '../policy.ts'
import type { ChangeKind } from '../rules.ts'
import { listCongresses } from './list-congresses.ts'
import { type CongressLine, readLines } from './read-lines.ts'

export interface CongressView extends CongressLine {
  readonly version: number
  /** As on which day it is read: the one asked for, or the first of its body. */
  readonly day: IsoDate
  readonly heldFrom: IsoDate | undefined
  /** Until the day, the oldest first. */
  readonly changes: readonly {
    readonly id: string
    readonly kind: ChangeKind
    readonly count: number
    readonly changedOn: IsoDate
    readonly decisionNumber: string
  }[]
  readonly abilities: Record<CongressAbility, boolean>
}

/**
 * One congress as on a day, with what changed after it until then; refuses one the reader may not see like one that is not there.
 * Who may see it goes by both days: whoever goes on for a body today looks back at it, too.
 */
export async function getCongress(
  db: ReadDb,
  actor: Actor,
  id: string,
  today: IsoDate,
  asked: IsoDate = today,
): Promise<CongressView> {
  const find = async (on: IsoDate) => (await listCongresses(db, actor, on)).find((one) => one.id === id)
  const own = (await find(today)) ?? (await find(asked))
  if (!own) refuse('not-found', 'congresses.not-found')
  const shown = await findShownDay(db, own.organisationId, asked)
  const day = shown?.because?.what === 'not-yet' ? shown.day : asked
  const onDay = day === today ? [own] : await readLines(db, sql`select ${own.organisationId}::uuid as id`, day)
  const line = onDay.find((one) => one.id === id) ?? own
  const { version, held_from } = await db
    .selectFrom('congress')
    .select(['version', 'held_from'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  return {
    ...line,
    version,
    day,
    heldFrom: line.heldUntil && ((held_from as IsoDate | null) ?? undefined),
    changes: await listChanges(db, id, day),
    abilities: abilities(actor, await organisationPath(db, line.organisationId, today)),
  }
}

/** What changed until the day, the oldest first. */
async function listChanges(db: ReadDb, id: string, day: string): Promise<CongressView['changes']> {
  const rows = await db
    .selectFrom('congress_change')
    .select(['id', 'kind', 'count', 'changed_on', 'decision_number'])
    .where('congress_id', '=', id)
    .where('changed_on', '<=', day)
    .orderBy('changed_on')
    .orderBy('id')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind as ChangeKind,
    count: row.count,
    changedOn: row.changed_on as IsoDate,
    decisionNumber: row.decision_number,
  }))
}
