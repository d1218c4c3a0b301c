import type { FormItem } from '../form-items.ts'
import { writtenFigure } from './written-figure.ts'

interface DerivedTextProps {
  readonly item: FormItem
  /** The items of the report, where a derived ratio finds its two indicators. */
  readonly items: readonly FormItem[]
  readonly figures: readonly (number | null)[] | undefined
}

/** A figure that nobody types: a number, a ratio's percentage, or a dash. */
export function DerivedText({ item, items, figures }: DerivedTextProps) {
  const slotOf = (code: string | undefined) => items.find(({ indicator }) => indicator.code === code)?.slot
  const slot = item.slot ?? slotOf(item.indicator.of?.numerator)
  const denominatorSlot = item.slot === undefined ? slotOf(item.indicator.of?.denominator) : item.denominatorSlot
  return (slot === undefined ? undefined : writtenFigure(item, { slot, denominatorSlot }, figures)) ?? '–'
}
