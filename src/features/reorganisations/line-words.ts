import type { DecreeLine, LineKind } from './decree/line.ts'

/** The places a kind of line has in a form, in their order. `key` is the name of what is established, unless another is given. */
export const PLACES = {
  establish: [
    'name',
    'shortName',
    'symbol',
    'organisationKind',
    'parent',
    'lineParent',
    'areaId',
    'officePhone',
    'key',
  ],
  rename: ['body', 'name', 'shortName', 'symbol', 'organisationKind', 'areaId', 'officePhone'],
  merge: ['body', 'to'],
  split: ['body', 'to', 'share', 'heir'],
  move: ['body', 'to'],
  'change-line': ['body', 'to'],
  dissolve: ['body', 'to'],
  coordinate: ['body', 'to'],
  'stop-coordinating': ['body', 'to'],
  'establish-area': ['name', 'areaKind', 'parent', 'key'],
  'rename-area': ['body', 'name', 'areaKind'],
  'merge-area': ['body', 'to'],
  'split-area': ['body', 'to'],
  'move-area': ['body', 'to'],
  'dissolve-area': ['body', 'to'],
} as const satisfies Record<LineKind, readonly (keyof DecreeLine)[]>

export const KINDS = Object.keys(PLACES) as LineKind[]

/** Places that name a body or an area. */
export const NAMING_PLACES = ['body', 'to', 'parent', 'lineParent', 'areaId'] as const

/** Whether such a place of a line names an area. */
export function namesArea(place: string, kind: LineKind): boolean {
  return place === 'areaId' || kind.endsWith('-area')
}

/** A line with nothing in it. */
export function emptyLine(kind: LineKind): DecreeLine {
  const nothing = { key: '', body: '', to: '', name: '', shortName: '', symbol: '', organisationKind: '' }
  return { kind, ...nothing, heir: false, areaId: '', areaKind: '', officePhone: '', parent: '', lineParent: '' }
}
