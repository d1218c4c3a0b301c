import { sql } from 'kysely'
import type { Actor } from '../actor.ts'
import type { Services } from '../command.ts'

/** The same person at a screen they signed in at long ago. */
export function signedInLongAgo(actor: Actor): Actor {
  return { ...actor, session: { id: 'left-open', authenticatedAt: new Date(0) } }
}

/** From here on whoever changes the table fails, until what is given back is called. */
export async function guardTable({ db }: Pick<Services, 'db'>, table: string): Promise<() => Promise<unknown>> {
  await sql`create function guard_table() returns trigger language plpgsql as
    $$ begin raise exception 'Nobody should have come as far as this table'; end $$`.execute(db)
  await sql`create trigger guarded before insert or update or delete on ${sql.table(table)}
    execute function guard_table()`.execute(db)
  return () => sql`drop function guard_table() cascade`.execute(db)
}
