import { sql } from 'kysely'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { endRole } from '#features/identity/commands/roles/end-role.ts'
import { grantRole } from '#features/identity/index.ts'
import { endHolding } from '#features/organisations/commands/people/end-holding.ts'
import { addPost, appointHolder, establishOrganisations } from '#features/organisations/index.ts'
import { applyReorganisation, draftReorganisation, undoReorganisation } from '#features/reorganisations/index.ts'
import { dump, givenProvince, type ProvinceKey } from '#features/reorganisations/testing.ts'
import { perform } from '#platform/command.ts'
import { Problem } from '#platform/problem.ts'
import { systemActor } from '#platform/system-actor.ts'
import { openTestServices, type TestServices } from '#platform/testing/test-services.ts'

const TODAY = '2024-06-01'
const DAY = '2024-06-20'
const ACCOUNT = '01923456-789a-7bcd-8ef0-0000000000aa'
const PERSON = '01923456-789a-7bcd-8ef0-0000000000ab'
let services: TestServices
let ids: Record<ProvinceKey, string>
beforeEach(async () => {
  services = await openTestServices(`${TODAY}T02:40:00Z`)
  ids = await givenProvince(services)
  await sql`insert into person (id, full_name) values (${PERSON}, 'Lò Thị Én')`.execute(services.db)
  await sql`insert into account (id, name, email, person_id) values (${ACCOUNT}, 'Lò Thị Én', 'a@account.invalid', ${PERSON})`.execute(
    services.db,
  )
})
afterEach(() => services.close())

/** The first commune goes up in the second, decided today and in force on a day to come; or what else is said. */
async function decided(
  decreeNumber = '12-QĐ/TU',
  effectiveOn = DAY,
  [body, to]: readonly [ProvinceKey, ProvinceKey] = ['c1', 'c2'],
) {
  const draft = { decreeNumber, decreeDate: TODAY, effectiveOn }
  const lines = [{ kind: 'merge', body: ids[body], to: ids[to] }]
  const drafted = await perform(services, systemActor, draftReorganisation, { ...draft, lines })
  return perform(services, systemActor, applyReorganisation, drafted)
}
const undo = ({ id, version }: { id: string; version: number }) =>
  perform(services, systemActor, undoReorganisation, { id, version })
const grant = (more: { from?: string; until?: string; holdingId?: string } = {}) =>
  perform(services, systemActor, grantRole, {
    accountId: ACCOUNT,
    role: 'reporter',
    organisationId: ids.c1,
    from: TODAY,
    ...more,
  })
/** The role at the heir that begins on that day is ended: at once, or on a last day. */
async function endAtHeir(from: string, lastDay?: string) {
  const { id } = await services.read
    .selectFrom('role_grant')
    .select('id')
    .where(sql<boolean>`organisation_id = ${ids.c2} and lower(valid) = ${from}`)
    .executeTakeFirstOrThrow()
  await perform(services, systemActor, endRole, { grantId: id, lastDay })
}
const appoint = (more: { from?: string; postId?: string } = {}) =>
  perform(services, systemActor, appointHolder, {
    organisationId: ids.c1,
    ...(!more.postId && { postTitle: 'Trưởng khối' }),
    mode: 'appointed',
    from: TODAY,
    person: { id: PERSON, fullName: 'Lò Thị Én' },
    ...more,
  })
async function roles(): Promise<string[]> {
  const rows = await services.read
    .selectFrom('effective_role')
    .innerJoin('organisation_version as v', 'v.organisation_id', 'effective_role.organisation_id')
    .select(['v.short_name', sql<string>`effective_role.valid::text`.as('valid'), 'suspended'])
    .orderBy('v.short_name')
    .orderBy('effective_role.valid')
    .execute()
  return rows.map(({ short_name, valid, suspended }) => `${short_name} ${valid}${suspended ? ' ended' : ''}`)
}
async function stretches(table: 'post' | 'holding'): Promise<string[]> {
  const { rows } = await sql<{ valid: string }>`select valid::text from ${sql.table(table)} order by valid`.execute(
    services.db,
  )
  return rows.map(({ valid }) => valid)
}
const problemsOf = async (doing: Promise<unknown>) => {
  const error = await doing.catch((thrown: unknown) => thrown)
  if (!(error instanceof Problem)) throw error
  return [error.detail.code, ...error.detail.fields.map(({ path, code }) => `${path} ${code}`)]
}

test('nothing begins in a body on the day a decree ends it or later: role, post, holder, subordinate', async () => {
  await decided()
  expect(await problemsOf(grant({ from: DAY, until: TODAY }))).toEqual([
    'input.invalid',
    '/until identity.until-before-from',
    '/from identity.organisation-over',
  ])
  expect(await problemsOf(appoint({ from: DAY }))).toEqual(['input.invalid', '/from organisations.not-found'])
  const post = { organisationId: ids.c1, title: 'Phó khối', position: 1, from: DAY }
  expect(await problemsOf(perform(services, systemActor, addPost, post))).toEqual([
    'input.invalid',
    '/from organisations.not-found',
  ])
  const below = {
    key: 'x',
    name: 'X',
    shortName: 'x',
    symbol: '',
    kind: 'K',
    lines: [{ parent: ids.c1, axis: 'territory' }],
  }
  const establishing = { decisionNumber: '2-QĐ', decisionDate: TODAY, from: TODAY, organisations: [below] }
  expect(await problemsOf(perform(services, systemActor, establishOrganisations, establishing))).toEqual([
    'input.invalid',
    '/organisations/0/lines/0/parent organisations.parent-ends',
  ])
})

test('a role given before the day ends on it and goes on at the heir, for as long as it was given; undoing brings it back', async () => {
  const decree = await decided()
  await grant({ until: '2024-12-31' })
  expect(await roles()).toEqual([`c1 [${TODAY},${DAY})`, `c2 [${DAY},2025-01-01)`])
  await undo(decree)
  expect(await roles()).toEqual([`c1 [${TODAY},2025-01-01)`])
})

test('a role that is over before the day stays as it was given', async () => {
  await decided()
  await grant({ until: '2024-06-19' })
  expect(await roles()).toEqual([`c1 [${TODAY},${DAY})`])
})

/** A role at the heir itself, until the last of July. */
const grantAtHeir = () =>
  perform(services, systemActor, grantRole, {
    ...{ accountId: ACCOUNT, role: 'reporter', organisationId: ids.c2 },
    ...{ from: '2024-01-01', until: '2024-07-31' },
  })

test('a role that outlasts the one held at the heir goes on there when that ends; undoing takes away what it added', async () => {
  await grantAtHeir()
  const decree = await decided()
  await grant({ until: '2024-12-31' })
  const atHeir = ['c2 [2024-01-01,2024-08-01)', 'c2 [2024-08-01,2025-01-01)']
  expect(await roles()).toEqual([`c1 [${TODAY},${DAY})`, ...atHeir])
  await undo(decree)
  expect(await roles()).toEqual([`c1 [${TODAY},2025-01-01)`, 'c2 [2024-01-01,2024-08-01)'])
})

test('a role given before the decree does the same, and one that lasts no longer than that at the heir adds nothing', async () => {
  await grantAtHeir()
  await grant({ from: '2024-01-01' })
  const decree = await decided()
  expect(await roles()).toEqual([`c1 [2024-01-01,${DAY})`, 'c2 [2024-01-01,2024-08-01)', 'c2 [2024-08-01,)'])
  await undo(decree)
  await sql`update role_grant set valid = '[2024-01-01,2024-07-01)' where organisation_id = ${ids.c1}`.execute(
    services.db,
  )
  await decided('13-QĐ/TU')
  expect(await roles()).toEqual([`c1 [2024-01-01,${DAY})`, 'c2 [2024-01-01,2024-08-01)'])
})

test('a second, longer role given in place of one that was ended lengthens what goes on at the heir', async () => {
  const decree = await decided()
  const { id } = await grant({ until: '2024-07-31' })
  await perform(services, systemActor, endRole, { grantId: id, lastDay: '2024-06-05' })
  await grant({ from: '2024-06-06', until: '2024-12-31' })
  const given = [`c1 [${TODAY},2024-06-06)`, `c1 [2024-06-06,${DAY})`]
  expect(await roles()).toEqual([...given, `c2 [${DAY},2024-08-01)`, 'c2 [2024-08-01,2025-01-01)'])
  await undo(decree)
  expect(await roles()).toEqual([`c1 [${TODAY},2024-06-06)`, 'c1 [2024-06-06,2025-01-01)'])
})

test('what goes on at the heir and was taken away there before it began comes back for no longer than until then', async () => {
  await grantAtHeir()
  await grant({ from: '2024-01-01' })
  const decree = await decided()
  await endAtHeir('2024-08-01')
  await undo(decree)
  expect(await roles()).toEqual(['c1 [2024-01-01,2024-08-01)', 'c2 [2024-01-01,2024-08-01)'])
})

test('a post and its holder of those days end with the body, a role that hangs on it goes on; undoing brings all back', async () => {
  const without = await appoint()
  await grant({ holdingId: without.holdingId })
  const before = [await roles(), await stretches('post'), await stretches('holding')]
  await sql`delete from role_grant`.execute(services.db)
  await sql`delete from holding`.execute(services.db)
  await sql`delete from post`.execute(services.db)

  const decree = await decided()
  const { holdingId } = await appoint()
  await grant({ holdingId })
  expect(await roles()).toEqual([`c1 [${TODAY},${DAY})`, `c2 [${DAY},)`])
  expect([await stretches('post'), await stretches('holding')]).toEqual([[`[${TODAY},${DAY})`], [`[${TODAY},${DAY})`]])
  await undo(decree)
  expect([await roles(), await stretches('post'), await stretches('holding')]).toEqual(before)
})

test('somebody else may be put into a post that ends with its body, for as long as that lasts, and leave it sooner', async () => {
  const { holdingId } = await appoint({ from: '2024-01-01' })
  const decree = await decided()
  await perform(services, systemActor, endHolding, { holdingId, lastDay: '2024-06-10', reason: 'moved' })
  const again = await appoint({ from: '2024-06-11' })
  expect(await stretches('post')).toEqual([`[2024-01-01,${DAY})`])
  expect(await stretches('holding')).toEqual(['[2024-01-01,2024-06-11)', `[2024-06-11,${DAY})`])
  await undo(decree)
  expect(again.holdingId).not.toBe(holdingId)
  expect(await stretches('holding')).toEqual(['[2024-01-01,2024-06-11)', '[2024-06-11,)'])
})

test('a role that somebody ended in the closed body since stays ended when the decree is undone', async () => {
  const { id } = await grant({ from: '2024-01-01' })
  const decree = await decided()
  await perform(services, systemActor, endRole, { grantId: id, lastDay: '2024-06-10' })
  await undo(decree)
  expect(await roles()).toEqual(['c1 [2024-01-01,2024-06-11)'])
})

test('a role that was ended at the heir comes back for no longer than it would have lasted there', async () => {
  await grant({ from: '2024-01-01' })
  const decree = await decided()
  await endAtHeir(DAY, '2024-08-31')
  await undo(decree)
  expect(await roles()).toEqual(['c1 [2024-01-01,2024-09-01)'])
})

test('a role that was ended at the heir before it began there ends with the day of the decree', async () => {
  await grant({ from: '2024-01-01' })
  const decree = await decided()
  await endAtHeir(DAY)
  await undo(decree)
  expect(await roles()).toEqual([`c1 [2024-01-01,${DAY})`])
})

test.each([{}, { until: '2024-12-31' }])(
  'a role given before two decrees, with days %j, goes along both as if it had been given before they were decided; undoing goes back step by step',
  async (days: { until?: string }) => {
    const given = async (isBefore: boolean) => {
      await sql`delete from role_grant`.execute(services.db)
      if (isBefore) await grant(days)
      const first = await decided(`1${isBefore}`)
      const second = await decided(`2${isBefore}`, '2024-07-10', ['c2', 'c3'])
      if (!isBefore) await grant(days)
      const steps = [await roles()]
      for (const decree of [second, first]) {
        await undo(decree)
        steps.push(await roles())
      }
      return steps
    }
    const end = days.until ? '2025-01-01' : ''
    const steps = [
      [`c1 [${TODAY},${DAY})`, `c2 [${DAY},2024-07-10)`, `c3 [2024-07-10,${end})`],
      [`c1 [${TODAY},${DAY})`, `c2 [${DAY},${end})`],
      [`c1 [${TODAY},${end})`],
    ]
    expect(await given(true)).toEqual(steps)
    expect(await given(false)).toEqual(steps)
  },
)

test('without anything in between every row is as before', async () => {
  await appoint()
  await grant()
  const before = await dump(services, 'tree')
  await undo(await decided())
  expect(await dump(services, 'tree')).toEqual(before)
})
