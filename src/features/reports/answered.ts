import { sql } from 'kysely'
import { itemsFor, narrativesFor } from '#features/indicators/index.ts'
import type { ReadDb, Tx } from '#platform/database.server.ts'
import type { FormItem, FormSection, FormVersion } from './form-items.ts'

interface Answering {
  readonly form: FormVersion
  readonly row: { readonly organisation_id: string }
  readonly period: { readonly last_day: string }
}

/** The bloc an organisation belonged to on a day; '' when it was not in force. */
export async function blocOf(db: ReadDb | Tx, organisationId: string, day: string): Promise<string> {
  const row = await (db as ReadDb)
    .selectFrom('organisation_version')
    .innerJoin('organisation_kind', 'organisation_kind.code', 'organisation_version.kind')
    .select('bloc')
    .where('organisation_id', '=', organisationId)
    .where(sql<boolean>`valid @> ${day}::date`)
    .executeTakeFirst()
  return row?.bloc ?? ''
}

/** The indicators the report's organisation answers itself. */
export async function answeredItems(db: ReadDb | Tx, report: Answering): Promise<FormItem[]> {
  return itemsFor(report.form, await blocOf(db, report.row.organisation_id, report.period.last_day))
}

/** The sections a report has words in: a consolidated one covers the whole outline, others their bloc's share. */
export function writtenSections(form: FormVersion, bloc: string, consolidates: boolean): FormSection[] {
  return consolidates ? form.sections.filter((section) => section.narrative) : narrativesFor(form, bloc)
}
