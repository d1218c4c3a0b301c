import type { Reading } from '../reading.ts'

const WORDS = { past: 'luc-do', present: 'hien-hanh' } as const satisfies Record<Reading, string>

/** Which figures are looked at: the reading and the last period; what is not said is as usual. */
export interface FiguresAddress {
  readonly reading: Reading | undefined
  /** Code of the last period. */
  readonly last: string | undefined
}

export function readFiguresAddress(query: URLSearchParams): FiguresAddress {
  const word = query.get('cach')
  return {
    reading: word === WORDS.past ? 'past' : word === WORDS.present ? 'present' : undefined,
    last: query.get('ky') ?? undefined,
  }
}

/** The word of a reading in addresses. */
export function readingWord(reading: Reading): string {
  return WORDS[reading]
}

/** The address of a body's figures; `file`: of the same as a file, `.xlsx` or `.csv`. */
export function figuresHref(
  organisationId: string,
  { reading, last }: Partial<FiguresAddress>,
  file: '' | '.xlsx' | '.csv' = '',
): string {
  const query = new URLSearchParams()
  if (reading) query.set('cach', WORDS[reading])
  if (last) query.set('ky', last)
  const text = query.toString()
  return `/lam-viec/to-chuc/${organisationId}/so-lieu${file}${text && `?${text}`}`
}
