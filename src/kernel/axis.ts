export const AXES = ['territory', 'line'] as const

/** Along which lines one reports: to the body that consolidates the place, or within one's own vertical. */
export type Axis = (typeof AXES)[number]
