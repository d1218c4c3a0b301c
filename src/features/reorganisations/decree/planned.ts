import type { Axis } from '#kernel/axis.ts'
import type { DecreeLine } from './line.ts'

/** A body of the tree by id, or one that the decree establishes by its key. */
export type Ref = string

export interface PlannedLine {
  readonly axis: Axis
  readonly child: Ref
  readonly parent: Ref
}

export interface PlannedSuccession {
  readonly from: string
  readonly to: Ref
  readonly kind: 'merge' | 'split' | 'dissolve'
  readonly share: number
  readonly heir: boolean
}

export interface PlannedArea {
  /** The id of an area, or the key of one that is established. */
  readonly ref: string
  readonly name: string
  readonly kind: string
  readonly parent: string | undefined
}

/** What a decree does to the areas. */
export interface AreaPlan {
  /** Keys of new areas. */
  readonly established: readonly string[]
  readonly closed: readonly string[]
  /** Areas of which a version ends: those closed, and those that go on otherwise. */
  readonly ended: readonly string[]
  readonly begun: readonly PlannedArea[]
  /** Where what lies in a closed area comes to lie. */
  readonly heirs: ReadonlyMap<string, string>
  /** Bodies that come to lie in another area without being named. */
  readonly resettled: readonly string[]
}

/** Everything a decree does, ready to be written. */
export interface DecreePlan {
  /** The `establish` lines, by key. */
  readonly established: ReadonlyMap<string, DecreeLine>
  /** New words of bodies that go on. */
  readonly renamed: ReadonlyMap<string, DecreeLine>
  /** Bodies in force the day before and no more from that day on. */
  readonly closed: readonly string[]
  /** Lines that end: those of closed bodies, and of bodies that come under somebody else. */
  readonly ended: readonly { readonly axis: Axis; readonly child: string }[]
  readonly begun: readonly PlannedLine[]
  /** Of those begun: children that follow their parent's heir without being named. */
  readonly followed: readonly PlannedLine[]
  readonly successions: readonly PlannedSuccession[]
  readonly areas: AreaPlan
  readonly coordination: CoordinationPlan
}

/** Who begins and ceases to get copies of whose reports. */
export interface CoordinationPlan {
  readonly begun: readonly { readonly body: Ref; readonly to: Ref }[]
  /** `closing`: it ends because one of the two is no more. */
  readonly ended: readonly { readonly body: string; readonly to: string; readonly closing: boolean }[]
}
