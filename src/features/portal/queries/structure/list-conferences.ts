import { articleAddress } from '#features/articles/index.ts'
import type { IsoDate } from '#kernel/date.ts'
import type { ReadDb } from '#platform/database.server.ts'

/** A conference its secretary made public: when and where, never what was concluded. */
export interface PublicConference {
  readonly id: string
  readonly title: string
  readonly heldOn: IsoDate
  readonly sessionOfDay: 'morning' | 'afternoon' | 'evening'
  readonly place: string
  readonly organisationName: string
  /** Its article, when one is published. */
  readonly href: string | undefined
}

/** Public conferences from `day` on, the nearest first. */
export async function listComingConferences(db: ReadDb, day: IsoDate, limit: number): Promise<PublicConference[]> {
  const rows = await db
    .selectFrom('portal.conference')
    .selectAll()
    .where('held_on', '>=', day)
    .orderBy('held_on')
    .orderBy('id')
    .limit(limit)
    .execute()
  return rows.map(toConference)
}

/** Public conferences before `day`, the latest first. */
export async function listPastConferences(
  db: ReadDb,
  day: IsoDate,
  { limit, offset = 0 }: { readonly limit: number; readonly offset?: number },
): Promise<PublicConference[]> {
  const rows = await db
    .selectFrom('portal.conference')
    .selectAll()
    .where('held_on', '<', day)
    .orderBy('held_on', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .offset(offset)
    .execute()
  return rows.map(toConference)
}

interface Row {
  readonly id: string | null
  readonly title: string | null
  readonly held_on: string | null
  readonly session_of_day: string | null
  readonly place: string | null
  readonly organisation_name: string | null
  readonly article_slug: string | null
  readonly article_number: number | null
}

function toConference(row: Row): PublicConference {
  return {
    id: row.id ?? '',
    title: row.title ?? '',
    heldOn: row.held_on as IsoDate,
    sessionOfDay: row.session_of_day as PublicConference['sessionOfDay'],
    place: row.place ?? '',
    organisationName: row.organisation_name ?? '',
    href: row.article_slug === null ? undefined : articleAddress(row.article_slug, row.article_number ?? 0),
  }
}
