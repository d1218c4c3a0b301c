import { nfc } from '#kernel/vietnamese.ts'

/** A body or an area, what it comes under on the territory axis (empty at a head), and what it is called there. */
export interface Named {
  readonly ref: string
  readonly parent: string
  readonly name: string
}

/** Something to be made, and its place in the list that says so. */
export type Made = Named & { readonly at: number }

/**
 * The places of those that would be made beside one of the same name: it is there already, or an earlier place makes it. Below what is
 * there already the next level is looked for, too, so that a list that is given twice is told whole.
 */
export function namesakes(standing: readonly Named[], made: readonly Made[]): number[] {
  return [...twins(standing, made).keys()]
}

/** The same with what bears the name already: the ref of what is there, or of what an earlier place makes. */
export function twins(standing: readonly Named[], made: readonly Made[]): Map<number, string> {
  const holders = new Map(standing.map((one) => [placeOf(one.parent, one.name), one.ref]))
  const byRef = new Map(made.map((one) => [one.ref, one]))
  // What is made, and what there is already in its stead.
  const isThere = new Map<string, string>()
  const found = new Map<number, string>()
  const settle = ({ ref, parent, name, at }: Made) => {
    const place = placeOf(isThere.get(parent) ?? parent, name)
    const holder = holders.get(place)
    if (holder === undefined) holders.set(place, ref)
    else if (holder !== ref) {
      found.set(at, holder)
      isThere.set(ref, holder)
    }
  }
  const settled = new Set<string>()
  for (const { ref } of made) {
    // Superiors first; a ring, which is refused elsewhere, ends where it began.
    const way: Made[] = []
    for (let one = byRef.get(ref); one && !settled.has(one.ref); one = byRef.get(one.parent)) {
      settled.add(one.ref)
      way.push(one)
    }
    for (const one of way.reverse()) settle(one)
  }
  return found
}

function placeOf(parent: string, name: string): string {
  return `${parent} ${nameKey(name)}`
}

/** Names are the same when only capitals and white space differ. */
export function nameKey(name: string): string {
  return nfc(name).toLowerCase().replace(/\s+/g, ' ').trim()
}
