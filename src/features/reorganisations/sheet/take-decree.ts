import { localDate, parseDate } from '#kernel/date.ts'
import type { SignedInContext } from '#platform/http/page.ts'
import { performForPage } from '#platform/http/page.ts'
import { type FieldProblem, Problem } from '#platform/problem.ts'
import { draftReorganisation } from '../commands/draft-reorganisation.ts'
import { listNameable } from '../find-body.ts'
import { columnName, DECREE_COLUMNS, readDecreeSheet } from './read-decree-sheet.ts'
import { readTable } from './read-table.ts'

/** One thing to mend in the workbook or beside it. */
export interface Fault {
  readonly row: string | undefined
  readonly column: string
  readonly sentence: string
}

/** Reads an uploaded decree and keeps it as a draft, or names everything to be mended and keeps nothing. */
export async function takeDecree(context: SignedInContext, form: FormData) {
  const file = form.get('file')
  const faults = (list: Fault[]) => ({ faults: list })
  if (!(file instanceof File) || file.size === 0)
    return faults([fault(context, { path: '', code: 'reorganisations.file-missing' })])
  const text = (name: string) => String(form.get(name) ?? '').trim()
  const effectiveOn = parseDate(text('effectiveOn'))
  const decreeDate = parseDate(text('decreeDate'))
  const wrongDays = (['decreeDate', 'effectiveOn'] as const).filter((name) => text(name) && !parseDate(text(name)))
  if (wrongDays.length > 0)
    return faults(wrongDays.map((name) => fault(context, { path: `//${name}`, code: 'reorganisations.not-a-day' })))
  try {
    const day = effectiveOn ?? localDate(context.services.clock.now())
    const cells = await readTable(new Uint8Array(await file.arrayBuffer()), file.name)
    const { lines, problems } = readDecreeSheet(cells, await listNameable(context.services.read, day))
    if (problems.length > 0) return faults(problems.map((problem) => fault(context, problem)))
    const raw = { decreeNumber: text('decreeNumber'), decreeDate, effectiveOn, summary: text('summary'), lines }
    return await performForPage(context, draftReorganisation, raw, form)
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    return faults([fault(context, { path: '', code: error.detail.code })])
  }
}

function fault(context: SignedInContext, { path, code, params }: FieldProblem): Fault {
  const [, row, column] = path.split('/')
  const known = DECREE_COLUMNS.find((one) => one === column)
  return {
    row: row || undefined,
    column: known ? columnName(known, context.locale) : '',
    sentence: context.say(code, params),
  }
}
