import type { CongressLine } from './queries/list-congresses.ts'

/** The figures of the register under the codes of the indicators that count the same, as on the day of the lines. */
export interface CongressFigures {
  /** D08: bodies whose congress has been held, of those that have one in the register. */
  readonly D08: { readonly held: number; readonly of: number }
  /** D09: members by the scheme, elected, vacant, and added since; of the last congress held. In persons. */
  readonly D09: { readonly seats: number; readonly elected: number; readonly vacant: number; readonly added: number }
  /** D10: posts in force with nobody, of the bodies in the register. */
  readonly D10: number
}

/** Each body counts once: by its last held congress, or by the planned one when none was held. */
export function congressFigures(lines: readonly CongressLine[]): CongressFigures {
  const held = lines.filter(({ state }) => state === 'complete' || state === 'incomplete')
  const bodies = new Map(lines.map(({ organisationId, vacantPosts }) => [organisationId, vacantPosts]))
  const sum = (of: (line: CongressLine) => number) => held.reduce((total, line) => total + of(line), 0)
  return {
    D08: { held: held.length, of: bodies.size },
    D09: {
      seats: sum(({ seats }) => seats),
      elected: sum(({ elected }) => elected ?? 0),
      vacant: sum(({ vacant }) => vacant ?? 0),
      added: sum(({ added }) => added),
    },
    D10: [...bodies.values()].reduce((total, vacant) => total + vacant, 0),
  }
}
