import type * as z from 'zod'
import type { Actor } from '#platform/actor.ts'
import type { Clock } from '#platform/clock.ts'
import { type Command, perform, type Services } from '#platform/command.ts'
import type { Bilingual } from './messages.ts'

/** What earlier steps made, by the keys of the content files. */
interface Made {
  readonly organisations: Map<string, string>
  readonly people: Map<string, string>
  /** By `organisation person`, both keys. */
  readonly holdings: Map<string, string>
  /** By username. */
  readonly actors: Map<string, Actor>
  /** By period code. */
  readonly periods: Map<string, string>
  /** By `period organisation`: the report as it was last seen. */
  readonly reports: Map<string, { readonly id: string; readonly version: number }>
  /** Signed reports, by `period organisation`. */
  readonly snapshots: Map<string, string>
}

/** Where a step does its work: the services at the step's own moment, and what was made so far. */
export interface World {
  readonly services: Services
  readonly made: Made
  /** Sends a command through the front door at this moment. */
  perform<I extends z.ZodType, R>(actor: Actor, command: Command<I, R>, input: z.input<I>): Promise<R>
}

/** Something that happens at a moment of the demonstration's past. */
export interface Step {
  readonly at: Date
  /** What the person waiting reads meanwhile. */
  readonly sentence: Bilingual
  run(world: World): Promise<void>
}

export type Progress = (sentence: Bilingual, done: number, total: number) => void

/**
 * Lets the steps happen one after another in the order of their moments, so that the audit chain tells one story. Steps
 * of one moment keep the order they were given in.
 */
export async function runTimeline(services: Services, steps: readonly Step[], progress: Progress): Promise<void> {
  const ordered = steps.toSorted((a, b) => a.at.getTime() - b.at.getTime())
  const clock = movingClock()
  const past: Services = { ...services, clock }
  const world: World = {
    services: past,
    made: emptyMade(),
    perform: (actor, command, input) => perform(past, actor, command, input),
  }
  for (const [done, { at, sentence, run }] of ordered.entries()) {
    progress(sentence, done, ordered.length)
    clock.set(at)
    await run(world)
  }
}

/** The clock of the demonstration's past: each step sets it to its own moment. */
function movingClock(): Clock & { set(at: Date): void } {
  let now = new Date(0)
  return {
    now: () => now,
    set(at) {
      now = at
    },
  }
}

function emptyMade(): Made {
  return {
    organisations: new Map(),
    people: new Map(),
    holdings: new Map(),
    actors: new Map(),
    periods: new Map(),
    reports: new Map(),
    snapshots: new Map(),
  }
}

/** What an earlier step must have made; its absence is a mistake in the order of steps. */
export function need<T>(map: ReadonlyMap<string, T>, key: string): T {
  const value = map.get(key)
  if (value === undefined) throw new Error(`The demonstration has not made ${key} yet`)
  return value
}
