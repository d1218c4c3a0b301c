/** What a measurement is given to work with. */
export interface Bench {
  /** Prints one line. */
  say(line: string): void
  /** A data directory with the demonstration in it, made once for all measurements of this run; nothing runs on it. */
  demonstration(): Promise<string>
  /** A new, empty data directory that is removed at the end. */
  newDataDir(): string
  /** Is called at the end, also after a failure; last registered, first called. */
  atEnd(close: () => unknown): void
}

/** A workload and the figures it prints. Never a test: a slow result is a result. Rejects when what it did was not kept. */
export interface Measurement {
  readonly name: string
  readonly title: string
  run(bench: Bench): Promise<void>
}
