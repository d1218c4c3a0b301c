import { sql } from 'kysely'
import { fold } from '#kernel/vietnamese.ts'
import type { ReadDb } from '#platform/database.server.ts'

/** People whose name holds the words, with or without accents, and the posts that tell two of one name apart. */
export async function findPeople(db: ReadDb, words: string, day: string): Promise<{ id: string; label: string }[]> {
  const wanted = fold(words)
  if (wanted === '') return []
  const rows = await db
    .selectFrom('person')
    .leftJoin('holding', (join) =>
      join.onRef('holding.person_id', '=', 'person.id').on(sql<boolean>`holding.valid @> ${day}::date`),
    )
    .select(['person.id', 'person.full_name'])
    .select(sql<string>`coalesce(string_agg(holding.printed_title, '; ' order by holding.valid), '')`.as('titles'))
    .groupBy('person.id')
    .execute()
  return rows
    .filter(({ full_name }) => fold(full_name).includes(wanted))
    .slice(0, SHOWN)
    .map(({ id, full_name, titles }) => ({ id, label: titles ? `${full_name} (${titles})` : full_name }))
}

/** More than this is no choice; another word makes it fewer. */
const SHOWN = 30
