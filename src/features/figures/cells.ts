import { type FormVersion, slotsOf } from '#features/indicators/index.ts'
import type { Sums } from './sums.ts'

/** Why a column has no figures at all: the body was not there yet, or no longer. */
export type Absence = 'not-yet' | 'ended'

/** One indicator in one period, or in a word why there is nothing to compare. */
export type FigureCell =
  | { readonly kind: 'figure'; readonly value: number; readonly denominator?: number; readonly shared: boolean }
  /** Nobody gave it: no approved report has the figure. */
  | { readonly kind: 'none' }
  | { readonly kind: Absence }
  /** The form of that period did not have the indicator. */
  | { readonly kind: 'not-asked' }
  /** A ratio of a body that was divided later: its two figures cannot be told apart by a share. */
  | { readonly kind: 'divided' }
  /** A ratio of nothing. */
  | { readonly kind: 'of-nothing' }

export interface Asked {
  /** The form of the period; undefined when none was in force. */
  readonly form: FormVersion | undefined
  readonly absent: Absence | undefined
  readonly sums: Sums | undefined
}

/**
 * What stands in the cell of an indicator. Figures that add up over bodies may be divided by shares; the two figures of a ratio may
 * not: a share of both would only say the old body's rate again, as if it had been counted in each part.
 */
export function cellOf(code: string, { form, absent, sums }: Asked): FigureCell {
  if (absent) return { kind: absent }
  const item = form?.items.find(({ indicator }) => indicator.code === code)
  const slots = form && item && slotsOf(form, item)
  if (!slots) return { kind: 'not-asked' }
  const { slot, denominatorSlot } = slots
  const value = sums?.values[slot] ?? null
  if (!sums || value === null) return { kind: 'none' }
  if (denominatorSlot === undefined) return { kind: 'figure', value, shared: sums.shared[slot] ?? false }
  const denominator = sums.values[denominatorSlot] ?? null
  if (denominator === null) return { kind: 'none' }
  if (sums.shared[slot] || sums.shared[denominatorSlot]) return { kind: 'divided' }
  return denominator === 0 ? { kind: 'of-nothing' } : { kind: 'figure', value, denominator, shared: false }
}
