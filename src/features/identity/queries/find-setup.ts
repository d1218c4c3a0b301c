import { listRoots } from '#features/organisations/index.ts'
import { localDate } from '#kernel/date.ts'
import type { ReadDb, Tx } from '#platform/database.server.ts'
import { hashCode } from '../links/code.ts'
import { hasAdministrator } from '../reach.ts'

/** What the first administrator still has to say. */
export interface Setup {
  readonly needsLocality: boolean
  readonly needsOrganisation: boolean
}

/** Undefined when the token is not the one drawn at the last start or was used, or there is an administrator already. */
export async function findSetup(db: ReadDb | Tx, token: string, now: Date): Promise<Setup | undefined> {
  const read = db as ReadDb
  const row = await read.selectFrom('setup_token').selectAll().executeTakeFirst()
  if (!row?.token_hash.equals(hashCode(token)) || row.made_account_id) return undefined
  if (await hasAdministrator(db, localDate(now))) return undefined
  const locality = await read.selectFrom('locality').select('name').executeTakeFirst()
  return { needsLocality: !locality, needsOrganisation: (await listRoots(db, localDate(now))).length === 0 }
}

/** What the page of the first administrator shows. `made`: with this very token. `taken`: there is an administrator. */
export type SetupState =
  | { readonly kind: 'open'; readonly setup: Setup }
  | { readonly kind: 'made'; readonly username: string }
  | { readonly kind: 'taken' }
  | { readonly kind: 'closed' }

/** Only who holds the token learns the username it made. */
export async function findSetupState(db: ReadDb, token: string, now: Date): Promise<SetupState> {
  const setup = await findSetup(db, token, now)
  if (setup) return { kind: 'open', setup }
  const made = await db
    .selectFrom('setup_token')
    .innerJoin('account', 'account.id', 'setup_token.made_account_id')
    .select('account.username')
    .where('token_hash', '=', hashCode(token))
    .$narrowType<{ username: string }>()
    .executeTakeFirst()
  if (made) return { kind: 'made', username: made.username }
  return { kind: (await hasAdministrator(db, localDate(now))) ? 'taken' : 'closed' }
}
