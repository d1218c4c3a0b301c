import { formatFigure, formatPercent } from '#kernel/number.ts'

interface Slots {
  readonly slot: number
  readonly denominatorSlot: number | undefined
}

/** A figure as it is read: `1.234,5`, a ratio's percentage; undefined when there is none. */
export function writtenFigure(
  { slot, denominatorSlot }: Slots,
  figures: readonly (number | null)[] | undefined,
): string | undefined {
  const figure = figures?.[slot] ?? null
  if (figure === null) return undefined
  if (denominatorSlot === undefined) return formatFigure(figure)
  const denominator = figures?.[denominatorSlot] ?? null
  return denominator === null ? undefined : formatPercent(figure, denominator)
}
