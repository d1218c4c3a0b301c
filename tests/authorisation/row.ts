import type * as z from 'zod'
import { type Actor, ROLES, type Role } from '#platform/actor.ts'
import type { Command } from '#platform/command.ts'
import type { Tx } from '#platform/database.server.ts'
import type { Things } from './things.ts'
import { PLACES, type Place, type Time, type World } from './world.ts'

/**
 * How far a right reaches.
 * - `today`: over things of the body and all below, in the tree of today; of a closed body, below its heir.
 * - `since`: the same, and whoever stood above the body on the day of the thing keeps the right.
 * - `locality`: over the whole locality only. `anywhere`: held in any body at all.
 */
export type Reach = 'today' | 'since' | 'locality' | 'anywhere'

/** One attempt to run a command, in a transaction that is rolled back. */
export interface Attempt {
  readonly time: Time
  readonly tx: Tx
  readonly world: World
  readonly things: Things
  /** The unit, or its heir once the unit is closed: what something new is made for. */
  readonly unit: 'unit' | 'heirUnit'
  readonly commune: 'commune' | 'heirCommune'
  /** `perform` in that transaction. */
  perform<I extends z.ZodType, R>(actor: Actor, command: Command<I, R>, raw: unknown): Promise<R>
  /** Somebody else who works in the same place. */
  beside(actor: Actor): Actor
}
type Input = (attempt: Attempt) => object | Promise<object>

/** Who may run a command, and with what it succeeds. */
export type Row = HeldRow | OwnRow | OpenRow

/** Whoever holds one of the roles, so far; `about` the unit, or its commune, which a role in the unit does not reach. */
export interface HeldRow {
  readonly roles: readonly Role[]
  readonly reach: Reach
  readonly about?: 'unit' | 'commune'
  readonly input: Input
}

/** Everybody, about what is their own. `reachesOthers`: whether the input could name what is somebody else's. */
export interface OwnRow {
  readonly own: (attempt: Attempt, owner: Actor) => object | Promise<object>
  readonly reachesOthers: boolean
}

/** `program`: the program itself alone. `bearer`: whoever comes with the code of the input; `without` it, nobody. */
export interface OpenRow {
  readonly open: 'program' | 'bearer'
  readonly input: Input
  readonly without?: object
}

const REACHED: Record<Exclude<Reach, 'anywhere'>, Record<Time, readonly Place[]>> = {
  today: { before: ['head', 'area', 'commune', 'unit'], after: ['head', 'other-area', 'commune', 'unit'] },
  since: { before: ['head', 'area', 'commune', 'unit'], after: ['head', 'area', 'other-area', 'commune', 'unit'] },
  locality: { before: ['head'], after: ['head'] },
}

export interface Trier {
  readonly role: Role | 'none'
  readonly place: Place
}

/** Everybody who tries: every role in every place, and somebody without any. */
export const TRIERS: readonly Trier[] = [
  ...ROLES.flatMap((role) => PLACES.map((place) => ({ role, place }))),
  { role: 'none', place: 'head' },
]

/** Whether the row lets them. */
export function mayDo(row: HeldRow, time: Time, { role, place }: Trier): boolean {
  if (role === 'none' || !row.roles.includes(role)) return false
  if (row.reach === 'anywhere') return true
  if (row.about === 'commune' && place === 'unit') return false
  return REACHED[row.reach][time].includes(place)
}
