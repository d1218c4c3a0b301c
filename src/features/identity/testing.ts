import type { Actor, Role } from '#platform/actor.ts'
import { perform, type Services } from '#platform/command.ts'
import { systemActor } from '#platform/system-actor.ts'
import { createAccount } from './commands/create-account.ts'
import { grantRole } from './commands/grant-role.ts'
import { findActor } from './queries/find-actor.ts'

export const TEST_PASSWORD = 'mat-khau-de-thu'

/** Someone with an account and these roles since 2020, as `[role, organisation id]`. */
export async function givenActor(
  services: Services,
  username: string,
  ...roles: readonly (readonly [Role, string])[]
): Promise<Actor> {
  const { id } = await perform(services, systemActor, createAccount, {
    username,
    password: TEST_PASSWORD,
    name: `Người dùng ${username}`,
  })
  for (const [role, organisationId] of roles) {
    await perform(services, systemActor, grantRole, { accountId: id, role, organisationId, from: '2020-07-01' })
  }
  const actor = await findActor(services.read, id, '2024-09-17')
  if (!actor) throw new Error(`No actor for ${username}`)
  return actor
}
