import { organisationPath } from '#features/organisations/index.ts'
import type { IsoDate } from '#kernel/date.ts'
import type { Actor } from '#platform/actor.ts'
import type { ReadDb } from '#platform/database.server.ts'
import { refuse } from '#platform/problem.ts'
import { abilities, type CongressAbility } from '../policy.ts'
import type { ChangeKind } from '../rules.ts'
import { listCongresses } from './list-congresses.ts'
import type { CongressLine } from './read-lines.ts'

export interface CongressView extends CongressLine {
  readonly version: number
  readonly heldFrom: IsoDate | undefined
  /** The oldest first. */
  readonly changes: readonly {
    readonly id: string
    readonly kind: ChangeKind
    readonly count: number
    readonly changedOn: IsoDate
    readonly decisionNumber: string
  }[]
  readonly abilities: Record<CongressAbility, boolean>
}

/** One congress with what changed after it; refuses one the reader may not see like one that is not there. */
export async function getCongress(db: ReadDb, actor: Actor, id: string, day: IsoDate): Promise<CongressView> {
  const line = (await listCongresses(db, actor, day)).find((one) => one.id === id)
  if (!line) refuse('not-found', 'congresses.not-found')
  const { version, held_from } = await db
    .selectFrom('congress')
    .select(['version', 'held_from'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  const changes = await db
    .selectFrom('congress_change')
    .select(['id', 'kind', 'count', 'changed_on', 'decision_number'])
    .where('congress_id', '=', id)
    .orderBy('changed_on')
    .orderBy('id')
    .execute()
  return {
    ...line,
    version,
    heldFrom: (held_from as IsoDate | null) ?? undefined,
    changes: changes.map((row) => ({
      id: row.id,
      kind: row.kind as ChangeKind,
      count: row.count,
      changedOn: row.changed_on as IsoDate,
      decisionNumber: row.decision_number,
    })),
    abilities: abilities(actor, await organisationPath(db, line.organisationId, day)),
  }
}
