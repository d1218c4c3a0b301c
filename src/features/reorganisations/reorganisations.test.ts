import { sql } from 'kysely'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { organisationPath } from '#features/organisations/index.ts'
import type { Actor } from '#platform/actor.ts'
import { perform } from '#platform/command.ts'
import { Problem } from '#platform/problem.ts'
import { systemActor } from '#platform/system-actor.ts'
import { guardTable, signedInLongAgo } from '#platform/testing/long-ago.ts'
import { openTestServices, type TestServices } from '#platform/testing/test-services.ts'
import {
  applyReorganisation,
  type DecreeLine,
  discardDraft,
  draftReorganisation,
  getReorganisation,
  listReorganisations,
  previewReorganisation,
  undoReorganisation,
} from './index.ts'
import { givenDecree, givenFigures, givenProvince, PAST, type ProvinceKey, RUNNING } from './testing.ts'

const TODAY = '2024-06-01'
const DAY = '2024-05-10'
let services: TestServices
let ids: Record<ProvinceKey, string>
beforeEach(async () => {
  services = await openTestServices(`${TODAY}T02:40:00Z`)
  ids = await givenProvince(services)
})
afterEach(() => services.close())

const administrator = (key: ProvinceKey): Actor => ({
  accountId: '01923456-789a-7bcd-8ef0-000000000001',
  name: 'Quản trị',
  organisationId: ids[key],
  roles: [{ role: 'administrator', organisationId: ids[key] }],
})
const drafted = (lines: Partial<DecreeLine>[], effectiveOn: string | undefined = DAY) =>
  perform(services, systemActor, draftReorganisation, {
    decreeNumber: '12-QĐ/TU',
    decreeDate: '2024-05-01',
    effectiveOn,
    lines,
  })
const refusal = async (doing: Promise<unknown>) => {
  const error = await doing.catch((thrown: unknown) => thrown)
  if (!(error instanceof Problem)) throw error
  return error.detail
}
const merge = (): Partial<DecreeLine> => ({ kind: 'merge', body: ids.c1, to: ids.c2 })

test('a decree is refused with everything that is wrong, and nothing of it is applied', async () => {
  const draft = await perform(services, systemActor, draftReorganisation, {
    decreeDate: '2024-06-01',
    effectiveOn: DAY,
    lines: [{ ...merge(), to: '' }],
  })
  const { fields } = await refusal(perform(services, systemActor, applyReorganisation, draft))
  expect(fields.map(({ path, code }) => `${path} ${code}`)).toEqual([
    '/decreeNumber input.required',
    '/effectiveOn reorganisations.effective-early',
    '/lines/0/to input.required',
  ])
  expect((await getReorganisation(services.read, systemActor, draft.id, TODAY)).state).toBe('draft')
})

test('who one is is asked before anything is applied or undone, and not for what is refused anyway', async () => {
  const atOpenScreen = signedInLongAgo(systemActor)
  const code = async (command: typeof applyReorganisation | typeof undoReorganisation, asked: object) =>
    (await refusal(perform(services, atOpenScreen, command, asked))).code
  expect(await code(applyReorganisation, await drafted([{ ...merge(), to: '' }]))).toBe('input.invalid')
  const draft = await drafted([merge()])
  const release = await guardTable(services, 'reorganisation')
  expect(await code(applyReorganisation, draft)).toBe('identity.reauthenticate')
  await release()
  expect(await code(undoReorganisation, draft)).toBe('reorganisations.not-applied')
  const applied = await perform(services, systemActor, applyReorganisation, draft)
  await guardTable(services, 'succession')
  expect(await code(undoReorganisation, applied)).toBe('identity.reauthenticate')
})

test('a day with signed reports is refused: the past is not reorganised under them', async () => {
  await givenFigures(services, [{ body: ids.c1, period: PAST, state: 'approved', values: [1, 2] }])
  const draft = await drafted([merge()], '2024-05-02')
  await services.db
    .updateTable('reorganisation')
    .set({ effective_on: '2024-03-01', decree_date: '2024-02-01' })
    .execute()
  const { fields } = await refusal(perform(services, systemActor, applyReorganisation, draft))
  expect(fields).toEqual([
    { path: '/effectiveOn', code: 'reorganisations.signed-later', params: { count: 1, day: '2024-03-31' } },
  ])
})

test('an account that would be left without any role is named', async () => {
  await sql`insert into account (id, name, email) values ('01923456-789a-7bcd-8ef0-0000000000aa', 'Lò Thị Én', 'a@account.invalid')`.execute(
    services.db,
  )
  await sql`insert into role_grant values (gen_random_uuid(), '01923456-789a-7bcd-8ef0-0000000000aa', 'reporter', ${ids.u1}::uuid, '[2021-01-01,)')`.execute(
    services.db,
  )
  const alone = await drafted([{ kind: 'dissolve', body: ids.u1 }])
  const { fields } = await refusal(perform(services, systemActor, applyReorganisation, alone))
  expect(fields).toEqual([
    { path: '/lines/0/to', code: 'reorganisations.strands-account', params: { names: 'Lò Thị Én' } },
  ])
  const heir = await drafted([{ kind: 'dissolve', body: ids.u1, to: ids.c1 }])
  await perform(services, systemActor, applyReorganisation, heir)
  const held = await services.read
    .selectFrom('role_grant')
    .select(['organisation_id', sql<string>`valid::text`.as('valid')])
    .orderBy('valid')
    .execute()
  expect(held).toEqual([
    { organisation_id: ids.u1, valid: `[2021-01-01,${DAY})` },
    { organisation_id: ids.c1, valid: `[${DAY},)` },
  ])
})

test('a role or a post that begins in a closing body on the day or later is named: it could neither end nor stay', async () => {
  await sql`insert into account (id, name, email) values ('01923456-789a-7bcd-8ef0-0000000000aa', 'Lò Thị Én', 'a@account.invalid')`.execute(
    services.db,
  )
  await sql`insert into role_grant values (gen_random_uuid(), '01923456-789a-7bcd-8ef0-0000000000aa', 'reporter', ${ids.c1}::uuid, ${`[${DAY},)`}::daterange)`.execute(
    services.db,
  )
  const { fields } = await refusal(perform(services, systemActor, applyReorganisation, await drafted([merge()])))
  expect(fields).toEqual([
    { path: '/lines/0/body', code: 'reorganisations.roles-begin-later', params: { roles: 1, posts: 0 } },
  ])
})

test('an administrator applies what lies within the subtree and nothing else', async () => {
  const draft = await drafted([merge()])
  const denied = await refusal(perform(services, administrator('d2'), applyReorganisation, draft))
  expect(denied.code).toBe('reorganisations.denied')
  expect((await getReorganisation(services.read, administrator('d2'), draft.id, TODAY)).abilities.apply).toBe(false)
  await perform(services, administrator('d1'), applyReorganisation, draft)
  expect((await getReorganisation(services.read, administrator('d1'), draft.id, TODAY)).abilities.undo).toBe(true)
})

test('a draft is changed and discarded by whoever composed it, or by an administrator of everything it names', async () => {
  const draft = await drafted([merge()])
  const outside = administrator('d2')
  for (const trying of [
    () => perform(services, outside, draftReorganisation, draft),
    () => perform(services, outside, discardDraft, draft),
  ])
    expect((await refusal(trying())).code).toBe('reorganisations.draft-denied')
  const own = await perform(services, administrator('d2'), draftReorganisation, { lines: [merge()] })
  await perform(services, administrator('d2'), discardDraft, own)
  await perform(services, administrator('d1'), discardDraft, draft)
})

test('a draft someone else changed meanwhile is not overwritten, and one that was applied is no draft', async () => {
  const draft = await drafted([merge()])
  await perform(services, systemActor, draftReorganisation, { ...draft, lines: [] })
  expect((await refusal(perform(services, systemActor, applyReorganisation, draft))).kind).toBe('stale')
  const other = await drafted([merge()])
  const applied = await perform(services, systemActor, applyReorganisation, other)
  const twice = await refusal(perform(services, systemActor, applyReorganisation, other))
  expect([twice.kind, twice.code]).toEqual(['conflict', 'reorganisations.applied-meanwhile'])
  for (const command of [discardDraft, applyReorganisation] as const) {
    const input = { id: applied.id, version: applied.version }
    expect((await refusal(perform(services, systemActor, command, input))).code).toBe('reorganisations.not-a-draft')
  }
})

test('a preview tells what would change and what is left open, and changes nothing', async () => {
  await givenFigures(services, [{ body: ids.c1, period: RUNNING, state: 'draft', values: [1, null] }])
  const draft = await drafted([merge(), { kind: 'rename', body: ids.c2, name: 'Đơn vị hợp nhất' }])
  const preview = await previewReorganisation(services.read, systemActor, draft.id)
  if (!('changes' in preview)) throw new Error('refused')
  expect(
    preview.changes.map(({ what, nameBefore, nameAfter, parentAfter }) => [what, nameBefore, nameAfter, parentAfter]),
  ).toEqual([
    ['closed', 'Đơn vị c1', undefined, undefined],
    ['renamed', 'Đơn vị c2', 'Đơn vị hợp nhất', 'Đơn vị d1'],
    ['moved', 'Đơn vị u1', 'Đơn vị u1', 'Đơn vị hợp nhất'],
  ])
  expect(preview.changes[0]?.successors).toEqual([{ name: 'Đơn vị hợp nhất', share: 1, heir: true }])
  expect(preview.leftOpen.reports).toEqual({
    count: 1,
    first: [{ organisationName: 'Đơn vị c1', periodCode: '2024Q2', state: 'draft' }],
  })
  expect((await listReorganisations(services.read, systemActor)).map(({ state }) => state)).toEqual(['draft'])
})

test('a preview tells who gives a part away and goes on', async () => {
  const lines: Partial<DecreeLine>[] = [
    { kind: 'split', body: ids.c1, to: ids.c1, share: 0.6 },
    { kind: 'split', body: ids.c1, to: ids.c2, share: 0.4 },
  ]
  const preview = await previewReorganisation(services.read, systemActor, (await drafted(lines)).id)
  if (!('changes' in preview)) throw new Error('refused')
  expect(preview.changes).toMatchObject([
    { what: 'divided', nameAfter: 'Đơn vị c1', successors: [{ name: 'Đơn vị c2', share: 0.4 }] },
  ])
})

test('what a closed body left open is its heir’s: the path leads there, also through a second decree', async () => {
  await perform(services, systemActor, applyReorganisation, await drafted([merge()]))
  const path = () => organisationPath(services.read, ids.c1, TODAY)
  expect(await path()).toEqual([ids.c1, ids.c2, ids.d1, ids.province])
  expect(await organisationPath(services.read, ids.c1, '2024-05-09')).toEqual([ids.c1, ids.d1, ids.province])
  await perform(
    services,
    systemActor,
    applyReorganisation,
    await drafted([{ kind: 'merge', body: ids.c2, to: ids.c3 }], '2024-05-20'),
  )
  expect(await path()).toEqual([ids.c1, ids.c2, ids.c3, ids.d2, ids.province])
})

test('only the newest decree is undone, and not once somebody signed, was given a role or a post under the new tree', async () => {
  const first = await perform(services, systemActor, applyReorganisation, await drafted([merge()]))
  const establish = {
    kind: 'establish',
    key: 'mới',
    name: 'Mới',
    shortName: 'Mới',
    organisationKind: 'K',
    parent: ids.d2,
  } as const
  const second = await perform(services, systemActor, applyReorganisation, await drafted([establish], '2024-05-20'))
  expect((await refusal(perform(services, systemActor, undoReorganisation, first))).code).toBe(
    'reorganisations.later-decree',
  )
  const made = second.established.mới ?? ''
  await sql`insert into post values (gen_random_uuid(), ${made}::uuid, 'Trưởng khối', 0, '[2024-05-20,)')`.execute(
    services.db,
  )
  await givenFigures(services, [{ body: ids.c3, period: RUNNING, state: 'approved', values: [1, 1] }])
  const { undoReasons } = await getReorganisation(services.read, systemActor, second.id, TODAY)
  expect(undoReasons.map(({ code }) => code)).toEqual(['reorganisations.signed-under', 'reorganisations.hangs-posts'])
  expect((await refusal(perform(services, systemActor, undoReorganisation, second))).fields).toHaveLength(2)
})

test('a preview tells which copies cease because a body closes, and undoing the decree sends them again', async () => {
  await givenDecree(services, '2024-05-02', [
    { kind: 'coordinate', body: ids.u1, to: ids.c1 },
    { kind: 'coordinate', body: ids.u2, to: ids.c3 },
  ])
  const lines = () => sql`select valid::text from coordination_line order by valid`.execute(services.db)
  const before = await lines()
  const draft = await drafted([
    merge(),
    { kind: 'stop-coordinating', body: ids.u2, to: ids.c3 },
    { kind: 'coordinate', body: ids.u1, to: ids.c2 },
  ])
  const preview = await previewReorganisation(services.read, systemActor, draft.id)
  if (!('coordination' in preview)) throw new Error('refused')
  expect(preview.coordination).toEqual([
    { what: 'closing', from: 'Đơn vị u1', to: 'Đơn vị c1' },
    { what: 'ends', from: 'Đơn vị u2', to: 'Đơn vị c3' },
    { what: 'begins', from: 'Đơn vị u1', to: 'Đơn vị c2' },
  ])
  const applied = await perform(services, systemActor, applyReorganisation, draft)
  expect((await lines()).rows).toEqual([
    { valid: `[2024-05-02,${DAY})` },
    { valid: `[2024-05-02,${DAY})` },
    { valid: `[${DAY},)` },
  ])
  await perform(services, systemActor, undoReorganisation, applied)
  expect((await lines()).rows).toEqual(before.rows)
})
