import type { Log } from '../../log.ts'

/** Knows when what is shown to everybody changed, by a number that every change raises. */
export interface Freshness {
  /** The number as it stands now; undefined when it cannot be read. */
  read(): Promise<number | undefined>
  /** Raised in this process by every change it hears of. */
  epoch(): number
  /** Has `heard` called at each change: at once when told, else at the next look. */
  whenChanged(heard: () => void): void
  /** What was read last, and how many milliseconds ago. */
  known(): { readonly number: number | undefined; readonly age: number }
  close(): Promise<void>
}

interface Source {
  /** Asks the database. */
  number(): Promise<number>
  /** Calls back for each change, and after every reconnection. */
  listen(heard: () => void): Promise<{ close(): Promise<void> }>
  readonly log: Log
}

/** The second way to hear of a change, when the listening connection is dead: at most this late, in milliseconds. */
const POLL = 750

/** Looks and listens until it is closed. Rejects when the listening connection cannot be had. */
export async function watchFreshness(source: Source): Promise<Freshness> {
  const looking = lookAt(source)
  let closed = false
  let timer: NodeJS.Timeout | undefined
  const poll = async (): Promise<void> => {
    await looking.read()
    if (!closed) timer = setTimeout(poll, POLL).unref()
  }
  await poll()
  const listening = await source.listen(looking.change)
  return {
    ...looking,
    async close() {
      closed = true
      clearTimeout(timer)
      await listening.close()
    },
  }
}

function lookAt({ number, log }: Source) {
  const hearers: (() => void)[] = []
  let known: number | undefined
  let readAt = performance.now()
  let epoch = 0
  let isFailing = false
  const change = () => {
    epoch += 1
    for (const heard of hearers) heard()
  }
  const read = async () => {
    try {
      const found = await number()
      readAt = performance.now()
      isFailing = false
      // A restored copy can hold a smaller number.
      if (known !== undefined && found !== known) change()
      known = found
      return found
    } catch (error) {
      if (!isFailing) log.error('portal.generation-unread', error)
      isFailing = true
      return undefined
    }
  }
  const whenChanged = (heard: () => void) => {
    hearers.push(heard)
  }
  return {
    change,
    read,
    epoch: () => epoch,
    whenChanged,
    known: () => ({ number: known, age: performance.now() - readAt }),
  }
}
