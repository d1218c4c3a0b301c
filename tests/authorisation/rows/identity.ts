import { sql } from 'kysely'
import { v7 } from 'uuid'
import { issueLink } from '#features/identity/commands/accounts/issue-link.ts'
import { delegateRoles } from '#features/identity/commands/roles/delegate-roles.ts'
import { drawSetupToken } from '#features/identity/commands/setup/draw-setup-token.ts'
import type { Actor } from '#platform/actor.ts'
import { systemActor } from '#platform/system-actor.ts'
import type { Attempt, Row } from '../row.ts'
import { TODAY } from '../world.ts'

const PASSWORD = 'con suối chảy qua bản nhỏ'

const clerk = ({ things }: Attempt) => ({ accountId: things.clerk.id })

/** A role in force that is the owner's. */
async function grantOf({ tx }: Attempt, { accountId }: Actor): Promise<string> {
  const grant = await tx
    .selectFrom('effective_role')
    .select('id')
    .where('account_id', '=', accountId)
    .where(sql<boolean>`valid @> ${TODAY}::date`)
    .executeTakeFirstOrThrow()
  return grant.id ?? ''
}

/** What the owner lends somebody who works in the same place. */
const lending = async (attempt: Attempt, owner: Actor) => ({
  ...{ accountId: attempt.beside(owner).accountId, grantIds: [await grantOf(attempt, owner)] },
  ...{ from: TODAY, until: TODAY },
})

/** Accounts, roles, ways in. */
export const identityRows: Readonly<Record<string, Row>> = {
  'identity.create-account': {
    roles: ['administrator'],
    reach: 'locality',
    input: () => ({ username: 'nguoi.moi', password: PASSWORD, name: 'Người mới' }),
  },
  'identity.create-demonstration-accounts': {
    roles: ['administrator'],
    reach: 'locality',
    input: ({ things }) => ({
      password: PASSWORD,
      accounts: [{ username: 'nguoi.moi', name: 'Người mới', personId: things.persons.heirUnit }],
    }),
  },
  'identity.open-account': {
    roles: ['administrator'],
    reach: 'today',
    input: ({ things, unit }) => ({ personId: things.withoutAccount[unit], username: 'nguoi.moi' }),
  },
  'identity.issue-link': {
    roles: ['administrator'],
    reach: 'today',
    input: (attempt) => ({ ...clerk(attempt), way: 'slip' }),
  },
  'identity.send-link': { roles: ['administrator'], reach: 'today', input: clerk },
  'identity.close-account': { roles: ['administrator'], reach: 'today', input: clerk },
  'identity.reopen-account': {
    roles: ['administrator'],
    reach: 'today',
    input: ({ things }) => ({ accountId: things.closed.id }),
  },
  'identity.remove-ways-in': {
    roles: ['administrator'],
    reach: 'today',
    input: async (attempt) => {
      const { accountId } = clerk(attempt)
      const made = {
        id: v7(),
        account_id: accountId,
        credential_id: v7(),
        public_key: 'khoa',
        device_type: 'singleDevice',
      }
      await attempt.tx
        .insertInto('passkey')
        .values({ ...made, counter: 0, backed_up: false })
        .execute()
      return { accountId }
    },
  },
  'identity.unlock-account': { roles: ['administrator'], reach: 'today', input: clerk },
  'identity.grant-role': {
    roles: ['administrator'],
    reach: 'today',
    input: (attempt) => ({
      ...{ ...clerk(attempt), role: 'approver', from: TODAY },
      organisationId: attempt.world.bodies[attempt.unit],
    }),
  },
  'identity.end-role': {
    roles: ['administrator'],
    reach: 'today',
    input: async (attempt) => ({ grantId: await grantOf(attempt, attempt.things.clerk.actor) }),
  },
  'identity.delegate-roles': { own: lending, reachesOthers: true },
  'identity.revoke-delegation': {
    own: async (attempt, owner) => {
      const { grantIds } = await attempt.perform(owner, delegateRoles, await lending(attempt, owner))
      return { grantId: grantIds[0] }
    },
    reachesOthers: true,
  },
  'identity.change-password': {
    own: () => ({ newPassword: PASSWORD, newPasswordAgain: PASSWORD }),
    reachesOthers: false,
  },
  'identity.end-session': {
    own: async ({ tx }, { accountId }) => {
      const row = { id: v7(), account_id: accountId, token: v7(), expires_at: new Date('2030-01-01') }
      await tx.insertInto('session').values(row).execute()
      return { sessionId: row.id }
    },
    reachesOthers: true,
  },
  'identity.name-passkey': {
    own: async (attempt, owner) => ({ ...(await passkeyOf(attempt, owner)), name: 'Điện thoại' }),
    reachesOthers: true,
  },
  'identity.remove-passkey': { own: passkeyOf, reachesOthers: true },
  'identity.turn-off-codes': {
    own: async ({ tx }, { accountId }) => {
      const row = { id: v7(), account_id: accountId, secret: 'x', recovery_codes: 'x' }
      await tx.insertInto('two_factor').values(row).execute()
      return {}
    },
    reachesOthers: false,
  },
  'identity.unlink-identity': {
    own: async ({ tx }, { accountId }) => {
      const row = { id: v7(), account_id: accountId, provider_id: 'sso', provider_account_id: v7() }
      await tx.insertInto('credential').values(row).execute()
      return { credentialId: row.id }
    },
    reachesOthers: true,
  },
  'identity.draw-letter-link': {
    open: 'program',
    input: ({ things }) => ({ username: things.clerk.username, address: '192.0.2.10' }),
  },
  'identity.draw-setup-token': { open: 'program', input: withoutAdministrators },
  'identity.set-up': {
    open: 'bearer',
    input: async (attempt) => {
      await withoutAdministrators(attempt)
      const { token } = await attempt.perform(systemActor, drawSetupToken, {})
      const words = { fullName: 'Lò Văn Nọi', postTitle: 'Chánh Văn phòng', username: 'dau.tien' }
      return { ...words, token, password: PASSWORD, passwordAgain: PASSWORD }
    },
    without: { token: 'AAAA-AAAA-AAAA' },
  },
  'identity.redeem-link': {
    open: 'bearer',
    input: async (attempt) => {
      const { code } = await attempt.perform(systemActor, issueLink, { ...clerk(attempt), way: 'slip' })
      return { code, password: PASSWORD, passwordAgain: PASSWORD }
    },
    without: { code: 'AAAA-AAAA-AAAA' },
  },
  'identity.request-reset': {
    open: 'bearer',
    input: ({ things }) => ({ username: things.clerk.username, address: '192.0.2.10' }),
  },
}

async function passkeyOf({ tx }: Attempt, { accountId }: Actor) {
  const row = { id: v7(), account_id: accountId, credential_id: v7(), public_key: 'x', counter: 0 }
  await tx
    .insertInto('passkey')
    .values({ ...row, device_type: 'singleDevice', backed_up: false })
    .execute()
  return { passkeyId: row.id }
}

/** As it is before anybody administers the locality. */
async function withoutAdministrators({ tx }: Attempt) {
  await tx.deleteFrom('role_grant').where('role', '=', 'administrator').execute()
  return {}
}
