import { articlesMessages } from '#features/articles/messages.ts'
import type { ProblemDetail } from '#platform/problem.ts'
import type { Sentence } from '../extract/parsed-article.ts'
import { importsMessages } from '../messages.ts'

export interface TerminalAnswer {
  /** 0: everything was imported. 2: at least one file was not. */
  readonly exitCode: 0 | 2
  /** For the terminal; ends with LF. */
  readonly output: string
}

/** How an import is run. */
export interface ImportOptions {
  /** Reads and reports only. */
  readonly dryRun?: boolean
  /** Goes on with a batch of the same source that was cut off. */
  readonly resume?: boolean
  /** Shows one line in the place of the one before. */
  readonly progress?: ((line: string) => void) | undefined
}

/** A refusal of a whole file: what is wrong, in both languages. */
export function refused(path: string, { vi, en }: Sentence, more = ''): TerminalAnswer {
  return { exitCode: 2, output: `${path}: ${vi} — ${en}${more}\n` }
}

/** The sentence behind a refused command. */
export function sentenceOf({ code, fields, context }: ProblemDetail): Sentence {
  const { reason } = (context ?? {}) as { reason?: Sentence }
  const messages: Readonly<Record<string, Sentence>> = { ...articlesMessages, ...importsMessages }
  const named = messages[fields[0]?.code ?? code] ?? messages[code]
  return reason ?? named ?? { vi: `bị từ chối (${code})`, en: `refused (${code})` }
}
