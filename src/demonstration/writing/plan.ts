import type { ShownQuarter, ShownQuarters } from '../calendar.ts'
import type { DemonstrationContent } from '../content.ts'
import { type Body, bodiesOf, consolidatorsOf, leavesOf } from './bodies.ts'
import { figuresOf, type TypedFigures } from './figures.ts'
import { type Progressed, progressOf } from './running-quarter.ts'
import { compiledWords, type Words, wordsOf } from './words.ts'

/** One body's report of one quarter: what is written in it and how far it gets. */
export interface PlannedReport {
  readonly body: Body
  readonly quarter: ShownQuarter
  readonly figures: TypedFigures
  readonly words: Words
  readonly progressed: Progressed
}

/** One body's consolidated report of a finished quarter, with its own figures and the compiled words. */
export interface PlannedConsolidation {
  readonly body: Body
  readonly quarter: ShownQuarter
  readonly figures: TypedFigures
  readonly words: Words
}

export interface ReportPlan {
  readonly reports: readonly PlannedReport[]
  readonly consolidations: readonly PlannedConsolidation[]
}

/** Who writes what in which quarter, decided before anything is written; the same day always gives the same plan. */
export function planReports(content: DemonstrationContent, shown: ShownQuarters): ReportPlan {
  const quarters = [shown.earlier, shown.last, shown.running]
  const codes = quarters.map(({ code }) => code)
  const bodies = bodiesOf(content)
  const figures = new Map(bodies.map((body) => [body.key, figuresOf(content.indicators, body, codes)]))
  const figuresIn = (body: Body, at: number): TypedFigures => figures.get(body.key)?.[at] ?? {}
  const reports = quarters.flatMap((quarter, at) =>
    leavesOf(bodies).map((body) => ({
      body,
      quarter,
      figures: figuresIn(body, at),
      words: wordsOf(content, body, at),
      progressed: quarter === shown.running ? progressOf(body.key) : ('approved' as const),
    })),
  )
  const finished = quarters.filter((quarter) => quarter !== shown.running)
  const consolidations = finished.flatMap((quarter, at) => {
    const words = allWords(content, bodies, at)
    return consolidatorsOf(bodies).map((body) => ({
      body,
      quarter,
      figures: figuresIn(body, at),
      words: words.get(body.key) ?? {},
    }))
  })
  return { reports, consolidations }
}

/** The words of every body in one quarter, the compiled ones after those they are compiled from. */
function allWords(content: DemonstrationContent, bodies: readonly Body[], quarter: number): Map<string, Words> {
  const words = new Map(bodies.map((body) => [body.key, wordsOf(content, body, quarter)]))
  for (const { key } of consolidatorsOf(bodies)) {
    const below = bodies.filter(({ parent }) => parent === key).map((body) => words.get(body.key) ?? {})
    words.set(key, compiledWords(content, words.get(key) ?? {}, below, quarter))
  }
  return words
}
