import { type Bilingual, type FormItem, type FormVersion, itemsFor } from '#features/indicators/index.ts'
import { findShownDay, getOrganisation, organisationPathSince } from '#features/organisations/index.ts'
import { listPeriods, type Period } from '#features/periods/index.ts'
import { answeringBloc, mayReadReports, reportsAreSummed } from '#features/reports/index.ts'
import type { IsoDate } from '#kernel/date.ts'
import type { Actor } from '#platform/actor.ts'
import type { ReadDb } from '#platform/database.server.ts'
import { refuse } from '#platform/problem.ts'
import { type Absence, cellOf, type FigureCell } from '../cells.ts'
import type { Reading } from '../reading.ts'
import type { Sums } from '../sums.ts'
import { type AskedPeriod, withForms } from './asked-periods.ts'
import { listOrigins, type Origin } from './list-origins.ts'
import { listSuccessors, type Successor } from './list-successors.ts'
import { readStored } from './read-stored.ts'
import { readSumsOn } from './read-sums-on.ts'

/** Periods of a table of figures. */
const COLUMNS = 8

export interface FiguresColumn {
  readonly code: string
  /** The day of the tree the column is read on. */
  readonly treeDay: IsoDate
  readonly absent: Absence | undefined
  /** Reports approved, of so many that were owed; absent when nothing was asked for or begun. */
  readonly coverage: Pick<Sums, 'approved' | 'expected'> | undefined
}

export interface FiguresRow {
  readonly indicator: Pick<FormItem['indicator'], 'code' | 'name' | 'unit' | 'kind'>
  /** One for each column. */
  readonly cells: readonly FigureCell[]
}

/** Indicators by the last periods of one body and everything below it, in one of the two readings. */
export interface FiguresView {
  readonly organisation: { readonly id: string; readonly name: string }
  readonly reading: Reading
  /** The day of "present": today, or the last day of the newest column when that is later. */
  readonly day: IsoDate
  /** Oldest first. */
  readonly columns: readonly FiguresColumn[]
  readonly groups: readonly { readonly code: string; readonly title: Bilingual; readonly rows: readonly FiguresRow[] }[]
  /** Codes of the periods there are, newest first; any may be the last column. */
  readonly codes: readonly string[]
  /** Code of the last column; undefined when there is no period at all. */
  readonly last: string | undefined
  /** The last day of the first column. */
  readonly firstDay: IsoDate | undefined
  /** When the body began or ended, where that leaves columns empty. */
  readonly since: IsoDate | undefined
  readonly endedOn: IsoDate | undefined
  /** Who has the figures of a body that is no more. */
  readonly successors: readonly Successor[]
  /** Decrees behind the figures that are read on the tree of that day. */
  readonly origins: readonly Origin[]
}

export interface FiguresAsked {
  readonly organisationId: string
  /** Absent: on the tree of today, or as it was when the body is no more. */
  readonly reading: Reading | undefined
  /** Code of the last period; absent: the newest that is over. */
  readonly last: string | undefined
}

/** The figures of a body; refuses whoever may not read its reports, of their own day and of today. */
export async function getFigures(
  db: ReadDb,
  actor: Actor,
  { organisationId, reading: wished, last }: FiguresAsked,
  today: IsoDate,
): Promise<FiguresView> {
  const all = await listPeriods(db)
  const end = all.find(({ code }) => code === last) ?? all.find(({ lastDay }) => lastDay <= today) ?? all.at(-1)
  const lastDay = (end?.lastDay ?? today) as IsoDate
  const day = lastDay > today ? lastDay : today
  const shown = await findShownDay(db, organisationId, day)
  if (!shown) refuse('not-found', 'organisations.not-found')
  const path = await organisationPathSince(db, organisationId, lastDay, today)
  if (!mayReadReports(actor, path)) refuse('forbidden', 'figures.read-denied')
  const reading = wished ?? (shown.because ? 'past' : 'present')
  const endedOn = shown.because?.what === 'ended' ? shown.because.day : undefined
  const { name } = await getOrganisation(db, organisationId, shown.day)
  const periods = await withForms(db, lastPeriods(all, end))
  const body: Body = { id: organisationId, reading, day, shownDay: shown.day, isGone: endedOn !== undefined }
  return {
    organisation: { id: organisationId, name },
    reading,
    day,
    codes: all.map(({ code }) => code),
    last: end?.code,
    firstDay: periods[0]?.lastDay as IsoDate | undefined,
    endedOn,
    successors: endedOn ? await listSuccessors(db, organisationId, endedOn) : [],
    ...(await readTable(db, body, periods)),
  }
}

/** Up to the given period, oldest first. */
function lastPeriods(all: readonly Period[], end: Period | undefined): Period[] {
  const place = end ? all.indexOf(end) : 0
  return all.slice(place, place + COLUMNS).reverse()
}

interface Body {
  readonly id: string
  readonly reading: Reading
  readonly day: IsoDate
  /** The day of its newest version up to that day. */
  readonly shownDay: IsoDate
  readonly isGone: boolean
}

interface Column {
  readonly period: AskedPeriod
  readonly absent: { readonly what: Absence; readonly day: IsoDate } | undefined
  readonly sums: Sums | undefined
}

async function readTable(
  db: ReadDb,
  body: Body,
  periods: readonly AskedPeriod[],
): Promise<Pick<FiguresView, 'columns' | 'groups' | 'since' | 'origins'>> {
  const { columns, origins } = await readColumns(db, body, periods)
  const form = periods.at(-1)?.form
  return {
    columns: columns.map(({ period, absent, sums }) => ({
      code: period.code,
      treeDay: body.reading === 'present' ? body.day : (period.lastDay as IsoDate),
      absent: absent?.what,
      coverage: sums && { approved: sums.approved, expected: sums.expected },
    })),
    groups: groupRows(await itemsOf(db, body.id, form, body.shownDay), form, columns),
    since: columns.find(({ absent }) => absent?.what === 'not-yet')?.absent?.day,
    origins,
  }
}

async function readColumns(
  db: ReadDb,
  { id, reading, day, isGone }: Body,
  periods: readonly AskedPeriod[],
): Promise<{ columns: Column[]; origins: Origin[] }> {
  if (reading === 'past') {
    const columns = periods.map(async (period): Promise<Column> => {
      const shown = await findShownDay(db, id, period.lastDay as IsoDate)
      const stored = await readStored(db, [id], period)
      return { period, absent: shown?.because, sums: shown?.because ? undefined : stored.get(id) }
    })
    return { columns: await Promise.all(columns), origins: [] }
  }
  if (isGone) return { columns: [], origins: [] }
  const { sums, decrees } = await readSumsOn(db, id, periods, day)
  return {
    columns: periods.map((period) => ({ period, absent: undefined, sums: sums.get(period.code) })),
    origins: await listOrigins(db, id, decrees),
  }
}

/** What a body is asked for itself, or everything when it sums the reports of others. */
async function itemsOf(
  db: ReadDb,
  id: string,
  form: FormVersion | undefined,
  day: string,
): Promise<readonly FormItem[]> {
  if (!form) return []
  return (await reportsAreSummed(db, id, day)) ? form.items : itemsFor(form, await answeringBloc(db, id, day))
}

function groupRows(
  items: readonly FormItem[],
  form: FormVersion | undefined,
  columns: readonly Column[],
): FiguresView['groups'] {
  const toRow = ({ indicator }: FormItem): FiguresRow => ({
    indicator: { code: indicator.code, name: indicator.name, unit: indicator.unit, kind: indicator.kind },
    cells: columns.map(({ period, absent, sums }) =>
      cellOf(indicator.code, { form: period.form, absent: absent?.what, sums }),
    ),
  })
  return (form?.sections ?? [])
    .map(({ code, title }) => ({
      code,
      title,
      rows: items.filter(({ sectionCode }) => sectionCode === code).map(toRow),
    }))
    .filter(({ rows }) => rows.length > 0)
}
