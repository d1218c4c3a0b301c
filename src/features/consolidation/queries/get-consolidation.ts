import type { FormItem, FormSection, FormVersion } from '#features/indicators/index.ts'
import { getFormVersionOn } from '#features/indicators/index.ts'
import {
  findHeirs,
  getOrganisation,
  type Heir,
  type Holder,
  namesOfCopied,
  organisationPathSince,
} from '#features/organisations/index.ts'
import { getPeriod, type Period } from '#features/periods/index.ts'
import { QUARTERLY_FORM, reportAbilities } from '#features/reports/index.ts'
import { localDate } from '#kernel/date.ts'
import type { Actor, Borrowed } from '#platform/actor.ts'
import type { ReadDb } from '#platform/database.server.ts'
import { refuse } from '#platform/problem.ts'
import { borrowedFor } from '#platform/try-rights.ts'
import { gatherPassages, type Passage } from '../passages.ts'
import { findOwnReport, type OwnReport } from './find-own-report.ts'
import { listSigners } from './list-signers.ts'
import { missingBelow, readSources, type SourceStanding } from './read-sources.ts'
import { type Contribution, countAsked, readContributions, readSums, type Sums } from './read-sums.ts'

/** A body that owes a report and has none approved; `heir`: who goes on for it where it is no more. */
type MissingBody = Pick<SourceStanding, 'organisationId' | 'name' | 'standing'> & { readonly heir: Heir | undefined }

/** Everything a consolidator works with for one body and period. */
export interface ConsolidationView {
  /** `heir`: who goes on for it where it is no more. */
  readonly organisation: { readonly id: string; readonly name: string; readonly heir: Heir | undefined }
  readonly period: Period
  readonly form: FormVersion
  readonly items: readonly FormItem[]
  readonly sections: readonly (FormSection & { readonly passages: readonly Passage[] })[]
  readonly sums: Sums
  readonly contributions: readonly Contribution[]
  readonly asked: Readonly<Record<string, number>>
  readonly missing: readonly MissingBody[]
  /** The consolidated report itself; undefined until somebody opens it. */
  readonly report: OwnReport | undefined
  readonly signers: readonly Holder[]
  /** Names of the bodies that get copies of it, as of the period's last day. */
  readonly copiesTo: readonly string[]
  readonly abilities: { readonly edit: boolean; readonly sign: boolean }
  /** On whose behalf this person would sign it, where their own rights do not reach. */
  readonly signsFor: Borrowed | undefined
}

/** The consolidation of a body's subtree in a period; refuses people whose roles do not reach the body. */
export async function getConsolidation(
  db: ReadDb,
  actor: Actor,
  of: { organisationId: string; periodId: string },
  now: Date,
): Promise<ConsolidationView> {
  const { organisationId } = of
  const period = await getPeriod(db, of.periodId)
  const form = await getFormVersionOn(db, QUARTERLY_FORM, period.lastDay)
  const report = await findOwnReport(db, organisationId, of.periodId, form.id)
  const path = await organisationPathSince(db, organisationId, period.lastDay, localDate(now))
  const rights = rightsOn(actor, path, report)
  const scope = { organisationId, periodCode: period.code, form }
  const [organisation, sums, contributions, asked, sources, signers, copiesTo] = await Promise.all([
    getOrganisation(db, organisationId, period.lastDay),
    readSums(db, scope),
    readContributions(db, scope, period.lastDay),
    countAsked(db, scope, period.lastDay),
    readSources(db, period, form.formId, now),
    listSigners(db, organisationId, localDate(now)),
    namesOfCopied(db, organisationId, period.lastDay),
  ])
  const lacking = missingBelow(sources, organisationId)
  const heirs = await findHeirs(db, [organisationId, ...lacking.map((one) => one.organisationId)], localDate(now))
  return {
    organisation: { id: organisation.id, name: organisation.name, heir: heirs.get(organisation.id) },
    period,
    form,
    items: form.items,
    sections: sectionsToCompile(form, sources, organisationId),
    sums,
    contributions,
    asked,
    missing: lacking.map((one) => toMissing(one, heirs.get(one.organisationId))),
    report,
    signers,
    copiesTo,
    ...rights,
  }
}

/** What this person may do with the body's report, opened or not; refuses those who may not even read it. */
function rightsOn(actor: Actor, path: readonly string[], report: OwnReport | undefined) {
  const state = report?.state ?? 'draft'
  const facts = { state, path, consolidates: true, submittedBy: undefined }
  const may = reportAbilities(actor, facts)
  if (!may.read) refuse('forbidden', 'consolidation.read-denied')
  return {
    abilities: { edit: may.edit, sign: may.sign },
    signsFor: borrowedFor(actor, (used) => reportAbilities(used, facts).sign),
  }
}

/** The sections with words, each with what was sent in for it. */
function sectionsToCompile(form: FormVersion, sources: readonly SourceStanding[], organisationId: string) {
  return form.sections
    .filter((section) => section.narrative)
    .map((section) => ({ ...section, passages: gatherPassages(sources, organisationId, section.code) }))
}

function toMissing({ organisationId, name, standing }: SourceStanding, heir: Heir | undefined): MissingBody {
  return { organisationId, name, standing, heir }
}
