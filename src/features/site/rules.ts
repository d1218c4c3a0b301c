export type Direction = 'up' | 'down'

/** The same things with one of them a place nearer to the beginning or the end; unchanged when it is there already. */
export function moved<T>(things: readonly T[], thing: T, direction: Direction): T[] {
  const from = things.indexOf(thing)
  const to = direction === 'up' ? from - 1 : from + 1
  const other = things[to]
  if (from < 0 || other === undefined) return [...things]
  return things.map((one) => (one === thing ? other : one === other ? thing : one))
}

export type Standing = 'waiting' | 'shown' | 'over' | 'withdrawn'

interface Dated {
  readonly fromOn: string
  readonly untilOn: string
  readonly withdrawn: boolean
}

/** Where something shown from a day until a day, both included, stands on a day. */
export function standingOn(day: string, { fromOn, untilOn, withdrawn }: Dated): Standing {
  if (withdrawn) return 'withdrawn'
  if (day < fromOn) return 'waiting'
  return day <= untilOn ? 'shown' : 'over'
}
