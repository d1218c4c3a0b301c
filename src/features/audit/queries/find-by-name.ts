import { fold } from '#kernel/vietnamese.ts'
import type { ReadDb } from '#platform/database.server.ts'

/** Accounts whose person's or own name, or username, holds these words, with or without accents. */
export async function findAccountsByName(db: ReadDb, words: string): Promise<string[]> {
  const rows = await db
    .selectFrom('account')
    .leftJoin('person', 'person.id', 'account.person_id')
    .select(['account.id', 'account.name', 'account.username', 'person.full_name'])
    .execute()
  const wanted = fold(words)
  return rows.flatMap((row) =>
    [row.name, row.username, row.full_name].some((name) => name && fold(name).includes(wanted)) ? [row.id] : [],
  )
}
