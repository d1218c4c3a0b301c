import { sql } from 'kysely'
import type { ReadDb } from '#platform/database.server.ts'
import type { AppointmentMode, EndReason } from '../../people/modes.ts'

/** A holding as a page shows it; the last day is absent while it goes on. */
export interface ShownHolding {
  readonly holdingId: string
  readonly personId: string
  readonly personName: string
  readonly printedTitle: string
  readonly mode: AppointmentMode
  readonly from: string
  readonly lastDay: string | undefined
  readonly reason: EndReason | undefined
}

export interface HeldPost {
  readonly id: string
  readonly title: string
  readonly position: number
  /** The first day of the post. */
  readonly from: string
  readonly lastDay: string | undefined
  /** Who holds it on the day; nobody: it is vacant. */
  readonly holders: readonly ShownHolding[]
}

/** The posts of an organisation in force on the day, with whoever holds them. */
export async function listPosts(db: ReadDb, organisationId: string, day: string): Promise<HeldPost[]> {
  const posts = await db
    .selectFrom('post')
    .select(['id', 'title', 'position'])
    .select([sql<string>`lower(valid)::text`.as('from'), sql<string | null>`(upper(valid) - 1)::text`.as('lastDay')])
    .where('organisation_id', '=', organisationId)
    .where(sql<boolean>`valid @> ${day}::date`)
    .orderBy('position')
    .orderBy('id')
    .execute()
  const holdings = await holdingsOf(db, organisationId)
    .where(sql<boolean>`holding.valid @> ${day}::date`)
    .orderBy('holding.valid')
    .execute()
  return posts.map(({ lastDay, ...post }) => ({
    ...post,
    lastDay: lastDay ?? undefined,
    holders: holdings.filter(({ postId }) => postId === post.id).map(shown),
  }))
}

/** The holdings of an organisation's posts that were over before the day, the latest first, each with its post's title. */
export async function listPastHoldings(
  db: ReadDb,
  organisationId: string,
  day: string,
): Promise<(ShownHolding & { readonly postTitle: string })[]> {
  const holdings = await holdingsOf(db, organisationId)
    .where(sql<boolean>`upper(holding.valid) <= ${day}::date`)
    .orderBy(sql`upper(holding.valid)`, 'desc')
    .orderBy('holding.id')
    .limit(200)
    .execute()
  return holdings.map((row) => ({ ...shown(row), postTitle: row.postTitle }))
}

type Row = Omit<ShownHolding, 'mode' | 'lastDay' | 'reason'> & {
  readonly mode: string
  readonly lastDay: string | null
  readonly reason: string | null
}

function holdingsOf(db: ReadDb, organisationId: string) {
  return db
    .selectFrom('holding')
    .innerJoin('post', 'post.id', 'holding.post_id')
    .innerJoin('person', 'person.id', 'holding.person_id')
    .select([
      'holding.id as holdingId',
      'holding.post_id as postId',
      'post.title as postTitle',
      'person.id as personId',
      'person.full_name as personName',
      'holding.printed_title as printedTitle',
      'holding.mode',
      'holding.end_reason as reason',
      sql<string>`lower(holding.valid)::text`.as('from'),
      sql<string | null>`(upper(holding.valid) - 1)::text`.as('lastDay'),
    ])
    .where('post.organisation_id', '=', organisationId)
}

function shown({ holdingId, personId, personName, printedTitle, mode, from, lastDay, reason }: Row): ShownHolding {
  return {
    holdingId,
    personId,
    personName,
    printedTitle,
    mode: mode as AppointmentMode,
    from,
    lastDay: lastDay ?? undefined,
    reason: (reason as EndReason | null) ?? undefined,
  }
}
