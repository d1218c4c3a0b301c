import type { Actor, Role } from '#platform/actor.ts'
import type { DemonstrationContent } from '../content.ts'
import { need, type World } from '../timeline.ts'

type Accounts = DemonstrationContent['accounts']

/** The account that holds a role in just this organisation. */
function accountWith(accounts: Accounts, role: Role, organisation: string): Accounts[number] {
  const account = accounts.find(({ roles }) =>
    roles.some((held) => held.role === role && held.organisation === organisation),
  )
  if (!account) throw new Error(`Nobody is ${role} in ${organisation}`)
  return account
}

/** Whoever holds a role in just this organisation, as an actor. */
export function actorWith({ made }: World, accounts: Accounts, role: Role, organisation: string): Actor {
  return need(made.actors, accountWith(accounts, role, organisation).username)
}

/** The post by which the head of an organisation signs for it: its approver's. */
export function signingPost({ made }: World, accounts: Accounts, organisation: string): string {
  return need(made.holdings, `${organisation} ${accountWith(accounts, 'approver', organisation).person}`)
}
