import type { Bloc } from '#kernel/organisation-kind.ts'

/**
 * Blocs whose bodies are elected by a congress: Party committees, those of the armed forces among them, the Front, unions and
 * associations (Điều lệ Đảng, Điều 9, and the statutes of the others). Authorities, commands of the armed forces and advisory
 * boards are elected or appointed otherwise.
 */
export const CONGRESS_BLOCS: readonly Bloc[] = [
  'party',
  'front',
  'farmers',
  'women',
  'veterans',
  'youth',
  'trade-union',
]

/** How the committee changes after its congress: four ways to fill a seat, and one to leave it. */
export const CHANGE_KINDS = ['by-election', 'designated', 'recognised', 'chosen-by-consultation', 'left'] as const
export type ChangeKind = (typeof CHANGE_KINDS)[number]

/** The seats of a committee, in persons. */
export interface Seats {
  /** By the scheme (đề án) of the congress. */
  readonly seats: number
  /** Filled by the congress; undefined while it has not been held. */
  readonly elected: number | undefined
  readonly added: number
  readonly left: number
}

/** Seats nobody sits on: by the scheme, less elected and added, plus those who left. Undefined before the congress. */
export function vacantSeats({ seats, elected, added, left }: Seats): number | undefined {
  return elected === undefined ? undefined : seats - elected - added + left
}

/** Whether the seats add up: never more people than seats, never fewer than none. */
export function addsUp(seats: Seats): boolean {
  const vacant = vacantSeats(seats)
  return vacant === undefined || (vacant >= 0 && vacant <= seats.seats)
}

/** A held congress leaves the apparatus complete when no seat of the committee and no post of the body is vacant. */
export function isComplete(seats: Seats, vacantPosts: number): boolean {
  return vacantSeats(seats) === 0 && vacantPosts === 0
}

/** `2025-2030`: two years, the second after the first. */
export function isTerm(term: string): boolean {
  const [, first, last] = /^(\d{4})-(\d{4})$/.exec(term) ?? []
  return first !== undefined && last !== undefined && first < last
}
