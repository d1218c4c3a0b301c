import type { StateShape } from '#ui/states.ts'
import type { Standing } from '../rules.ts'

/** The square of each standing (see the look: eight conditions, always with their word). */
export const SHAPE_OF = {
  approved: 'full-tick',
  submitted: 'left-half',
  late: 'lower-half',
  draft: 'dashed',
  'not-opened': 'empty',
  returned: 'arrow-back',
  overdue: 'full-bang',
  'not-owed': 'dash',
} as const satisfies Record<Standing, StateShape>

/** Standings in the order of the key above a board. */
export const STANDINGS = Object.keys(SHAPE_OF) as Standing[]
