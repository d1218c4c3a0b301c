import type { DecreeLine, LineKind } from './decree/line.ts'

/** The places a kind of line has in a form, in their order. `key` is the name of what is established, unless another is given. */
export const PLACES = {
  establish: ['name', 'shortName', 'symbol', 'organisationKind', 'parent', 'lineParent', 'officePhone', 'key'],
  rename: ['body', 'name', 'shortName', 'symbol', 'organisationKind', 'officePhone'],
  merge: ['body', 'to'],
  split: ['body', 'to', 'share', 'heir'],
  move: ['body', 'to'],
  'change-line': ['body', 'to'],
  dissolve: ['body', 'to'],
  coordinate: ['body', 'to'],
  'stop-coordinating': ['body', 'to'],
} as const satisfies Record<LineKind, readonly (keyof DecreeLine)[]>

export const KINDS = Object.keys(PLACES) as LineKind[]

/** Places that name a body. */
export const BODY_PLACES = ['body', 'to', 'parent', 'lineParent'] as const

/** A line with nothing in it. */
export function emptyLine(kind: LineKind): DecreeLine {
  const nothing = { key: '', body: '', to: '', name: '', shortName: '', symbol: '', organisationKind: '' }
  return { kind, ...nothing, heir: false, areaId: '', officePhone: '', parent: '', lineParent: '' }
}
