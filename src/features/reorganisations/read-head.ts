import { type IsoDate, parseDate } from '#kernel/date.ts'
import type { FieldProblem } from '#platform/problem.ts'
import type { reorganisationsMessages } from './messages.ts'

/** The labels of the fields of the head, in their order. */
export const HEAD_LABELS: Readonly<Record<string, keyof typeof reorganisationsMessages>> = {
  decreeNumber: 'reorganisations.number',
  decreeDate: 'reorganisations.date',
  effectiveOn: 'reorganisations.effective-on',
  summary: 'reorganisations.summary',
}

/** Number, days and summary of a decree as a form gives them; what is empty is left out. */
export interface TypedHead {
  readonly decreeNumber: string
  readonly decreeDate: IsoDate | undefined
  readonly effectiveOn: IsoDate | undefined
  readonly summary: string
}

/** Reads the head of a decree from a form; what was typed as a day and is none is a problem and left out. */
export function readHead(form: FormData): { head: TypedHead; problems: FieldProblem[] } {
  const text = (name: string) => String(form.get(name) ?? '').trim()
  const head = {
    decreeNumber: text('decreeNumber'),
    decreeDate: parseDate(text('decreeDate')),
    effectiveOn: parseDate(text('effectiveOn')),
    // A field of several lines takes returns; the abstract is one paragraph.
    summary: text('summary').replace(/\s+/g, ' '),
  }
  const wrong = (['decreeDate', 'effectiveOn'] as const).filter((name) => text(name) && !head[name])
  return { head, problems: wrong.map((name) => ({ path: `/${name}`, code: 'reorganisations.not-a-day' })) }
}
