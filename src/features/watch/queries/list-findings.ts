import type { Actor } from '#platform/actor.ts'
import type { ReadDb } from '#platform/database.server.ts'
import { refuse } from '#platform/problem.ts'
import type { FindingKind } from '../finding.ts'
import { mayRead } from '../policy.ts'

export interface FindingLine {
  readonly id: string
  readonly place: string
  readonly kind: FindingKind
  readonly expected: string
  readonly served: string
  readonly foundAt: Date
  /** Absent while it is still so. */
  readonly resolvedAt: Date | undefined
}

const SHOWN = 200

/** What the watch found, open ones first, then the newest. Refuses `forbidden` to all but administrators and publishers. */
export async function listFindings(db: ReadDb, actor: Actor): Promise<FindingLine[]> {
  if (!mayRead(actor)) refuse('forbidden', 'watch.read-denied')
  const rows = await findings(db)
    .orderBy((eb) => eb('resolved_at', 'is not', null))
    .orderBy('found_at', 'desc')
    .limit(SHOWN)
    .execute()
  return rows.map(toLine)
}

/** What is wrong now. */
export async function listOpenFindings(db: ReadDb): Promise<FindingLine[]> {
  const rows = await findings(db).where('resolved_at', 'is', null).orderBy('found_at').execute()
  return rows.map(toLine)
}

/** How many things are wrong now, for whom it concerns; 0 for everybody else. */
export async function countOpenFindings(db: ReadDb, actor: Actor): Promise<number> {
  if (!mayRead(actor)) return 0
  const row = await db
    .selectFrom('watch_finding')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('resolved_at', 'is', null)
    .executeTakeFirstOrThrow()
  return row.count
}

function findings(db: ReadDb) {
  return db.selectFrom('watch_finding').select(['id', 'place', 'kind', 'expected', 'served', 'found_at', 'resolved_at'])
}

type Row = Awaited<ReturnType<ReturnType<typeof findings>['execute']>>[number]

function toLine({ kind, found_at, resolved_at, ...row }: Row): FindingLine {
  return { ...row, kind: kind as FindingKind, foundAt: found_at, resolvedAt: resolved_at ?? undefined }
}
