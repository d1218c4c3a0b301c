import { sumFigures } from '#kernel/number.ts'
import type { FormVersion } from './form-items.ts'

type Figures = readonly (number | null)[]

/**
 * The figures from 1 January, slot by slot, by each indicator's operator over time. Derived, never typed.
 * `year`: the year's periods up to and including this one, oldest first; a period without a report is undefined.
 * `divided`: slots of which an earlier period has no figure that could be added, so that they have none over the year.
 */
export function cumulativeFigures(
  form: FormVersion,
  year: readonly (Figures | undefined)[],
  divided: ReadonlySet<number> = new Set(),
): (number | null)[] {
  const cumulative = Array<number | null>(form.slotCount).fill(null)
  for (const { indicator, slot, denominatorSlot } of form.items) {
    for (const place of [slot, denominatorSlot]) {
      if (place === undefined) continue
      const series = year.map((values) => values?.[place] ?? null)
      if (indicator.timeOp === 'last') cumulative[place] = series.at(-1) ?? null
      else if (!divided.has(place)) cumulative[place] = sumFigures(series)
    }
  }
  return cumulative
}
