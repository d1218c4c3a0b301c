import type { FormItem, FormSection, FormVersion } from '#features/indicators/index.ts'
import { getFormVersionOn } from '#features/indicators/index.ts'
import { getOrganisation, type Holder, listHolders, organisationPath } from '#features/organisations/index.ts'
import { getPeriod, type Period } from '#features/periods/index.ts'
import { QUARTERLY_FORM, reportAbilities } from '#features/reports/index.ts'
import { localDate } from '#kernel/date.ts'
import type { Actor } from '#platform/actor.ts'
import type { ReadDb } from '#platform/database.server.ts'
import { refuse } from '#platform/problem.ts'
import { gatherPassages, type Passage } from '../passages.ts'
import { findOwnReport, type OwnReport } from './find-own-report.ts'
import { missingBelow, readSources, type SourceStanding } from './read-sources.ts'
import { type Contribution, countAsked, readContributions, readSums, type Sums } from './read-sums.ts'

/** Everything a consolidator works with for one body and period. */
export interface ConsolidationView {
  readonly organisation: { readonly id: string; readonly name: string }
  readonly period: Period
  readonly form: FormVersion
  readonly items: readonly FormItem[]
  readonly sections: readonly (FormSection & { readonly passages: readonly Passage[] })[]
  readonly sums: Sums
  readonly contributions: readonly Contribution[]
  readonly asked: Readonly<Record<string, number>>
  readonly missing: readonly Pick<SourceStanding, 'organisationId' | 'name' | 'standing'>[]
  /** The consolidated report itself; undefined until somebody opens it. */
  readonly report: OwnReport | undefined
  readonly signers: readonly Holder[]
  readonly abilities: { readonly edit: boolean; readonly sign: boolean }
}

/** The consolidation of a body's subtree in a period; refuses people whose roles do not reach the body. */
export async function getConsolidation(
  db: ReadDb,
  actor: Actor,
  of: { organisationId: string; periodId: string },
  now: Date,
): Promise<ConsolidationView> {
  const period = await getPeriod(db, of.periodId)
  const path = await organisationPath(db, of.organisationId, period.lastDay)
  const form = await getFormVersionOn(db, QUARTERLY_FORM, period.lastDay)
  const report = await findOwnReport(db, of.organisationId, of.periodId, form.id)
  const may = reportAbilities(actor, {
    state: report?.state ?? 'draft',
    path,
    consolidates: true,
    submittedBy: undefined,
  })
  if (!may.read) refuse('forbidden', 'consolidation.read-denied')
  const scope = { organisationId: of.organisationId, periodCode: period.code, form }
  const today = localDate(now)
  const [organisation, sums, contributions, asked, sources, holders] = await Promise.all([
    getOrganisation(db, of.organisationId, period.lastDay),
    readSums(db, scope),
    readContributions(db, scope, period.lastDay),
    countAsked(db, scope, period.lastDay),
    readSources(db, period, form.formId, now),
    listHolders(db, today, of.organisationId),
  ])
  return {
    organisation: { id: organisation.id, name: organisation.name },
    period,
    form,
    items: form.items,
    sections: form.sections
      .filter((section) => section.narrative)
      .map((section) => ({ ...section, passages: gatherPassages(sources, of.organisationId, section.code) })),
    sums,
    contributions,
    asked,
    missing: missingBelow(sources, of.organisationId).map(({ organisationId, name, standing }) => ({
      organisationId,
      name,
      standing,
    })),
    report,
    signers: holders.filter((holder) => holder.organisationId === of.organisationId),
    abilities: { edit: may.edit, sign: may.sign },
  }
}
