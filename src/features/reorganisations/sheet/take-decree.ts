import { type Fault, listKinds } from '#features/organisations/index.ts'
import { localDate } from '#kernel/date.ts'
import { parseInput } from '#platform/command.ts'
import type { SignedInContext } from '#platform/http/page.ts'
import { translator } from '#platform/i18n/messages.ts'
import { type FieldProblem, Problem } from '#platform/problem.ts'
import { checkDecree } from '../check-decree.ts'
import { draftInput } from '../commands/draft-reorganisation.ts'
import type { DecreeLine } from '../decree/line.ts'
import { farDays } from '../far-days.ts'
import { reorganisationsMessages } from '../messages.ts'
import { listNameable } from '../naming/find-body.ts'
import { listAlikeDecrees } from '../queries/list-alike-decrees.ts'
import { HEAD_LABELS, readHead, type TypedHead } from '../read-head.ts'
import { columnName, DECREE_COLUMNS, type DecreeColumn } from './decree-columns.ts'
import { keepDecree } from './keep-decree.ts'
import { MOST_FAULTS } from './most-faults.ts'
import { inSheet, readDecreeSheet, type SheetRow } from './read-decree-sheet.ts'
import { readTable } from './read-table.ts'

/**
 * Reads an uploaded decree and keeps it as a draft when it could be applied as it is; else names everything to be mended in the sheet and
 * beside it, each at its row, and keeps nothing.
 */
export async function takeDecree(context: SignedInContext, form: FormData) {
  const { head, problems: wrongDays } = readHead(form)
  const sheet = await readRows(context, form.get('file'), head)
  const today = localDate(context.services.clock.now())
  const wrong = [...wrongDays, ...farDays(head, today), ...sheet.problems]
  const draft = { ...head, lines: sheet.lines }
  const found = sheet.isRead ? await whatStops(context, draft, sheet.rows) : []
  const faulty = inRows([...wrong, ...untold(found, wrong)])
  if (faulty.length > 0) {
    const faults = faulty.slice(0, MOST_FAULTS).map((problem) => fault(context, problem))
    return { faults, count: faulty.length, alike: await listAlikeDecrees(context.services.read, head) }
  }
  return keepDecree(context, draft, form)
}

/** A place is told once; of a row whose kind is not understood nothing else is. */
function untold(found: readonly FieldProblem[], told: readonly FieldProblem[]): FieldProblem[] {
  const paths = new Set(told.map(({ path }) => path))
  return found.filter(({ path }) => !paths.has(path) && !paths.has(`/${path.split('/')[1]}/kind`))
}

interface ReadRows {
  readonly lines: readonly DecreeLine[]
  /** The place of each line in the sheet. */
  readonly rows: readonly SheetRow[]
  readonly problems: readonly FieldProblem[]
  /** Whether there is anything to be examined further. */
  readonly isRead: boolean
}

async function readRows(
  { services, locale }: SignedInContext,
  file: unknown,
  { effectiveOn }: TypedHead,
): Promise<ReadRows> {
  const nothing = { lines: [], rows: [], isRead: false }
  if (!(file instanceof File) || file.size === 0)
    return { ...nothing, problems: [{ path: '//file', code: 'reorganisations.file-missing' }] }
  try {
    const cells = await readTable(new Uint8Array(await file.arrayBuffer()), file.name)
    const day = effectiveOn ?? localDate(services.clock.now())
    const kinds = [...(await listKinds(services.read, 'vi')), ...(await listKinds(services.read, locale))]
    const read = await readDecreeSheet(cells, { ...(await listNameable(services.read, day)), kinds })
    return { ...read, isRead: read.rows.length > 0 }
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    return { ...nothing, problems: [{ path: '//file', code: error.detail.code }] }
  }
}

/** Everything that would keep the decree from being kept or applied, lines by their rows; without an effective day as if it were today. */
async function whatStops(
  { services }: SignedInContext,
  draft: TypedHead & { readonly lines: readonly DecreeLine[] },
  rows: readonly SheetRow[],
): Promise<FieldProblem[]> {
  const day = draft.effectiveOn ?? localDate(services.clock.now())
  const checked = await checkDecree(services.read, { ...draft, effectiveOn: day })
  const problems = [...badWords(draft), ...('problems' in checked ? checked.problems : [])]
  const missing = draft.effectiveOn ? [] : [{ path: '/effectiveOn', code: 'input.required' }]
  const ofToday = ({ path }: FieldProblem) => !draft.effectiveOn && path === '/effectiveOn'
  return [...missing, ...problems.filter((problem) => !ofToday(problem))].map((problem) => {
    const [, first, at, column] = problem.path.split('/')
    const row = first === 'lines' ? rows[Number(at)] : undefined
    return row ? { ...problem, path: inSheet(`/${column}`, row) } : problem
  })
}

/** What the command itself would refuse: words that are too long. */
function badWords(draft: unknown): readonly FieldProblem[] {
  try {
    parseInput(draftInput, draft)
    return []
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    return error.detail.fields
  }
}

/** First what stands beside the sheet, in the order of the form, then row by row in the order of the columns; each once. */
function inRows(problems: readonly FieldProblem[]): FieldProblem[] {
  const names = Object.keys(HEAD_LABELS)
  const orderOf = ({ path }: FieldProblem) => {
    const [, first = '', column = ''] = path.split('/')
    const beside = names.indexOf(first)
    const within = DECREE_COLUMNS.indexOf(column as DecreeColumn) / DECREE_COLUMNS.length
    return beside >= 0 ? beside : names.length + Number(first) + within
  }
  const each = new Map(problems.map((problem) => [`${problem.path} ${problem.code}`, problem]))
  return [...each.values()].toSorted((a, b) => orderOf(a) - orderOf(b))
}

function fault(context: SignedInContext, { path, code, params }: FieldProblem): Fault {
  const [, row = '', column] = path.split('/')
  const known = DECREE_COLUMNS.find((one) => one === column)
  const t = translator(reorganisationsMessages, context.locale)
  const beside = column === 'file' ? 'reorganisations.file' : HEAD_LABELS[row]
  return {
    row: beside ? undefined : row || undefined,
    column: known ? columnName(known, context.locale) : beside ? t(beside) : '',
    sentence: context.say(code, params),
  }
}
