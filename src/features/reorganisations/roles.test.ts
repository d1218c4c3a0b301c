import { sql } from 'kysely'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { perform } from '#platform/command.ts'
import { systemActor } from '#platform/system-actor.ts'
import { openTestServices, type TestServices } from '#platform/testing/test-services.ts'
import { applyReorganisation, draftReorganisation, undoReorganisation } from './index.ts'
import { dump, givenProvince, type ProvinceKey } from './testing.ts'

const DAY = '2024-05-10'
let services: TestServices
let ids: Record<ProvinceKey, string>
beforeEach(async () => {
  services = await openTestServices('2024-06-01T02:40:00Z')
  ids = await givenProvince(services)
})
afterEach(() => services.close())

const merged = async () =>
  perform(services, systemActor, applyReorganisation, {
    ...(await perform(services, systemActor, draftReorganisation, {
      decreeNumber: '12-QĐ/TU',
      decreeDate: '2024-05-01',
      effectiveOn: DAY,
      lines: [{ kind: 'merge', body: ids.c1, to: ids.c2 }],
    })),
  })

const uuid = (number: number) => `01923456-789a-7bcd-8ef0-0000000000${number.toString(16).padStart(2, '0')}`

/** One account each, with a role in the first commune held in this way. */
async function givenRoles(): Promise<void> {
  const { db } = services
  for (const number of [1, 2, 3, 4, 5])
    await sql`insert into account (id, name, email) values (${uuid(number)}, ${`Người ${number}`}, ${`${number}@account.invalid`})`.execute(
      db,
    )
  await sql`insert into person (id, full_name) values (${uuid(90)}, 'Người 3')`.execute(db)
  for (const [post, body] of [
    [91, ids.c1],
    [92, ids.d1],
  ] as const) {
    await sql`insert into post (id, organisation_id, title, valid) values (${uuid(post)}, ${body}::uuid, 'Trưởng khối', '[2021-01-01,)')`.execute(
      db,
    )
    await sql`insert into holding (id, post_id, person_id, printed_title, mode, valid)
      values (${uuid(post + 4)}, ${uuid(post)}, ${uuid(90)}, 'Trưởng khối', 'elected', '[2021-01-01,)')`.execute(db)
  }
  const grant = (number: number, more: { holding?: number; from?: number; ended?: string; valid?: string } = {}) =>
    sql`insert into role_grant (id, account_id, role, organisation_id, valid, holding_id, delegated_from, delegate_holding_id, ended_at)
      values (${uuid(number + 16)}, ${uuid(number)}, 'reporter', ${ids.c1}::uuid, ${more.valid ?? '[2021-01-01,)'}::daterange,
        ${more.holding ? uuid(more.holding) : null}::uuid, ${more.from ? uuid(more.from + 16) : null}::uuid,
        ${more.from ? uuid(95) : null}::uuid,         ${more.ended ?? null}::timestamptz)`.execute(db)
  await grant(1, { valid: '[2021-01-01,2025-01-01)' })
  await grant(2, { ended: '2021-01-01T03:00:00Z' })
  await grant(3, { holding: 95 })
  await grant(4, { holding: 96 })
  await grant(5, { from: 1, valid: '[2024-01-01,2024-12-31)' })
}

test('roles go to the heir as they were held: those taken away or lent do not, those of a post elsewhere hang on it', async () => {
  await givenRoles()
  await merged()
  const passed = await services.read
    .selectFrom('role_grant')
    .select(['account_id', 'holding_id', sql<string>`valid::text`.as('valid')])
    .where('organisation_id', '=', ids.c2)
    .orderBy('account_id')
    .execute()
  expect(passed).toEqual([
    { account_id: uuid(1), holding_id: null, valid: `[${DAY},2025-01-01)` },
    { account_id: uuid(3), holding_id: null, valid: `[${DAY},)` },
    { account_id: uuid(4), holding_id: uuid(96), valid: `[${DAY},)` },
  ])
})

test('a role that was passed on and lent since keeps the decree from being undone; without that every row is as before', async () => {
  await givenRoles()
  const before = await dump(services, 'tree')
  const { id, version } = await merged()
  await sql`insert into role_grant (id, account_id, role, organisation_id, valid, delegated_from, delegate_holding_id)
    select ${uuid(80)}, ${uuid(5)}, role, organisation_id, '[2024-06-01,2024-07-01)', id, ${uuid(95)}::uuid from role_grant
    where organisation_id = ${ids.c2}::uuid and account_id = ${uuid(1)}`.execute(services.db)
  await expect(perform(services, systemActor, undoReorganisation, { id, version })).rejects.toMatchObject({
    detail: { code: 'reorganisations.hangs-delegations' },
  })
  await sql`delete from role_grant where id = ${uuid(80)}`.execute(services.db)
  await perform(services, systemActor, undoReorganisation, { id, version })
  expect(await dump(services, 'tree')).toEqual(before)
})

test('a role that the heir gave for a while goes on there after it, as long as it was held in the closed body', async () => {
  await givenRoles()
  await sql`insert into role_grant (id, account_id, role, organisation_id, valid) values (${uuid(40)}, ${uuid(1)}, 'reporter',
    ${ids.c2}::uuid, '[2023-01-01,2024-07-01)')`.execute(services.db)
  const before = await dump(services, 'tree')
  const applied = await merged()
  const { rows } = await sql`select valid::text as valid from role_grant
    where account_id = ${uuid(1)} and organisation_id = ${ids.c2}::uuid order by 1`.execute(services.db)
  expect(rows).toEqual([{ valid: '[2023-01-01,2024-07-01)' }, { valid: '[2024-07-01,2025-01-01)' }])
  await perform(services, systemActor, undoReorganisation, applied)
  expect(await dump(services, 'tree')).toEqual(before)
})

test('an account whose only role, elsewhere, hangs on a post of a closing body is named, and so is a seat that begins later', async () => {
  await givenRoles()
  await sql`update role_grant set organisation_id = ${ids.d1}::uuid where account_id = ${uuid(3)}`.execute(services.db)
  await sql`insert into roster_seat (id, organisation_id, post_id, role, valid)
    values (${uuid(50)}, ${ids.c1}::uuid, ${uuid(92)}, 'Ủy viên', '[2024-05-20,)')`.execute(services.db)
  await expect(merged()).rejects.toMatchObject({
    detail: {
      fields: [
        { path: '/lines/0/body', code: 'reorganisations.strands-by-post', params: { names: 'Người 3' } },
        { path: '/lines/0/body', code: 'reorganisations.posts-begin-later', params: { roles: 0, posts: 1 } },
      ],
    },
  })
})
