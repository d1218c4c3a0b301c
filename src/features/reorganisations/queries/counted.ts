/** The first of many, beside how many there are. */
export interface Counted<T> {
  readonly count: number
  readonly first: readonly T[]
}

/** As many as one looks through. */
const SHOWN = 100

/** A list cut at its first hundred. */
export function counted<T>(rows: readonly T[]): Counted<T> {
  return { count: rows.length, first: rows.slice(0, SHOWN) }
}
