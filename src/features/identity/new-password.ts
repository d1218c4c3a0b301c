import { v7 } from 'uuid'
import type { Tx } from '#platform/database.server.ts'
import type { FieldProblem } from '#platform/problem.ts'
import { hashPassword } from './password/hash.ts'
import { normalPassword, passwordProblems } from './password/password-problems.ts'

/**
 * What is wrong with a new password typed twice, as `password` and `passwordAgain`; empty when it will do. `names`: what is known
 * of the person.
 */
export function newPasswordProblems(password: string, again: string, names: readonly string[]): FieldProblem[] {
  const isSame = normalPassword(password) === normalPassword(again)
  return [
    ...passwordProblems(password, names),
    ...(isSame ? [] : [{ path: '/passwordAgain', code: 'identity.password-differs' }]),
  ]
}

/** The account signs in by this password from now on. */
export async function keepPassword(tx: Tx, accountId: string, password: string, now: Date): Promise<void> {
  const hash = await hashPassword(password)
  const changed = await tx
    .updateTable('credential')
    .set({ password: hash, updated_at: now })
    .where('account_id', '=', accountId)
    .where('provider_id', '=', 'credential')
    .returning('id')
    .executeTakeFirst()
  if (changed) return
  await tx
    .insertInto('credential')
    .values({
      id: v7(),
      account_id: accountId,
      provider_account_id: accountId,
      provider_id: 'credential',
      password: hash,
      created_at: now,
      updated_at: now,
    })
    .execute()
}
