import { sql } from 'kysely'
import type { ReadDb } from '#platform/database.server.ts'

/**
 * At most 30 people of whose names each word typed begins one, with or without accents and in any order, and the posts that tell
 * two of one name apart; in dictionary order.
 */
export async function findPeople(db: ReadDb, words: string, day: string): Promise<{ id: string; label: string }[]> {
  const rows = await peopleNamed(db, words)
    .select(({ selectFrom }) =>
      selectFrom('holding')
        .select(sql<string>`string_agg(holding.printed_title, '; ' order by holding.valid)`.as('titles'))
        .whereRef('holding.person_id', '=', 'named.id')
        .where(sql<boolean>`holding.valid @> ${day}::date`)
        .as('titles'),
    )
    .execute()
  return rows.map(({ id, full_name, titles }) => ({ id, label: titles ? `${full_name} (${titles})` : full_name }))
}

/** More than this is no choice; another word makes it fewer. */
const SHOWN = 30

/** The people alone; found by the index `person_name_words`. */
export function peopleNamed(db: ReadDb, words: string) {
  return db
    .selectFrom((from) =>
      from
        .selectFrom('person')
        .select(['id', 'full_name'])
        .where(sql<boolean>`person_words(full_name) @@ person_question(${words.slice(0, 200)})`)
        .orderBy(sql`full_name collate vietnamese`)
        .orderBy('id')
        .limit(SHOWN)
        .as('named'),
    )
    .select(['named.id', 'named.full_name'])
    .orderBy(sql`named.full_name collate vietnamese`)
    .orderBy('named.id')
}
