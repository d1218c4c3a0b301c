/** The two ways to read a figure of the past: on the tree of its own day, or on that of a later one. */
export const READINGS = ['past', 'present'] as const
export type Reading = (typeof READINGS)[number]
