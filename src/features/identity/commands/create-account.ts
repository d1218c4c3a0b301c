import * as z from 'zod'
import { administersLocality } from '#features/organisations/index.ts'
import { localDate } from '#kernel/date.ts'
import { defineCommand } from '#platform/command.ts'
import { refuse, refuseFields } from '#platform/problem.ts'
import { insertAccount } from '../insert-account.ts'
import { keepPassword } from '../new-password.ts'
import { passwordProblems } from '../password/password-problems.ts'
import { isUsername } from '../username.ts'

export const usernameInput = z
  .string()
  .trim()
  .min(3, 'identity.username-short')
  .max(60, 'input.too-long')
  .refine(isUsername, 'identity.username-form')

/**
 * Makes an account with a password at once, for the terminal and for whoever administers the whole locality. The password is
 * stored as a scrypt hash only.
 */
export const createAccount = defineCommand({
  name: 'identity.create-account',
  confirm: 'fresh-sign-in',
  input: z.object({
    username: usernameInput,
    password: z.string(),
    name: z.string().trim().min(1, 'input.required').max(200, 'input.too-long'),
    personId: z.uuid().optional(),
  }),
  async run({ tx, actor, now, record }, input) {
    if (!(await administersLocality(tx, actor, localDate(now)))) refuse('forbidden', 'identity.account-denied')
    refuseFields('input.invalid', passwordProblems(input.password, [input.username, input.name]))
    const { id, username } = await insertAccount(tx, input, now)
    await keepPassword(tx, id, input.password, now)
    record(id, { username })
    return { id }
  },
})
