import type { SuccessionFact } from './project.ts'

/** The bodies of a past day whose figures came to some bodies of a later one: all of them, or by a share only. */
export interface Reach {
  readonly whole: ReadonlySet<string>
  readonly part: ReadonlySet<string>
}

/** Whose figures came to these bodies, decree after decree in the order in which they took effect. */
export function reachOf(inside: Iterable<string>, decrees: readonly (readonly SuccessionFact[])[]): Reach {
  return decrees.reduceRight<Reach>(reachBefore, { whole: new Set(inside), part: new Set() })
}

function reachBefore({ whole, part }: Reach, facts: readonly SuccessionFact[]): Reach {
  const before = { whole: new Set(whole), part: new Set(part) }
  for (const [body, parts] of Map.groupBy(facts, ({ from }) => from)) {
    before.whole.delete(body)
    before.part.delete(body)
    if (parts.every(({ to }) => whole.has(to))) before.whole.add(body)
    else if (parts.some(({ to }) => whole.has(to) || part.has(to))) before.part.add(body)
  }
  return before
}
