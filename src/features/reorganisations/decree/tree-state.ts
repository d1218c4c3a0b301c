import type { Named } from '#features/organisations/index.ts'
import type { Axis } from '#kernel/axis.ts'

/** What is said of an organisation in force on the day. */
export interface Standing {
  readonly name: string
  readonly shortName: string
  readonly symbol: string
  readonly kind: string
  readonly areaId: string | undefined
  readonly officePhone: string
}

/** What is said of an area in force on the day. */
export interface StandingArea {
  readonly name: string
  readonly kind: string
  /** The area it lies in; none at the top. */
  readonly parent: string | undefined
}

export type Parents = Readonly<Record<Axis, ReadonlyMap<string, string>>>

/** What decrees decided already that take effect after the day. */
export interface DecidedLater {
  /** Bodies and areas that are in force on the day and end after it. */
  readonly ends: ReadonlySet<string>
  /** Those that are not there yet on the day, as they begin; of an area its kind stands before its name. */
  readonly begins: { readonly bodies: readonly Named[]; readonly areas: readonly Named[] }
  /** Bodies and areas under which something comes after the day, or which pass something on or take it over. */
  readonly named: ReadonlySet<string>
  /** The trees of the days after it on which something comes under another parent. */
  readonly trees: readonly { readonly parents: Parents; readonly areaParents: ReadonlyMap<string, string> }[]
}

/** The organisations and areas as they stand on the day a decree takes effect, before it does. */
export interface TreeState {
  /** Those in force, by id. */
  readonly standing: ReadonlyMap<string, Standing>
  /** The parent of each child on either axis. */
  readonly parents: Parents
  /** Bodies something begins or ends for on that day or later, by another decree: nothing may be slipped in before it. */
  readonly changedLater: ReadonlySet<string>
  readonly kinds: ReadonlySet<string>
  /** The areas in force, by id, and those something begins or ends for on that day or later. */
  readonly areas: ReadonlyMap<string, StandingArea>
  readonly areasChangedLater: ReadonlySet<string>
  readonly later: DecidedLater
  /** Pairs that coordinate since an earlier day. */
  readonly coordinating: ReadonlySet<string>
  /** Pairs that coordinate from that day or a later one on. */
  readonly coordinatingLater: ReadonlySet<string>
}

/** How a coordinating pair is written. */
export function pairOf(body: string, to: string): string {
  return `${body} ${to}`
}

/** The two bodies of a pair; the key of a body that is established may hold spaces, an id never does. */
export function readPair(pair: string): { body: string; to: string } {
  const [body = '', ...to] = pair.split(' ')
  return { body, to: to.join(' ') }
}
