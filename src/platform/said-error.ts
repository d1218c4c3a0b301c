/** One sentence in both languages for the person at the terminal. */
export interface Sentence {
  readonly vi: string
  readonly en: string
}

/** A failure the person at the terminal can act on: its sentence is shown, not its stack. */
export type SaidError = Error & Sentence

export function saidError({ vi, en }: Sentence): SaidError {
  return Object.assign(new Error(`${vi} — ${en}`), { vi, en })
}

export function isSaid(error: unknown): error is SaidError {
  return error instanceof Error && 'vi' in error && 'en' in error
}
