import { sql } from 'kysely'
import { fold } from '#kernel/vietnamese.ts'
import type { ReadDb } from '#platform/database.server.ts'

/** A body or an area that a decree may name. */
export interface NamedBody {
  /** Its id, or the key under which the decree establishes it. */
  readonly ref: string
  readonly name: string
  readonly symbol: string
}

/** All that the lines of a decree may name. */
export interface Nameable {
  readonly bodies: readonly NamedBody[]
  readonly areas: readonly NamedBody[]
}

export type FoundBody =
  | { readonly ref: string }
  | { readonly code: 'unheard-body' | 'unknown-body' | 'ambiguous-body'; readonly candidates: string }

/** As many names as a sentence gives. */
const SHOWN = 5

/** The bodies and areas in force on the day. */
export async function listNameable(db: ReadDb, day: string): Promise<Nameable> {
  const bodies = await db
    .selectFrom('organisation_version')
    .select(['organisation_id as ref', 'name', 'symbol'])
    .where(sql<boolean>`valid @> ${day}::date`)
    .orderBy(sql`name collate vietnamese`)
    .execute()
  const areas = await db
    .selectFrom('area_version')
    .select(['area_id as ref', 'name', sql<string>`''`.as('symbol')])
    .where(sql<boolean>`valid @> ${day}::date`)
    .orderBy(sql`name collate vietnamese`)
    .execute()
  return { bodies, areas }
}

/**
 * Finds bodies by what somebody types: an id or key, else a whole name, a symbol, part of a name; with or without accents.
 * Several that fit alike are not chosen among: the first few are named.
 */
export function bodyFinder(bodies: readonly NamedBody[]): (typed: string) => FoundBody {
  const byRef = new Map(bodies.map((body) => [body.ref, body]))
  const folded = bodies.map((body) => ({ body, name: fold(body.name), symbol: fold(body.symbol) }))
  const byName = Map.groupBy(folded, ({ name }) => name)
  return (typed) => {
    const wanted = fold(typed)
    if (byRef.has(typed)) return { ref: typed }
    const whole = byName.get(wanted) ?? []
    const ways = [
      whole,
      () => folded.filter(({ symbol }) => symbol === wanted),
      () => folded.filter(({ name }) => name.includes(wanted)),
    ]
    for (const way of ways) {
      const fitting = typeof way === 'function' ? way() : way
      const [first, second] = fitting
      if (first && !second) return { ref: first.body.ref }
      if (second) return { code: 'ambiguous-body', candidates: named(fitting.map(({ body }) => body)) }
    }
    const words = wanted.split(' ').filter((word) => word.length > 1)
    const near = folded.filter(({ name }) => words.some((word) => name.includes(word)))
    if (near.length === 0) return { code: 'unheard-body', candidates: '' }
    return { code: 'unknown-body', candidates: named(near.map(({ body }) => body)) }
  }
}

function named(bodies: readonly NamedBody[]): string {
  const names = bodies.slice(0, SHOWN).map(({ name }) => name)
  return names.join('; ') + (bodies.length > SHOWN ? '; …' : '')
}
