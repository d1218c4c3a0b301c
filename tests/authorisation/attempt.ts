import type * as z from 'zod'
import type { Actor } from '#platform/actor.ts'
import { type Command, perform, type Services } from '#platform/command.ts'
import type { Tx } from '#platform/database.server.ts'
import { Problem } from '#platform/problem.ts'
import type { Attempt } from './row.ts'
import type { Things } from './things.ts'
import { PLACES, type Time, type World } from './world.ts'

/** A command of any input and result. */
export type AnyCommand = Command<z.ZodType, unknown>

/** Thrown to leave nothing behind. */
class RollBack extends Error {}

export interface Setting {
  readonly world: World
  readonly things: Things
  readonly time: Time
}

/** Runs the command as `perform` does, and rolls it back. Gives `may`, `may not`, or what else stood in the way. */
export async function attempt(
  { world, things, time }: Setting,
  command: AnyCommand,
  actor: Actor,
  input: (attempt: Attempt) => object | Promise<object>,
): Promise<string> {
  let outcome = 'nothing'
  const work = world.services.db.transaction().execute(async (tx) => {
    const services = inside(world.services, tx)
    const raw = await input({
      ...{ tx, world, things, time, unit: time === 'before' ? 'unit' : 'heirUnit' },
      commune: time === 'before' ? 'commune' : 'heirCommune',
      perform: (by, other, given) => perform(services, by, other, given),
      beside: (one) => beside(world, one),
    })
    outcome = await perform(services, actor, command, raw).then(
      () => 'may',
      (error: unknown) => refusal(error),
    )
    throw new RollBack()
  })
  await work.catch((error: unknown) => {
    if (!(error instanceof RollBack)) throw error
  })
  return outcome
}

/** What somebody may not see is refused as missing. */
function refusal(error: unknown): string {
  if (!(error instanceof Problem)) throw error
  const { kind, code, fields } = error.detail
  if (kind === 'forbidden' || kind === 'not-found') return 'may not'
  return `${kind} ${code} ${(fields ?? []).map((field) => `${field.path} ${field.code}`).join(', ')}`
}

/** The same services, whose transactions are all the one that is open. */
function inside(services: Services, tx: Tx): Services {
  const db = new Proxy(services.db, {
    get: (target, name) =>
      name === 'transaction'
        ? () => ({ execute: (run: (tx: Tx) => Promise<unknown>) => run(tx) })
        : Reflect.get(target, name),
  })
  return { ...services, db }
}

function beside(world: World, actor: Actor): Actor {
  for (const place of PLACES) {
    for (const [role, other] of [['reporter', 'approver'] as const, ['approver', 'reporter'] as const]) {
      if (
        world.bodies[place] === actor.organisationId ||
        world.actor(role, place).organisationId === actor.organisationId
      ) {
        const found = world.actor(role, place)
        return found.accountId === actor.accountId ? world.actor(other, place) : found
      }
    }
  }
  throw new Error('Nobody works beside them')
}
