import { sql } from 'kysely'
import type { Actor } from '#platform/actor.ts'
import type { ReadDb } from '#platform/database.server.ts'
import { refuse } from '#platform/problem.ts'
import { findReorganisation, type Reorganisation, reorganisationAbilities, type Step } from '../load-reorganisation.ts'
import { type ReorganisationAbility, requireComposer } from '../policy.ts'
import { type UndoReason, undoReasons } from '../undo-reasons.ts'

export interface ReorganisationView extends Omit<Reorganisation, 'applied' | 'undone'> {
  readonly applied: StepView | undefined
  readonly undone: StepView | undefined
  readonly abilities: Record<ReorganisationAbility, boolean>
  /** Of an applied decree: why it cannot be undone; empty when it can. */
  readonly undoReasons: readonly UndoReason[]
}

export interface StepView {
  readonly at: Date
  /** Undefined: the system. */
  readonly name: string | undefined
}

/** One decree whole, with what this person may do to it. */
export async function getReorganisation(
  db: ReadDb,
  actor: Actor,
  id: string,
  today: string,
): Promise<ReorganisationView> {
  requireComposer(actor)
  const found = await findReorganisation(db, id)
  if (!found) refuse('not-found', 'reorganisations.not-found')
  return {
    ...found,
    applied: await viewOf(db, found.applied),
    undone: await viewOf(db, found.undone),
    abilities: await reorganisationAbilities(db, actor, found, today),
    undoReasons: found.state === 'applied' ? await undoReasons(db, found) : [],
  }
}

async function viewOf(db: ReadDb, step: Step | undefined): Promise<StepView | undefined> {
  if (!step) return undefined
  const account = await db
    .selectFrom('account')
    .leftJoin('person', 'person.id', 'account.person_id')
    .select(sql<string>`coalesce(person.full_name, account.name)`.as('name'))
    .where('account.id', '=', step.accountId)
    .executeTakeFirst()
  return { at: step.at, name: account?.name }
}
