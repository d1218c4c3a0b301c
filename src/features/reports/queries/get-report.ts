import { getFormVersion, itemsFor } from '#features/indicators/index.ts'
import { findHeirs, getOrganisation, type Heir, namesOfCopied } from '#features/organisations/index.ts'
import { getPeriod, type Period } from '#features/periods/index.ts'
import type { PeriodCode } from '#kernel/period.ts'
import type { Actor, Borrowed } from '#platform/actor.ts'
import type { ReadDb } from '#platform/database.server.ts'
import { refuse } from '#platform/problem.ts'
import { borrowedFor } from '#platform/try-rights.ts'
import { blocOf, writtenSections } from '../answered.ts'
import { checkFigures, type Finding, obstacles } from '../check-figures.ts'
import { consolidates } from '../consolidates.ts'
import type { ReportContent } from '../content.ts'
import { cumulativeFigures } from '../cumulative.ts'
import type { FormItem, FormSection, FormVersion } from '../form-items.ts'
import { readParts, toContent } from '../load-report.ts'
import { abilities, type ReportAbility } from '../policy.ts'
import type { ReportState } from '../rules.ts'
import { findJudging, type Judging } from './find-judging.ts'
import { listEvents, type ReportEvent } from './list-events.ts'
import { type Figures, type History, readHistory, readPreviousNarrative } from './read-history.ts'
import { readPaths } from './read-paths.ts'
import { type RegisterFigures, registerFigures } from './register-figures.ts'

/** A report as its page shows it. */
export interface ReportView {
  readonly id: string
  readonly organisationId: string
  readonly organisationName: string
  /** Who finishes it where the body is no more. */
  readonly heir: Heir | undefined
  readonly period: Period
  readonly state: ReportState
  readonly version: number
  readonly consolidates: boolean
  readonly updatedAt: Date
  readonly sections: readonly FormSection[]
  /** Indicators this organisation answers itself. */
  readonly items: readonly FormItem[]
  readonly content: ReportContent
  readonly cumulative: Figures
  readonly lastYear: Figures | undefined
  /** Codes of derived ratios that cannot be told of last year: the body they stood in was divided since. */
  readonly lastYearDivided: readonly string[]
  /** What registers say on the period's last day; nothing once the report is approved and frozen. */
  readonly registered: RegisterFigures
  /** Whether the earlier figures are in part those of bodies before this one, or shares of a body that was divided. */
  readonly isInherited: boolean
  readonly findings: readonly Finding[]
  readonly obstacles: readonly Finding[]
  /** What was written in the period before, by section. */
  readonly previousNarrative: Readonly<Record<string, string>>
  readonly events: readonly ReportEvent[]
  /** Names of the bodies that get copies, as of the period's last day. */
  readonly copiesTo: readonly string[]
  /** Whether this person reads it as a copy: then it holds nothing of how it came to be. */
  readonly isCopy: boolean
  /** Whom it waits for, while it waits for approval. */
  readonly judging: Judging | undefined
  /** On whose behalf this person would approve or return it, where their own rights do not reach. */
  readonly judgesFor: Borrowed | undefined
  readonly abilities: Record<ReportAbility, boolean>
}

/**
 * One report with everything derived from it; refuses people outside its subtree, of its own day and of today, except those who get a
 * copy: they read what left the body.
 */
export async function getReport(db: ReadDb, actor: Actor, id: string, today: string): Promise<ReportView> {
  const { row, state, period, sums, facts, may, judgesFor } = await readAllowed(db, actor, id, today)
  const [form, body, bloc, parts, events, history, previousNarrative, copiesTo, judging] = await Promise.all([
    getFormVersion(db, row.form_version_id),
    nameBody(db, row.organisation_id, period.lastDay, today),
    blocOf(db, row.organisation_id, period.lastDay),
    readParts(db, id),
    listEvents(db, id),
    readHistory(db, row, period),
    readPreviousNarrative(db, row, period.code as PeriodCode),
    namesOfCopied(db, row.organisation_id, period.lastDay),
    findJudging(db, actor, facts, today),
  ])
  const content = toContent(row, parts)
  const items = itemsFor(form, bloc)
  const registered = state === 'approved' ? {} : await registerFigures(db, row.organisation_id, period.lastDay, items)
  const view = {
    id,
    ...body,
    period,
    state,
    version: row.version,
    consolidates: sums,
    updatedAt: row.updated_at,
    sections: writtenSections(form, bloc, sums),
    items,
    content,
    registered,
    ...derive(form, items, content, { ...history, registered }),
    previousNarrative,
    events,
    copiesTo,
    isCopy: false,
    judging,
    judgesFor,
    abilities: may,
  }
  return may.read ? view : asCopy(view)
}

/** The body as it was called on the period's last day, and who goes on for it today. */
async function nameBody(db: ReadDb, id: string, lastDay: string, today: string) {
  const { name } = await getOrganisation(db, id, lastDay)
  return { organisationId: id, organisationName: name, heir: (await findHeirs(db, [id], today)).get(id) }
}

/**
 * The report as whoever gets a copy reads it: what left the body, with the columns it is read beside, and nothing that only its own
 * people and superiors see: what checks found, the words of the period before, and the steps before it was last handed in.
 */
function asCopy(view: ReportView): ReportView {
  const cameBack = view.events.findIndex(({ action }) => action === 'return')
  return {
    ...view,
    isCopy: true,
    judging: undefined,
    registered: {},
    findings: [],
    obstacles: [],
    previousNarrative: {},
    events: cameBack === -1 ? view.events : view.events.slice(0, cameBack),
  }
}

/** The report's row and what this person may do with it; refuses who may not read it. */
async function readAllowed(db: ReadDb, actor: Actor, id: string, today: string) {
  const row = await db.selectFrom('report').selectAll().where('id', '=', id).executeTakeFirst()
  if (!row) refuse('not-found', 'reports.not-found')
  const period = await getPeriod(db, row.period_id)
  const paths = await readPaths(db, row.organisation_id, period.lastDay, today)
  const sums = await consolidates(db, row.organisation_id, period.lastDay)
  const state = row.state as ReportState
  const [submittedBy, submittedFor] = [row.submitted_by ?? undefined, row.submitted_for ?? undefined]
  const facts = { state, ...paths, consolidates: sums, submittedBy, submittedFor }
  const may = abilities(actor, facts)
  if (!may.read && !may['read-copy']) refuse('forbidden', 'reports.read-denied')
  const judgesFor = borrowedFor(actor, (used) => abilities(used, facts).approve)
  return { row, state, period, sums, facts, may, judgesFor }
}

/** What follows from a report's content, the periods before it and the registers. */
function derive(
  form: FormVersion,
  items: readonly FormItem[],
  content: ReportContent,
  history: History & Pick<ReportView, 'registered'>,
) {
  const findings = checkFigures(form, items, content, history.previous, history.registered)
  return {
    cumulative: cumulativeFigures(form, [...history.earlier, content.values], history.divided),
    lastYear: history.lastYear,
    lastYearDivided: history.lastYearDivided,
    isInherited: history.isInherited,
    findings,
    obstacles: obstacles(findings, content),
  }
}
