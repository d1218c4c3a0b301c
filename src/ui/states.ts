/**
 * The eight conditions of the state square. The shape carries the meaning in black and white, to a colour-blind eye and
 * under forced colours; the words beside it are chosen by the feature.
 */
export const stateShapes = [
  'full-tick',
  'left-half',
  'lower-half',
  'dashed',
  'empty',
  'arrow-back',
  'full-bang',
  'dash',
] as const

export type StateShape = (typeof stateShapes)[number]

/** How a shape is coloured: what is done is green and bold, what wants attention is ochre and bold, the rest is ink. */
export type StateTone = 'done' | 'attention' | 'plain'

const tones: Readonly<Record<StateShape, StateTone>> = {
  'full-tick': 'done',
  'left-half': 'plain',
  'lower-half': 'plain',
  dashed: 'plain',
  empty: 'plain',
  'arrow-back': 'attention',
  'full-bang': 'attention',
  dash: 'plain',
}

/** The tone that belongs to a shape; there is no other way to colour a state. */
export function toneOf(shape: StateShape): StateTone {
  return tones[shape]
}

/** The id of the shape's symbol in `StateSprite`, for `<use href="#…">`. */
export function symbolId(shape: StateShape): string {
  return `state-${shape}`
}
