import type { CongressLine } from './queries/read-lines.ts'
import { CONGRESS_BLOCS } from './rules.ts'

/** The figures of the register under the codes of the indicators that count the same, as on the day of the lines. */
export interface CongressFigures {
  /** D08: bodies whose congress has been held, of those of the kinds that hold one which have one in the register. */
  readonly D08: { readonly held: number; readonly of: number }
  /** D09: members by the scheme, elected, vacant, and added since; of the last congress held. In persons. */
  readonly D09: {
    readonly seats: number
    readonly elected: number
    readonly vacant: number
    readonly added: number
    /** Those who left: no indicator, but without them the others do not add up. */
    readonly left: number
  }
  /** D10: posts in force with nobody, of the bodies in the register. */
  readonly D10: number
}

/** Whether a line counts: its body holds congresses and is in force on the day, and this one was not cancelled. */
const counts = ({ bloc, endedOn, state }: CongressLine) =>
  bloc !== undefined && CONGRESS_BLOCS.includes(bloc) && endedOn === undefined && state !== 'cancelled'

/** Each body in force counts once: by its last held congress, or by the planned one when none was held. */
export function congressFigures(register: readonly CongressLine[]): CongressFigures {
  const lines = register.filter(counts)
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
      left: sum(({ left }) => left),
    },
    D10: [...bodies.values()].reduce((total, vacant) => total + vacant, 0),
  }
}

/** Figures of one body by the code of their indicator; `of` is the denominator of a ratio. */
export type BodyFigures = Readonly<Record<string, { readonly figure: number; readonly of?: number }>>

/**
 * The figures of one body from its lines, under the codes of the catalogue. What the register does not know is left out:
 * of a body without a congress everything, before its first congress the seats, without posts the vacant ones.
 */
export function bodyFigures(lines: readonly CongressLine[]): BodyFigures {
  if (!lines.some(counts)) return {}
  const { D08, D09, D10 } = congressFigures(lines)
  const committee = {
    D09a: { figure: D09.seats },
    D09b: { figure: D09.elected },
    D09c: { figure: D09.added },
    D09d: { figure: D09.vacant },
  }
  return {
    D08: { figure: D08.held, of: D08.of },
    ...(D08.held > 0 && committee),
    ...(lines.some(({ posts }) => posts > 0) && { D10: { figure: D10 } }),
  }
}
