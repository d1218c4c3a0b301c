import { hashPassword } from 'better-auth/crypto'
import { v7 } from 'uuid'
import * as z from 'zod'
import { defineCommand } from '#platform/command.ts'
import { refuse } from '#platform/problem.ts'
import { isUsername } from '../auth.server.ts'
import { mayManageAccounts } from '../policy.ts'

/** Makes an account that signs in by username and password. The password is stored as a scrypt hash only. */
export const createAccount = defineCommand({
  name: 'identity.create-account',
  input: z.object({
    username: z
      .string()
      .trim()
      .min(3, 'identity.username-short')
      .max(60, 'input.too-long')
      .refine(isUsername, 'identity.username-form'),
    password: z.string().min(10, 'identity.password-short').max(200, 'input.too-long'),
    name: z.string().trim().min(1, 'input.required').max(200, 'input.too-long'),
    personId: z.uuid().optional(),
  }),
  async run({ tx, actor, now, record }, input) {
    if (!mayManageAccounts(actor)) refuse('forbidden', 'identity.account-denied')
    const username = input.username.toLowerCase()
    const taken = await tx.selectFrom('account').select('id').where('username', '=', username).executeTakeFirst()
    if (taken) refuse('invalid', 'input.invalid', { fields: [{ path: '/username', code: 'identity.username-taken' }] })
    const id = v7()
    await tx
      .insertInto('account')
      .values({
        id,
        name: input.name,
        // The sign-in library wants an address; officials' addresses belong to their person, so this one leads nowhere.
        email: `${username}@account.invalid`,
        username,
        person_id: input.personId ?? null,
        created_at: now,
        updated_at: now,
      })
      .execute()
    await tx
      .insertInto('credential')
      .values({
        id: v7(),
        account_id: id,
        provider_account_id: id,
        provider_id: 'credential',
        password: await hashPassword(input.password),
        created_at: now,
        updated_at: now,
      })
      .execute()
    record(id, { username })
    return { id }
  },
})
