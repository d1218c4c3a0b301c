import { hashPassword } from 'better-auth/crypto'
import { v7 } from 'uuid'
import * as z from 'zod'
import { administersLocality } from '#features/organisations/index.ts'
import { localDate } from '#kernel/date.ts'
import { defineCommand } from '#platform/command.ts'
import { refuse } from '#platform/problem.ts'
import { isUsername } from '../username.ts'

/**
 * Makes the accounts of a demonstration, all with one password that is hashed once. Only in a database whose locality
 * is a demonstration: elsewhere accounts are made one by one, each with its own password. Returns ids by username.
 */
export const createDemonstrationAccounts = defineCommand({
  name: 'identity.create-demonstration-accounts',
  input: z.object({
    password: z.string().min(10, 'identity.password-short').max(200, 'input.too-long'),
    accounts: z.array(
      z.object({
        username: z.string().min(3, 'identity.username-short').refine(isUsername, 'identity.username-form'),
        name: z.string().trim().min(1, 'input.required').max(200, 'input.too-long'),
        personId: z.uuid(),
      }),
    ),
  }),
  async run({ tx, actor, now, record }, { password, accounts }) {
    const locality = await tx.selectFrom('locality').select('demonstration').executeTakeFirst()
    const governs = await administersLocality(tx, actor, localDate(now))
    if (!governs || !locality?.demonstration) refuse('forbidden', 'identity.account-denied')
    const hash = await hashPassword(password)
    const rows = accounts.map((account) => ({ ...account, id: v7() }))
    const written = { created_at: now, updated_at: now }
    await tx
      .insertInto('account')
      .values(
        rows.map(({ id, username, name, personId }) => ({
          ...written,
          id,
          name,
          email: `${username}@account.invalid`,
          username,
          person_id: personId,
        })),
      )
      .execute()
    await tx
      .insertInto('credential')
      .values(
        rows.map(({ id }) => ({
          ...written,
          id: v7(),
          account_id: id,
          provider_account_id: id,
          provider_id: 'credential',
          password: hash,
        })),
      )
      .execute()
    for (const { id, username } of rows) record(id, { username })
    return { ids: Object.fromEntries(rows.map(({ id, username }) => [username, id])) }
  },
})
