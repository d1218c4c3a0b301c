import { sumFigures } from '#kernel/number.ts'

/** Figures by slot; null is "chưa có số liệu". */
export type Figures = readonly (number | null)[]

/** What the approved reports of some bodies say together in one period. */
export interface Sums {
  readonly values: Figures
  /** By slot: whether a part of a divided body's figure is in it, counted by its share. */
  readonly shared: readonly boolean[]
  /** Reports approved, of so many that were owed. */
  readonly approved: number
  readonly expected: number
}

/** Sums of different bodies of one period, together. */
export function addSums(list: readonly Sums[], slotCount: number): Sums {
  const slots = Array.from({ length: slotCount }, (_, slot) => slot)
  return {
    values: slots.map((slot) => sumFigures(list.map(({ values }) => values[slot] ?? null))),
    shared: slots.map((slot) => list.some(({ shared }) => shared[slot] === true)),
    approved: list.reduce((sum, { approved }) => sum + approved, 0),
    expected: list.reduce((sum, { expected }) => sum + expected, 0),
  }
}
