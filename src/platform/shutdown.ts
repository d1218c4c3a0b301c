export interface Shutdown {
  /** Has `close` called when the process stops; what was opened last is closed first. */
  add(close: () => Promise<void>): void
  /** Closes everything, once however often it is called. */
  stop(): Promise<void>
  readonly isStopping: boolean
}

/**
 * Stops the process when it is told to, or when the process that started it is gone: everything is closed, then exit code 0.
 * `begun` is called once when that begins; `failed` for each thing that could not be closed.
 */
export function stopOnSignals(failed: (error: unknown) => void, begun: () => void): Shutdown {
  const closers: (() => Promise<void>)[] = []
  let stopped: Promise<void> | undefined
  const closeAll = async (): Promise<void> => {
    for (let close = closers.pop(); close; close = closers.pop()) await close().catch(failed)
  }
  const shutdown: Shutdown = {
    add: (close) => closers.push(close),
    stop: () => {
      stopped ??= closeAll()
      return stopped
    },
    get isStopping() {
      return stopped !== undefined
    },
  }
  const end = () => {
    if (!shutdown.isStopping) begun()
    return shutdown.stop().then(() => process.exit(0))
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, end)
  // The channel to npm's side closes when that process dies, even by kill -9.
  process.on('disconnect', end)
  return shutdown
}
