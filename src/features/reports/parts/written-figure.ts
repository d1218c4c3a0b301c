import { formatFigure, formatPercent } from '#kernel/number.ts'
import type { FormItem } from '../form-items.ts'

interface Slots {
  readonly slot: number
  readonly denominatorSlot: number | undefined
}

/** Of a ratio whose figures are levels, both are read, `12/13`: so many of so many on the cut-off day. */
export function isCount({ indicator }: FormItem): boolean {
  return indicator.kind === 'ratio' && indicator.timeOp === 'last'
}

/** A figure as it is read: `1.234,5`, a ratio's percentage, of levels `12/13`; undefined when there is none. */
export function writtenFigure(
  item: FormItem,
  { slot, denominatorSlot }: Slots,
  figures: readonly (number | null)[] | undefined,
): string | undefined {
  const figure = figures?.[slot] ?? null
  if (figure === null) return undefined
  if (denominatorSlot === undefined) return formatFigure(figure)
  const denominator = figures?.[denominatorSlot] ?? null
  if (denominator === null) return undefined
  return isCount(item) ? `${formatFigure(figure)}/${formatFigure(denominator)}` : formatPercent(figure, denominator)
}
