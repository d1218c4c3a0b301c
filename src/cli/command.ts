import type { Services } from '#platform/command.ts'
import type { Sentence } from '#platform/said-error.ts'

/** 0: done. 1: it failed or found something wrong. 2: it was asked wrongly. */
export type ExitCode = 0 | 1 | 2

/** What a command of the terminal may speak with. */
export interface Terminal {
  print(text: string): void
  /** Shows one line in the place of the one before, when somebody watches; absent when nobody does. */
  readonly progress?: ((line: string) => void) | undefined
  /** One line that is not shown while typed, or the first line of piped input; undefined when there is none. */
  readSecret(question: Sentence): Promise<string | undefined>
}

/** A command after its arguments were read: what remains is the work. */
export type Work = (services: Services, terminal: Terminal) => Promise<ExitCode>

export interface TerminalCommand {
  readonly name: string
  /** What `--help` prints. */
  readonly help: string
  /** Begins where there is nothing yet. Any other command refuses then: it would work on an empty database made just for it. */
  readonly begins?: true
  /** Reads the arguments; a `Sentence` says what is wrong with them. */
  prepare(args: readonly string[]): Work | Sentence
}

/** Work, and whether it may begin a database. */
export interface PreparedWork {
  readonly work: Work
  readonly begins: boolean
}

/** Both languages in one line. */
export function inBoth({ vi, en }: Sentence): string {
  return `${vi} — ${en}\n`
}
