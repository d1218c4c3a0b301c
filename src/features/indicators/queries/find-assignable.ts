import type { ReadDb } from '#platform/database.server.ts'

/** Of these kinds, those that could still be made to owe a form: they do not owe it, and no body was ever of them. */
export async function findAssignable(
  db: ReadDb,
  formCode: string,
  kinds: readonly string[],
): Promise<{ formId: string; kinds: readonly string[] } | undefined> {
  const form = await db.selectFrom('form').select('id').where('code', '=', formCode).executeTakeFirst()
  if (!form) return undefined
  const rows = await db
    .selectFrom('organisation_kind as kind')
    .select('kind.code')
    .where('kind.code', 'in', kinds)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('form_assignment as owed')
            .select('owed.form_id')
            .whereRef('owed.organisation_kind', '=', 'kind.code')
            .where('owed.form_id', '=', form.id),
        ),
      ),
    )
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('organisation_version as body').select('body.id').whereRef('body.kind', '=', 'kind.code'))),
    )
    .execute()
  return { formId: form.id, kinds: rows.map((row) => row.code) }
}
