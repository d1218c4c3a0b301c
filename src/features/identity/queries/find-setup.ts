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

/** Undefined when the token is not the one drawn at the last start, or there is an administrator already. */
export async function findSetup(db: ReadDb | Tx, token: string, now: Date): Promise<Setup | undefined> {
  const read = db as ReadDb
  const row = await read.selectFrom('setup_token').select('token_hash').executeTakeFirst()
  if (!row?.token_hash.equals(hashCode(token)) || (await hasAdministrator(db, localDate(now)))) return undefined
  const locality = await read.selectFrom('locality').select('name').executeTakeFirst()
  return { needsLocality: !locality, needsOrganisation: (await listRoots(db, localDate(now))).length === 0 }
}
