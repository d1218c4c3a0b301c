import * as z from 'zod'
import { listRoots } from '#features/organisations/index.ts'
import type { Actor } from '#platform/actor.ts'
import type { ReadDb, Tx } from '#platform/database.server.ts'
import { refuse } from '#platform/problem.ts'
import { type DecreeLine, decreeLine, isAreaLine } from './decree/line.ts'
import { abilities, type ReorganisationAbility } from './policy.ts'
import { namedPaths } from './tree/named-paths.ts'

export type ReorganisationState = 'draft' | 'applied' | 'undone'

/** When a decree was applied or undone, and by which account. */
export interface Step {
  readonly at: Date
  readonly accountId: string
}

/** A decree as it is kept, with its lines read. */
export interface Reorganisation {
  readonly id: string
  readonly decreeNumber: string
  readonly decreeDate: string | undefined
  readonly effectiveOn: string | undefined
  readonly summary: string
  readonly lines: readonly DecreeLine[]
  readonly state: ReorganisationState
  readonly version: number
  /** The account that began to compose it. */
  readonly createdBy: string
  readonly applied: Step | undefined
  readonly undone: Step | undefined
}

/** One decree; undefined when there is none. `lock`: for the rest of the transaction. */
export async function findReorganisation(
  db: ReadDb | Tx,
  id: string,
  lock = false,
): Promise<Reorganisation | undefined> {
  const query = (db as ReadDb).selectFrom('reorganisation').selectAll().where('id', '=', id)
  const row = await (lock ? query.forUpdate() : query).executeTakeFirst()
  if (!row) return undefined
  return {
    id,
    decreeNumber: row.decree_number,
    decreeDate: row.decree_date ?? undefined,
    effectiveOn: row.effective_on ?? undefined,
    summary: row.summary,
    lines: z.array(decreeLine).parse(row.lines),
    state: row.state as ReorganisationState,
    version: row.version,
    createdBy: row.created_by,
    applied: stepOf(row.applied_at, row.applied_by),
    undone: stepOf(row.undone_at, row.undone_by),
  }
}

function stepOf(at: Date | null, accountId: string | null): Step | undefined {
  return at && accountId ? { at, accountId } : undefined
}

/** The same locked and as it was looked at: refuses `not-found`, and when it was changed, applied or undone meanwhile, in the words for each. */
export async function lockReorganisation(tx: Tx, id: string, version: number): Promise<Reorganisation> {
  const found = await findReorganisation(tx, id, true)
  if (!found) refuse('not-found', 'reorganisations.not-found')
  if (found.version === version) return found
  if (found.state !== 'draft') refuse('conflict', `reorganisations.${found.state}-meanwhile`)
  refuse('stale', 'reorganisations.changed-meanwhile', { context: { version: found.version } })
}

/** What the actor may do to a decree, as its bodies stand before it on the day it takes effect, or today while there is none. */
export async function reorganisationAbilities(
  db: ReadDb | Tx,
  actor: Actor,
  decree: Pick<Reorganisation, 'id' | 'state' | 'lines' | 'effectiveOn' | 'createdBy'>,
  today: string,
): Promise<Record<ReorganisationAbility, boolean>> {
  const { state, lines, effectiveOn = today } = decree
  const keys = new Set(lines.filter(({ kind }) => kind === 'establish').map(({ key }) => key))
  const named = new Set(
    lines
      .filter((line) => !isAreaLine(line))
      .flatMap(({ body, to, parent, lineParent }) => [body, to, parent, lineParent]),
  )
  const bodies = [...named].filter((ref) => /^[0-9a-f]{8}-[0-9a-f-]{27}$/.test(ref) && !keys.has(ref))
  return abilities(actor, {
    state,
    isOwn: decree.createdBy === actor.accountId,
    paths: await namedPaths(db, decree, bodies, effectiveOn),
    reachesHeads: lines.some((line) => isAreaLine(line) || (line.kind === 'establish' && !line.parent)),
    heads: await listRoots(db, effectiveOn),
  })
}
