import type { Bilingual } from '#features/indicators/index.ts'
import type { ReadDb } from '#platform/database.server.ts'

/** An indicator that may be placed in a text. */
export interface PublicIndicator {
  readonly code: string
  readonly name: Bilingual
}

/** The indicators that may be published, by code. */
export async function listPublicIndicators(db: ReadDb): Promise<PublicIndicator[]> {
  const rows = await db
    .selectFrom('indicator')
    .select(['code', 'name_vi', 'name_en', 'detail'])
    .orderBy('code')
    .execute()
  return rows
    .filter(({ detail }) => !(detail as { internal?: boolean }).internal)
    .map((row) => ({ code: row.code, name: { vi: row.name_vi, en: row.name_en } }))
}
