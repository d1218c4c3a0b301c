import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { congressFigures, listCongresses } from '#features/congresses/index.ts'
import { createAuth, signInOut } from '#features/identity/index.ts'
import { listOrganisationTree } from '#features/organisations/index.ts'
import { listPeriods } from '#features/periods/index.ts'
import { listReorganisations, previewReorganisation } from '#features/reorganisations/index.ts'
import { listBoard } from '#features/reports/index.ts'
import { rebuildRollups } from '#features/rollups/index.ts'
import type { IsoDate } from '#kernel/date.ts'
import { systemActor } from '#platform/system-actor.ts'
import { openTestServices, type TestServices } from '#platform/testing/test-services.ts'
import { findAuditDefects } from '#platform/verify-audit.ts'
import { createDemonstration, type FeaturedAccount } from './create-demonstration.ts'
import { isEmptyDatabase } from './database-state.ts'
import { loadStarterPack } from './starter-pack.ts'

const PASSWORD = 'mat-khau-de-thu'
const NOW = '2026-11-23T02:40:00Z'
const told: { vi: string; done: number; total: number }[] = []
const progress = ({ vi }: { vi: string }, done: number, total: number) => told.push({ vi, done, total })
let services: TestServices
let featured: FeaturedAccount[]

beforeAll(async () => {
  services = await openTestServices(NOW)
  ;({ featured } = await createDemonstration(services, { password: PASSWORD, progress }))
})
afterAll(() => services.close())

const count = async (
  table: 'report' | 'article' | 'conference' | 'account' | 'form' | 'roster_seat' | 'coordination_line',
) => (await services.read.selectFrom(table).select('id').execute()).length

async function districtReader() {
  const root = (await listOrganisationTree(services.read, '2026-11-23')).find(({ parentId }) => !parentId)
  const roles = [{ role: 'approver' as const, organisationId: root?.id ?? '' }]
  return { accountId: '', name: '', organisationId: '', roles }
}

async function board() {
  const periods = await listPeriods(services.read)
  const reader = await districtReader()
  return Promise.all(
    periods.map(async (period) => {
      const { rows } = await listBoard(services.read, reader, period, services.clock.now())
      const cells = rows.flatMap(({ own, cells }) => [...(own ? [own] : []), ...Object.values(cells).flat()])
      return { code: period.code, cells }
    }),
  )
}

test('A database that is not empty is left alone', async () => {
  expect(await isEmptyDatabase(services)).toBe(false)
  const before = await count('account')
  const again = createDemonstration(services, { password: PASSWORD, progress })
  await expect(again).rejects.toMatchObject({ detail: { kind: 'conflict', code: 'demonstration.not-empty' } })
  expect(await count('account')).toBe(before)
})

test('Production refuses before anything is written', async () => {
  const production = { ...services, config: { ...services.config, mode: 'production' as const } }
  const making = createDemonstration(production, { password: PASSWORD, progress })
  await expect(making).rejects.toMatchObject({ detail: { kind: 'forbidden', code: 'demonstration.production' } })
})

test('The starter pack alone leaves a database empty', async () => {
  const fresh = await openTestServices(NOW)
  await loadStarterPack(fresh)
  expect(await isEmptyDatabase(fresh)).toBe(true)
  expect(await fresh.read.selectFrom('section').select('slug').execute()).not.toEqual([])
  await fresh.close()
})

test('The starter pack loads once: a second time changes nothing', async () => {
  const entries = async () => (await services.read.selectFrom('audit_entry').select('sequence').execute()).length
  const before = await entries()
  await loadStarterPack(services)
  expect(await count('form')).toBe(1)
  expect(await entries()).toBe(before)
})

test('Every body that owes the two finished quarters has an approved report, and nobody is missing', async () => {
  const [, last, earlier] = await board()
  for (const quarter of [last, earlier]) {
    expect(quarter?.cells.length).toBe(65)
    expect(quarter?.cells.filter(({ standing }) => standing !== 'approved')).toEqual([])
  }
  const signed = await services.read
    .selectFrom('report_snapshot')
    .select('missing')
    .where('document_model', 'is not', null)
    .execute()
  expect(signed.map(({ missing }) => missing)).toEqual(Array(14).fill([]))
})

test('The running quarter has a report in every standing, and the first visitor’s is not opened', async () => {
  const [running] = await board()
  const tally = Object.groupBy(running?.cells ?? [], ({ standing }) => standing)
  expect(tally.approved?.length).toBe(41)
  expect([tally.submitted?.length, tally.late?.length, tally.returned?.length]).toEqual([5, 2, 1])
  expect(tally.overdue?.filter(({ reportId }) => reportId).length).toBe(4)
  const government = tally.overdue?.find(({ organisationName }) => organisationName.endsWith('nhân dân xã Khe Trúc'))
  expect(government).toMatchObject({ reportId: undefined })
})

test('The audit chain is whole, tells its story in order, and nothing lies ahead', async () => {
  expect(await findAuditDefects(services.read)).toEqual([])
  const entries = await services.read.selectFrom('audit_entry').select('at').orderBy('sequence').execute()
  const moments = entries.map(({ at }) => at.getTime())
  expect(moments).toEqual(moments.toSorted((a, b) => a - b))
  expect(moments.at(-1)).toBeLessThan(new Date(NOW).getTime())
})

test('The sums are there, and a full rebuild finds no difference', async () => {
  const { rows, differences } = await rebuildRollups(services)
  expect(rows).toBeGreaterThan(3 * 65)
  expect(differences).toEqual([])
})

test('Every featured account exists, says what it is for, and its password opens the door', async () => {
  const { signIn } = signInOut(services, createAuth(services, 'a secret that is only for tests, 32+'))
  expect(featured).toHaveLength(8)
  for (const { username, name, organisation, role } of featured) {
    expect([name, organisation, role.vi, role.en]).not.toContain('')
    const request = new Request('http://localhost:3000/dang-nhap', { headers: { 'x-client-address': username } })
    expect(await signIn(username, PASSWORD, request), username).toMatchObject({ ok: true })
  }
})

test('Every role hangs on a post of its person, in the same body where they hold one there, and would end with it', async () => {
  const { rows } = await sql<{
    username: string
    isOwn: boolean
    isHere: boolean
    mightBeHere: boolean
    ends: boolean
  }>`
    select a.username, h.person_id = a.person_id as "isOwn", p.organisation_id = g.organisation_id as "isHere",
      exists (select from holding other join post on post.id = other.post_id
        where other.person_id = a.person_id and post.organisation_id = g.organisation_id) as "mightBeHere",
      e.valid <@ h.valid as ends
    from role_grant g join account a on a.id = g.account_id join effective_role e on e.id = g.id
    left join holding h on h.id = g.holding_id left join post p on p.id = h.post_id`.execute(services.db)
  expect(rows.length).toBeGreaterThan(135)
  expect(rows.filter(({ isOwn, isHere, mightBeHere, ends }) => !isOwn || !ends || isHere !== mightBeHere)).toEqual([])
})

test('People are names, posts and office contacts only, and no letter waits for them', async () => {
  const people = await services.read.selectFrom('person').selectAll().execute()
  expect(people.length).toBeGreaterThan(60)
  for (const person of people) expect(Object.keys(person)).toEqual(['id', 'full_name', 'office_phone', 'office_email'])
  expect([services.enqueued, services.letters]).toEqual([[], []])
})

test('Two conferences were held and one is to come, tasks stand in several states with one overdue, and of ten articles one is corrected, one led elsewhere, one removed', async () => {
  expect(await count('conference')).toBe(3)
  const tasks = await services.read.selectFrom('task').select(['state', 'due_on']).execute()
  const states = new Set(tasks.map(({ state }) => state))
  expect([...states].sort()).toEqual(['assigned', 'done', 'in-progress', 'reported-done'])
  const overdue = tasks.filter(({ state, due_on }) => due_on && due_on < '2026-11-23' && state === 'in-progress')
  expect(overdue).toHaveLength(1)
  const articles = await services.read.selectFrom('article').select('state').execute()
  expect(articles.map(({ state }) => state)).toEqual(Array(10).fill('published'))
  const left = await services.read.selectFrom('take_down').select('kind').orderBy('kind').execute()
  expect(left.map(({ kind }) => kind)).toEqual(['permanent', 'replaced'])
  const corrected = await services.read
    .selectFrom('article')
    .innerJoin('article_revision as shown', 'shown.id', 'article.published_revision_id')
    .select('shown.title')
    .where('shown.correction', 'is not', null)
    .execute()
  expect(corrected).toHaveLength(1)
})

test('Of four congresses of the district one is planned, one complete, two left something vacant; a Khối Dân vận has its members', async () => {
  const all = await listCongresses(services.read, await districtReader(), '2026-11-23')
  expect(all).toHaveLength(33)
  const lines = all.filter(({ organisationName }) => /huyện/i.test(organisationName))
  expect(lines.map(({ state, vacant, vacantPosts }) => [state, vacant, vacantPosts])).toEqual([
    ['complete', 0, 0],
    ['incomplete', 3, 1],
    ['incomplete', 1, 0],
    ['planned', undefined, 0],
  ])
  expect(await count('roster_seat')).toBe(9)
})

test('The reports of a finished quarter say of congresses what the register says on its last day', async () => {
  const [, last] = (await listPeriods(services.read)).toSorted((a, b) => (a.code < b.code ? -1 : 1))
  const lines = await listCongresses(services.read, await districtReader(), (last?.lastDay ?? '') as IsoDate)
  const { D08, D09, D10 } = congressFigures(lines)
  const sums = await services.read
    .selectFrom('rollup')
    .innerJoin('organisation_version as body', 'body.organisation_id', 'rollup.organisation_id')
    .innerJoin('form_item', 'form_item.form_version_id', 'rollup.form_version_id')
    .innerJoin('indicator', 'indicator.id', 'form_item.indicator_id')
    .select(['indicator.code', 'form_item.slot', 'form_item.denominator_slot', 'rollup.approved_values'])
    .where('rollup.period_id', '=', last?.id ?? '')
    .where('rollup.axis', '=', 'territory')
    .where('body.kind', '=', 'HUYEN_UY')
    .execute()
  const sumOf = (code: string, slot: 'slot' | 'denominator_slot' = 'slot') => {
    const row = sums.find((one) => one.code === code)
    return row?.approved_values[(row[slot] ?? 0) - 1]
  }
  expect(D08.held).toBeGreaterThan(20)
  expect([sumOf('D08'), sumOf('D08', 'denominator_slot')]).toEqual([D08.held, D08.of])
  expect(['D09a', 'D09b', 'D09c', 'D09d'].map((code) => sumOf(code))).toEqual([
    D09.seats,
    D09.elected,
    D09.added,
    D09.vacant,
  ])
  expect(sumOf('D10')).toBe(D10)
})

test('One decree is being composed, and its preview finds nothing wrong; an earlier one let bodies coordinate', async () => {
  const decrees = await listReorganisations(services.read, systemActor)
  expect(decrees.map(({ state }) => state).sort()).toEqual(['applied', 'draft'])
  expect(await count('coordination_line')).toBe(3)
  const decree = decrees.find(({ state }) => state === 'draft')
  const preview = await previewReorganisation(services.read, systemActor, decree?.id ?? '')
  expect(preview.problems).toEqual([])
  const closed = 'changes' in preview ? preview.changes.filter(({ what }) => what === 'closed') : []
  expect(closed).toHaveLength(9)
  // Members go over; seats and vacancies are counted by the register, whatever a body before it had.
  const stocks = 'stocks' in preview ? preview.stocks.flatMap(({ openings }) => openings.first) : []
  expect([...new Set(stocks.map(({ indicator }) => indicator.vi))]).toEqual([
    'Tổng số đoàn viên, hội viên',
    'Đối tượng trong diện tập hợp',
  ])
  expect(stocks).toHaveLength(8)
})

test('Progress counts from nothing to everything and never backwards', () => {
  expect(told[0]).toMatchObject({ done: 0 })
  expect(told.map(({ done }) => done)).toEqual(told.map((_, at) => at))
  expect(told.at(-1)).toMatchObject({ vi: 'Cộng số liệu toàn huyện', done: told.at(-1)?.total })
})
