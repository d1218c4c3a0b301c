import type { Actor } from '#platform/actor.ts'
import type { ReadDb } from '#platform/database.server.ts'
import { refuse } from '#platform/problem.ts'
import { findReorganisation, type Reorganisation, reorganisationAbilities } from '../load-reorganisation.ts'
import { mayCompose, type ReorganisationAbility } from '../policy.ts'
import { type UndoReason, undoReasons } from '../undo-reasons.ts'

export interface ReorganisationView extends Reorganisation {
  readonly abilities: Record<ReorganisationAbility, boolean>
  /** Of an applied decree: why it cannot be undone; empty when it can. */
  readonly undoReasons: readonly UndoReason[]
}

/** One decree whole, with what this person may do to it. */
export async function getReorganisation(
  db: ReadDb,
  actor: Actor,
  id: string,
  today: string,
): Promise<ReorganisationView> {
  if (!mayCompose(actor)) refuse('forbidden', 'reorganisations.denied')
  const found = await findReorganisation(db, id)
  if (!found) refuse('not-found', 'reorganisations.not-found')
  return {
    ...found,
    abilities: await reorganisationAbilities(db, actor, found, today),
    undoReasons: found.state === 'applied' ? await undoReasons(db, found) : [],
  }
}
