import { afterAll, beforeAll, expect, test } from 'vitest'
import { givenDistrict, givenHolder, type TestOrganisation } from '#features/organisations/testing.ts'
import type { Actor } from '#platform/actor.ts'
import { perform, type Services } from '#platform/command.ts'
import { signedInLongAgo } from '#platform/testing/long-ago.ts'
import { openTestServices, type TestServices } from '#platform/testing/test-services.ts'
import { closeAccount } from './commands/accounts/close-account.ts'
import { issueLink } from './commands/accounts/issue-link.ts'
import { openAccount } from './commands/accounts/open-account.ts'
import { reopenAccount } from './commands/accounts/reopen-account.ts'
import { sendLink } from './commands/accounts/send-link.ts'
import { createAccount } from './commands/create-account.ts'
import { grantRole } from './commands/grant-role.ts'
import { delegateRoles } from './commands/roles/delegate-roles.ts'
import { endRole } from './commands/roles/end-role.ts'
import { revokeDelegation } from './commands/roles/revoke-delegation.ts'
import { givenActor, TEST_PASSWORD } from './testing.ts'

const TODAY = '2024-09-17'
let services: TestServices
let ids: Record<TestOrganisation, string>
let head: Actor
let clerk: Actor
let personId: string

beforeAll(async () => {
  services = await openTestServices()
  ids = await givenDistrict(services)
  head = await givenActor(services, 'head', ['administrator', ids.committee])
  clerk = await givenActor(services, 'clerk', ['reporter', ids['khe-truc']])
  personId = (await givenHolder(services, ids['khe-truc-government'], 'Chủ tịch', 'Lò Thị Mây')).personId
  await services.db.updateTable('person').set({ office_email: 'may@example.test' }).execute()
})
afterAll(() => services.close())

const grantOf = async ({ accountId }: Actor) =>
  (
    await services.read
      .selectFrom('role_grant')
      .select('id')
      .where('account_id', '=', accountId)
      .where('delegated_from', 'is', null)
      .executeTakeFirstOrThrow()
  ).id
const accountOfHolder = async () =>
  (await services.read.selectFrom('account').select('id').where('person_id', '=', personId).executeTakeFirstOrThrow())
    .id

/** What gives a way in or a right, or takes one away; each can be done once those before it were. */
const ACTS: readonly (readonly [string, (by: Actor, on: Services) => Promise<unknown>])[] = [
  ['an account is opened', (by, on) => perform(on, by, openAccount, { personId, username: 'lo.thi.may' })],
  [
    'an account is made with a password',
    (by, on) => perform(on, by, createAccount, { username: 'second', password: TEST_PASSWORD, name: 'Hai' }),
  ],
  [
    'a slip is drawn',
    async (by, on) => perform(on, by, issueLink, { accountId: await accountOfHolder(), way: 'slip' }),
  ],
  ['a letter is sent', async (by, on) => perform(on, by, sendLink, { accountId: await accountOfHolder() })],
  [
    'a role is given',
    (by, on) => {
      const asked = { accountId: clerk.accountId, role: 'editor', organisationId: ids['khe-truc'], from: TODAY }
      return perform(on, by, grantRole, asked)
    },
  ],
  [
    'a role is lent',
    async (by, on) => {
      const asked = { accountId: clerk.accountId, grantIds: [await grantOf(head)], from: TODAY, until: '2024-09-30' }
      return perform(on, by, delegateRoles, asked)
    },
  ],
  ['a role is ended', async (by, on) => perform(on, by, endRole, { grantId: await grantOf(clerk) })],
  ['an account is closed', async (by, on) => perform(on, by, closeAccount, { accountId: await accountOfHolder() })],
  [
    'a closed account is opened again',
    async (by, on) => perform(on, by, reopenAccount, { accountId: await accountOfHolder() }),
  ],
]

test.each(ACTS)('before %s, an administrator at a screen left open proves who they are', async (_, act) => {
  await expect(act(signedInLongAgo(head), services)).rejects.toMatchObject({
    detail: { code: 'identity.reauthenticate' },
  })
  await act({ ...signedInLongAgo(head), session: { id: 'now', authenticatedAt: services.clock.now() } }, services)
})

test('what was lent is taken back, and given back, at once: less right than before needs no proof', async () => {
  const { id: grantId } = await services.read
    .selectFrom('role_grant')
    .select('id')
    .where('delegated_from', 'is not', null)
    .executeTakeFirstOrThrow()
  await perform(services, signedInLongAgo(head), revokeDelegation, { grantId })
})
