import {
  type Fault,
  listKinds,
  listNamed,
  readTreeSheet,
  TREE_COLUMNS,
  type TreeColumn,
  treeColumnName,
} from '#features/organisations/index.ts'
import { type IsoDate, localDate } from '#kernel/date.ts'
import { parseInput } from '#platform/command.ts'
import { readFirstSheet } from '#platform/files/spreadsheet.ts'
import { type SignedInContext, typedFields } from '#platform/http/page.ts'
import { translator } from '#platform/i18n/messages.ts'
import { type FieldProblem, Problem } from '#platform/problem.ts'
import { checkDecree } from '../check-decree.ts'
import { draftInput } from '../commands/draft-reorganisation.ts'
import { farDays } from '../far-days.ts'
import { reorganisationsMessages } from '../messages.ts'
import { listNameable } from '../naming/find-body.ts'
import { type AlikeDecree, listAlikeDecrees } from '../queries/list-alike-decrees.ts'
import { HEAD_LABELS, readHead, type TypedHead } from '../read-head.ts'
import { MOST_FAULTS } from '../sheet/most-faults.ts'
import { MOST_ROWS } from '../sheet/read-table.ts'
import { inSheet, type PlacedLine, readRows } from './read-rows.ts'
import { type ShownRow, showRows } from './show-rows.ts'
import { sortRows } from './sort-rows.ts'

/** As many rows as a page bears; the rest are counted. */
const MOST_SHOWN = 500

/** What the page says about a workbook of a tree. Nothing of it is kept. */
export interface CheckedTree {
  readonly faults: readonly Fault[]
  /** How many there are; the first are told. */
  readonly count: number
  /** The first rows, new or there already; none while anything is to be mended. */
  readonly rows: readonly ShownRow[]
  /** How many bodies would be established, and how many are there already. */
  readonly counts: { readonly fresh: number; readonly there: number }
  /** What establishes the new ones, as `draftReorganisation` takes its lines, written as JSON. */
  readonly lines: string
  readonly alike: readonly AlikeDecree[]
  readonly typed: Readonly<Record<string, string>>
}

/** Reads an uploaded workbook and the head of its decree, and names everything to be mended in both; writes nothing. */
export async function checkTreeFile(context: SignedInContext, form: FormData): Promise<CheckedTree> {
  const { head, problems: wrongDays } = readHead(form)
  const file = await readFile(context, form.get('file'), head)
  const problems = oncePerPlace([
    ...wrongDays,
    ...farDays(head, localDate(context.services.clock.now())),
    ...file.problems,
    ...(await whatStops(context, head, file.fresh)),
  ])
  return {
    faults: problems.slice(0, MOST_FAULTS).map((problem) => fault(context, problem)),
    count: problems.length,
    rows: problems.length > 0 ? [] : file.rows.slice(0, MOST_SHOWN),
    counts: { fresh: file.fresh.length, there: file.rows.length - file.fresh.length },
    lines: JSON.stringify(file.fresh.map(({ line }) => withoutEmpty(line))),
    alike: await listAlikeDecrees(context.services.read, head),
    typed: typedFields(form),
  }
}

const UNREAD = { fresh: [] as readonly PlacedLine[], rows: [] as readonly ShownRow[] }

async function readFile({ services, locale }: SignedInContext, file: unknown, head: TypedHead) {
  const unread = (code: string) => ({ ...UNREAD, problems: [{ path: '//file', code }] as FieldProblem[] })
  if (!(file instanceof File) || file.size === 0) return unread('organisations.file-missing')
  try {
    const sheet = readTreeSheet(await readFirstSheet(new Uint8Array(await file.arrayBuffer()), MOST_ROWS))
    const day = dayOf(head, services.clock.now())
    const { bodies } = await listNameable(services.read, day)
    const kinds = await listKinds(services.read, locale)
    const inBoth = [...kinds, ...(await listKinds(services.read, 'vi'))]
    const { placed, problems } = readRows(sheet.rows, { bodies, kinds: inBoth })
    const sorted = sortRows(placed, await listNamed(services.read, day))
    return {
      fresh: sorted.fresh,
      rows: showRows(placed, sorted.there, { bodies, kinds }),
      problems: [...sheet.problems, ...problems, ...sorted.problems],
    }
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    return unread(error.detail.code)
  }
}

function dayOf({ effectiveOn }: TypedHead, now: Date): IsoDate {
  return effectiveOn ?? localDate(now)
}

/** Of a sheet: nothing is to be established, or a key stands twice. */
const SAID_OTHERWISE: ReadonlySet<string> = new Set(['reorganisations.no-lines', 'reorganisations.key-twice'])

/** Everything that would keep the decree from being kept or applied; without an effective day as if it were today. */
async function whatStops(
  { services }: SignedInContext,
  head: TypedHead,
  fresh: readonly PlacedLine[],
): Promise<FieldProblem[]> {
  const draft = { ...head, lines: fresh.map(({ line }) => line) }
  const checked = await checkDecree(services.read, { ...draft, effectiveOn: dayOf(head, services.clock.now()) })
  const found = [...badWords(draft), ...('problems' in checked ? checked.problems : [])]
  const missing = head.effectiveOn ? [] : [{ path: '/effectiveOn', code: 'input.required' }]
  const kept = found.filter(({ path, code }) =>
    path === '/effectiveOn' ? head.effectiveOn !== undefined : !SAID_OTHERWISE.has(code),
  )
  return [...missing, ...kept].map((problem) => {
    const [, first, at, place = ''] = problem.path.split('/')
    const row = first === 'lines' ? fresh[Number(at)]?.row : undefined
    return row === undefined ? problem : { ...problem, path: inSheet(row, place) }
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

/**
 * What stands beside the sheet first, in the order of the form, then row by row in the order of the columns; of one place the first thing
 * said. A short name that is missing is that of the body.
 */
function oncePerPlace(problems: readonly FieldProblem[]): FieldProblem[] {
  const names = Object.keys(HEAD_LABELS)
  const paths = new Set(problems.map(({ path }) => path))
  const isTold = ({ path }: FieldProblem) =>
    path.endsWith('/shortName') && paths.has(path.replace('/shortName', '/name'))
  const orderOf = ({ path }: FieldProblem) => {
    const [, first = '', column = ''] = path.split('/')
    const beside = names.indexOf(first)
    return beside >= 0 ? beside : names.length + Number(first) + TREE_COLUMNS.indexOf(column as TreeColumn) / 100
  }
  const each = new Map(problems.toReversed().map((problem) => [problem.path, problem]))
  return [...each.values()].filter((problem) => !isTold(problem)).toSorted((a, b) => orderOf(a) - orderOf(b))
}

function fault(context: SignedInContext, { path, code, params }: FieldProblem): Fault {
  const [, first = '', column = ''] = path.split('/')
  const t = translator(reorganisationsMessages, context.locale)
  const label = column === 'file' ? 'reorganisations.tree-file' : HEAD_LABELS[first]
  return {
    row: label ? undefined : first,
    column: label ? t(label) : treeColumnName(column as TreeColumn, context.locale),
    sentence: context.say(code, params),
  }
}

function withoutEmpty(line: PlacedLine['line']) {
  return Object.fromEntries(Object.entries(line).filter(([, value]) => value !== '' && value !== false))
}
