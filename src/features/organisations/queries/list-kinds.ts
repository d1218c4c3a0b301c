import type { Locale } from '#kernel/locale.ts'
import type { ReadDb } from '#platform/database.server.ts'

/** The catalogue of kinds in its order. */
export async function listKinds(db: ReadDb, locale: Locale): Promise<{ code: string; name: string }[]> {
  const rows = await db
    .selectFrom('organisation_kind')
    .select(['code', 'name_vi', 'name_en'])
    .orderBy('position')
    .execute()
  return rows.map((row) => ({ code: row.code, name: locale === 'vi' ? row.name_vi : row.name_en }))
}
