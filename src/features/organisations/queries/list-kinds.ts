import type { Locale } from '#kernel/locale.ts'
import type { ReadDb } from '#platform/database.server.ts'

/** A kind of organisation; `symbol`: what its documents usually bear. */
export interface KindView {
  readonly code: string
  readonly name: string
  readonly bloc: string
  readonly symbol: string
}

/** The catalogue of kinds in its order. */
export async function listKinds(db: ReadDb, locale: Locale): Promise<KindView[]> {
  const rows = await db
    .selectFrom('organisation_kind')
    .select(['code', 'name_vi', 'name_en', 'bloc', 'symbol'])
    .orderBy('position')
    .execute()
  return rows.map(({ name_vi, name_en, ...row }) => ({ ...row, name: locale === 'vi' ? name_vi : name_en }))
}
