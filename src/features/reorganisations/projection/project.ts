import { apportion } from '#kernel/apportion.ts'
import { sumFigures } from '#kernel/number.ts'

/** What one body passed to another by one decree. */
export interface SuccessionFact {
  readonly from: string
  readonly to: string
  readonly share: number
}

/** Figures by slot; null is "chưa có số liệu". */
export type Figures = readonly (number | null)[]

/**
 * The figures of a past day on the bodies of a later one: each body's own figures go to its successors by their shares, decree
 * after decree in the order in which they took effect, and are added up where they meet. Figures are apportioned so that the
 * parts of each add up to it exactly: no total changes. Rows of the past are read, never moved.
 * `decimals`: how many a part of a figure may have, by slot; three where nothing is said.
 */
export function projectFigures(
  own: ReadonlyMap<string, Figures>,
  decrees: readonly (readonly SuccessionFact[])[],
  decimals: readonly number[] = [],
): Map<string, Figures> {
  return decrees.reduce((figures, facts) => projectOnce(figures, facts, decimals), new Map(own))
}

function projectOnce(
  own: ReadonlyMap<string, Figures>,
  facts: readonly SuccessionFact[],
  decimals: readonly number[],
): Map<string, Figures> {
  const successors = Map.groupBy(facts, ({ from }) => from)
  const received = new Map<string, Figures[]>()
  const give = (to: string, figures: Figures) => {
    const list = received.get(to)
    if (list) list.push(figures)
    else received.set(to, [figures])
  }
  for (const [body, figures] of own) {
    const parts = successors.get(body)
    if (!parts) give(body, figures)
    else for (const [to, part] of divide(figures, parts, decimals)) give(to, part)
  }
  return new Map([...received].map(([body, list]) => [body, add(list)]))
}

function divide(figures: Figures, parts: readonly SuccessionFact[], decimals: readonly number[]): [string, Figures][] {
  const shares = parts.map(({ share }) => share)
  const bySlot = figures.map((value, slot) => (value === null ? undefined : apportion(value, shares, decimals[slot])))
  return parts.map(({ to }, at) => [to, bySlot.map((slot) => slot?.[at] ?? null)])
}

function add(list: readonly Figures[]): Figures {
  const [first = []] = list
  return list.length === 1 ? first : first.map((_, slot) => sumFigures(list.map((figures) => figures[slot] ?? null)))
}
