import { parseDate } from '#kernel/date.ts'
import { readFirstSheet } from '#platform/files/spreadsheet.ts'
import type { SignedInContext } from '#platform/http/page.ts'
import { type FieldProblem, Problem } from '#platform/problem.ts'
import { checkDecisionDays } from '../check-decision.ts'
import { checkOrganisations } from '../check-organisations.ts'
import { decisionInput } from '../commands/establish-organisations.ts'
import type { Fault } from './fault.ts'
import { readTreeSheet, type TreeRow } from './read-tree-sheet.ts'
import { columnName, type TreeColumn } from './tree-columns.ts'

export interface CheckedFile {
  readonly faults: readonly Fault[]
  readonly rows: readonly TreeRow[]
  readonly typed: Readonly<Record<string, string>>
}

/** Number, date and first day of the decision, as the command takes them; a day that is none is passed on to be refused. */
export function decisionOf(form: FormData) {
  const text = (name: string) => String(form.get(name) ?? '').trim()
  const day = (name: string) => parseDate(text(name)) ?? text(name)
  return { decisionNumber: text('decisionNumber'), decisionDate: day('decisionDate'), from: day('from') }
}

/** Reads an uploaded workbook and the decision beside it, and names everything to be mended, row by row; writes nothing. */
export async function checkTreeFile(context: SignedInContext, form: FormData): Promise<CheckedFile> {
  const typed = Object.fromEntries(
    [...form].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
  )
  const decision = await checkDecision(context, form)
  const wrong = (code: string) => {
    const faults = [...decision.faults, { row: undefined, column: '', sentence: context.say(code) }]
    return { faults, rows: [], typed }
  }
  const file = form.get('file')
  if (!(file instanceof File) || file.size === 0) return wrong('organisations.file-missing')
  try {
    const { rows, problems } = readTreeSheet(await readFirstSheet(new Uint8Array(await file.arrayBuffer())))
    const unknown = problems.length > 0 ? [] : await checkOrganisations(context.services.read, rows, decision.from)
    const inRows = [...problems, ...unknown.map((problem) => inSheet(problem, rows))]
    const faults = [...decision.faults, ...inRows.map((problem) => say(context, problem))]
    return { faults, rows: faults.length > 0 ? [] : rows, typed }
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    return wrong(error.detail.code)
  }
}

/** What is wrong with the decision as the command would refuse it; `from`: its first day, where one was given. */
async function checkDecision(context: SignedInContext, form: FormData) {
  const decision = decisionOf(form)
  const { success, error } = decisionInput.safeParse(decision)
  const isDay = (day: string) => parseDate(day) !== undefined
  const days = isDay(decision.decisionDate) && isDay(decision.from)
  const problems: FieldProblem[] = [
    ...(success ? [] : error.issues.map(({ path, message }) => ({ path: `/${path.join('/')}`, code: message }))),
    ...(days ? await checkDecisionDays(context.services.read, decision) : []),
  ]
  const faults = problems.map(({ path, code, params }): Fault => {
    const label = DECISION_LABELS[path.slice(1) as keyof typeof DECISION_LABELS]
    return { row: undefined, column: context.say(label), sentence: context.say(code, params) }
  })
  return { faults, from: isDay(decision.from) ? decision.from : undefined }
}

const DECISION_LABELS = {
  decisionNumber: 'organisations.decision-number',
  decisionDate: 'organisations.decision-date',
  from: 'organisations.from',
} as const satisfies Record<keyof ReturnType<typeof decisionOf>, string>

/** A pointer into the command's input, `/organisations/3/lines/0/parent`, as one into the sheet. */
function inSheet(problem: FieldProblem, rows: readonly TreeRow[]): FieldProblem {
  const [, , index, place, line] = problem.path.split('/')
  const row = rows[Number(index)]
  const column = place === 'lines' ? `${row?.lines[Number(line)]?.axis ?? 'territory'}Parent` : place
  return { ...problem, path: `/${row?.row ?? 0}/${column}` }
}

function say(context: SignedInContext, { path, code, params }: FieldProblem): Fault {
  const [, row, column] = path.split('/')
  return { row, column: columnName(column as TreeColumn, context.locale), sentence: context.say(code, params) }
}
