import { v7 } from 'uuid'
import type { Tx } from '#platform/database.server.ts'
import { refuse } from '#platform/problem.ts'

interface NewAccount {
  readonly username: string
  readonly name: string
  readonly personId?: string | undefined
}

/** Writes the account without a password; refuses a username somebody has. Gives the username as stored. */
export async function insertAccount(
  tx: Tx,
  { username: typed, name, personId }: NewAccount,
  now: Date,
): Promise<{ id: string; username: string }> {
  const username = typed.toLowerCase()
  const taken = await tx.selectFrom('account').select('id').where('username', '=', username).executeTakeFirst()
  if (taken) refuse('invalid', 'input.invalid', { fields: [{ path: '/username', code: 'identity.username-taken' }] })
  const id = v7()
  await tx
    .insertInto('account')
    .values({
      id,
      name,
      // The sign-in library wants an address; officials' addresses belong to their person, so this one leads nowhere.
      email: `${username}@account.invalid`,
      username,
      person_id: personId ?? null,
      created_at: now,
      updated_at: now,
    })
    .execute()
  return { id, username }
}
