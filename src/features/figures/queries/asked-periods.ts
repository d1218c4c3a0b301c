import { sql } from 'kysely'
import { type FormVersion, getFormVersion } from '#features/indicators/index.ts'
import type { Period } from '#features/periods/index.ts'
import { QUARTERLY_FORM } from '#features/reports/index.ts'
import type { ReadDb, Tx } from '#platform/database.server.ts'

/** A period with the form that was asked in it; undefined when none was in force on its last day. */
export interface AskedPeriod extends Pick<Period, 'id' | 'code' | 'lastDay'> {
  readonly form: FormVersion | undefined
}

/** These periods, each with its quarterly form. */
export async function withForms(
  db: ReadDb | Tx,
  periods: readonly Pick<Period, 'id' | 'code' | 'lastDay'>[],
): Promise<AskedPeriod[]> {
  const rows = await (db as ReadDb)
    .selectFrom('period')
    .innerJoin('form', (join) => join.on('form.code', '=', QUARTERLY_FORM))
    .innerJoin('form_version', (join) =>
      join.onRef('form_version.form_id', '=', 'form.id').on(sql<boolean>`form_version.valid @> period.last_day`),
    )
    .select(['period.id', 'form_version.id as version'])
    .where(sql<boolean>`period.id = any(${periods.map(({ id }) => id)}::uuid[])`)
    .execute()
  const versions = new Map(rows.map(({ id, version }) => [id, version]))
  return Promise.all(
    periods.map(async ({ id, code, lastDay }) => {
      const version = versions.get(id)
      return { id, code, lastDay, form: version === undefined ? undefined : await getFormVersion(db, version) }
    }),
  )
}
