import { afterAll, beforeAll, expect, test } from 'vitest'
import { givenActor } from '#features/identity/testing.ts'
import { appointHolder } from '#features/organisations/index.ts'
import { givenDistrict, type TestOrganisation } from '#features/organisations/testing.ts'
import type { Actor } from '#platform/actor.ts'
import { perform } from '#platform/command.ts'
import { Problem } from '#platform/problem.ts'
import { systemActor } from '#platform/system-actor.ts'
import { openTestServices, type TestServices } from '#platform/testing/test-services.ts'
import {
  assignTask,
  cancelTask,
  changeDeadline,
  countOpenTasksFor,
  getTask,
  listTasks,
  reportTaskDone,
  returnTask,
  startTask,
  taskJobHandlers,
  verifyTask,
} from './index.ts'
import { givenConclusion, givenPeriod } from './testing.ts'

let services: TestServices
let ids: Record<TestOrganisation, string>
let secretary: Actor
let reporter: Actor
let outsider: Actor
let conclusionId: string

beforeAll(async () => {
  services = await openTestServices('2024-10-04T02:00:00Z')
  ids = await givenDistrict(services)
  secretary = await givenActor(services, 'thu.ky', ['secretary', ids.committee], ['reporter', ids.committee])
  reporter = await givenActor(services, 'khe.truc', ['reporter', ids['khe-truc-government']])
  outsider = await givenActor(services, 'na.may', ['reporter', ids['na-may']], ['secretary', ids['na-may']])
  const periodId = await givenPeriod(services)
  conclusionId = await givenConclusion(services, { organisationId: ids.committee, periodId, secretary })
})
afterAll(() => services.close())

function draft(more: object = {}) {
  return {
    conclusionId,
    title: 'Kiện toàn tổ dân vận',
    product: 'Danh sách tổ dân vận',
    leadOrganisationId: ids['khe-truc-government'],
    dueOn: '2024-11-29',
    ...more,
  }
}

async function refusal(work: Promise<unknown>) {
  const error = await work.then(
    () => undefined,
    (thrown: unknown) => thrown,
  )
  if (!(error instanceof Problem)) throw new Error(`Not refused: ${String(error)}`)
  return error.detail
}

async function reported(more: object = {}, by = reporter): Promise<string> {
  const { id } = await perform(services, secretary, assignTask, draft(more))
  await perform(services, by, startTask, { taskId: id, version: 1 })
  await perform(services, by, reportTaskDone, { taskId: id, version: 2, note: 'Có danh sách, gửi kèm.' })
  return id
}

test('everything missing from a task is named at once', async () => {
  const { kind, fields } = await refusal(
    perform(services, secretary, assignTask, { conclusionId, leadOrganisationId: '' }),
  )
  expect(kind).toBe('invalid')
  expect(fields.map(({ path }) => path).sort()).toEqual(['/dueOn', '/leadOrganisationId', '/product', '/title'])
  expect(fields.find(({ path }) => path === '/dueOn')?.code).toBe('tasks.deadline-needed')
})

test('a deadline together with "thường xuyên", and a lead body that also supports, are refused together', async () => {
  const raw = draft({ recurring: true, supporterIds: [ids['khe-truc-government']], title: '' })
  const { fields } = await refusal(perform(services, secretary, assignTask, raw))
  expect(fields).toEqual([
    { path: '/title', code: 'input.required' },
    { path: '/dueOn', code: 'tasks.deadline-or-recurring' },
    { path: '/supporterIds', code: 'tasks.lead-supports' },
  ])
})

test('a deadline before the conference and bodies that stand elsewhere are refused', async () => {
  const unknown = '00000000-0000-7000-8000-000000000001'
  const raw = draft({ dueOn: '2024-10-02', leadOrganisationId: unknown, supporterIds: [unknown.replace(/1$/, '2')] })
  const { fields } = await refusal(perform(services, secretary, assignTask, raw))
  expect(fields.map(({ path, code }) => [path, code])).toEqual([
    ['/dueOn', 'tasks.deadline-before'],
    ['/leadOrganisationId', 'tasks.unknown-body'],
    ['/supporterIds', 'tasks.unknown-body'],
  ])
})

test('nobody but the secretary of the body that met makes tasks, and no other body takes the lead’s steps', async () => {
  expect(await refusal(perform(services, reporter, assignTask, draft()))).toMatchObject({ kind: 'forbidden' })
  expect(await refusal(perform(services, outsider, assignTask, draft()))).toMatchObject({ kind: 'forbidden' })
  const { id } = await perform(services, secretary, assignTask, draft())
  const step = { taskId: id, version: 1 }
  expect(await refusal(perform(services, outsider, startTask, step))).toMatchObject({ code: 'tasks.lead-only' })
  expect(await refusal(perform(services, outsider, cancelTask, { ...step, note: 'Thôi' }))).toMatchObject({
    code: 'tasks.secretary-only',
  })
})

test('who reported a task done cannot verify it, in the command and in the database', async () => {
  const id = await reported({}, secretary)
  const refused = await refusal(perform(services, secretary, verifyTask, { taskId: id, version: 3 }))
  expect(refused).toMatchObject({ kind: 'forbidden', code: 'tasks.own-report' })
  const direct = services.db.updateTable('task').set({ verified_by: secretary.accountId }).where('id', '=', id)
  await expect(direct.execute()).rejects.toThrow(/check constraint/)
})

test('a step out of turn, a step without its words and a stale version are refused', async () => {
  const { id } = await perform(services, secretary, assignTask, draft())
  expect(
    await refusal(perform(services, reporter, reportTaskDone, { taskId: id, version: 1, note: 'Xong' })),
  ).toMatchObject({ kind: 'conflict', code: 'tasks.wrong-state' })
  await perform(services, reporter, startTask, { taskId: id, version: 1 })
  expect(await refusal(perform(services, reporter, startTask, { taskId: id, version: 1 }))).toMatchObject({
    kind: 'stale',
    context: { version: 2, state: 'in-progress' },
  })
  const silent = await refusal(perform(services, reporter, reportTaskDone, { taskId: id, version: 2, note: ' ' }))
  expect(silent.fields).toEqual([{ path: '/note', code: 'tasks.result-needed' }])
})

test('a task goes back with a reason, comes again, and is verified by somebody else', async () => {
  const id = await reported()
  const silent = await refusal(perform(services, secretary, returnTask, { taskId: id, version: 3 }))
  expect(silent.fields).toEqual([{ path: '/note', code: 'tasks.reason-needed' }])
  await perform(services, secretary, returnTask, { taskId: id, version: 3, note: 'Thiếu bản Nậm Tre' })
  await perform(services, reporter, reportTaskDone, { taskId: id, version: 4, note: 'Đã bổ sung' })
  await perform(services, secretary, verifyTask, { taskId: id, version: 5 })
  const task = await getTask(services.read, secretary, id, '2024-12-31')
  expect(task).toMatchObject({ state: 'done', standing: 'done', doneOn: '2024-10-04', reportedBy: reporter.accountId })
  expect(task.history.map(({ action, note }) => [action, note])).toEqual([
    ['assign', ''],
    ['start', ''],
    ['report-done', 'Có danh sách, gửi kèm.'],
    ['return', 'Thiếu bản Nậm Tre'],
    ['report-done', 'Đã bổ sung'],
    ['verify', ''],
  ])
  expect(
    await refusal(perform(services, secretary, cancelTask, { taskId: id, version: 6, note: 'Thôi' })),
  ).toMatchObject({
    code: 'tasks.wrong-state',
  })
})

test('a Saturday is taken as deadline, its repair is offered to the secretary only, and the change is in the history', async () => {
  const { id } = await perform(services, secretary, assignTask, draft({ dueOn: '2024-11-30' }))
  expect((await getTask(services.read, reporter, id, '2024-10-04')).repair).toBeUndefined()
  const { repair } = await getTask(services.read, secretary, id, '2024-10-04')
  expect(repair).toBe('2024-12-02')
  await perform(services, secretary, changeDeadline, { taskId: id, version: 1, dueOn: repair })
  const mended = await getTask(services.read, secretary, id, '2024-10-04')
  expect(mended).toMatchObject({ dueOn: '2024-12-02', repair: undefined, state: 'assigned', version: 2 })
  expect(mended.history.at(-1)).toMatchObject({ action: 'change-deadline', note: '30/11/2024 → 02/12/2024' })
})

test('the list counts how tasks stand on the day, filters by lead body and puts the overdue first', async () => {
  const lead = ids['na-may-government']
  for (const [title, dueOn] of [
    ['muộn', '2024-11-01'],
    ['gần', '2024-12-01'],
  ]) {
    await perform(services, secretary, assignTask, draft({ title, dueOn, leadOrganisationId: lead }))
  }
  await perform(services, secretary, assignTask, {
    ...draft({ title: 'đều đặn', leadOrganisationId: lead, recurring: true, dueOn: undefined }),
  })
  const list = await listTasks(services.read, secretary, { leadId: lead }, '2024-11-15')
  expect(list.tasks.map(({ title, standing, daysLeft }) => [title, standing, daysLeft])).toEqual([
    ['muộn', 'overdue', -14],
    ['gần', 'assigned', 16],
    ['đều đặn', 'assigned', undefined],
  ])
  expect(list.counts).toMatchObject({ overdue: 1, assigned: 2, done: 0 })
  const overdue = await listTasks(services.read, secretary, { leadId: lead, standing: 'overdue' }, '2024-11-15')
  expect(overdue).toMatchObject({ total: 3, tasks: [{ title: 'muộn' }] })
  expect(list.leads.map(({ name }) => name)).toEqual(['UBND xã Khe Trúc', 'UBND xã Nà Mây'])
})

test('a task waits for those closest to its lead body, then for a secretary who did not report it', async () => {
  const id = await reported({ title: 'chờ xác nhận' })
  const waiting = async (actor: Actor) =>
    (await countOpenTasksFor(services.read, actor, '2024-10-04')).find(({ task }) => task.id === id)?.step
  expect(await waiting(reporter)).toBeUndefined()
  expect(await waiting(secretary)).toBe('verify')
  await perform(services, secretary, returnTask, { taskId: id, version: 3, note: 'Làm lại' })
  expect(await waiting(reporter)).toBe('report-done')
  expect(await waiting(secretary)).toBeUndefined()
})

test('each office address of the lead body gets one letter, in Vietnamese, with title, product, deadline and link', async () => {
  const organisationId = ids['khe-truc-farmers']
  const post = { organisationId, mode: 'elected', from: '2020-07-01' }
  for (const [postTitle, fullName, officeEmail] of [
    ['Chủ tịch', 'Nông Văn Sơn', 'hoinongdan@khetruc.example'],
    ['Phó Chủ tịch', 'Lò Thị Mai', 'hoinongdan@khetruc.example'],
    ['Ủy viên', 'Vàng A Páo', ''],
  ] as const) {
    await perform(services, systemActor, appointHolder, { ...post, postTitle, person: { fullName, officeEmail } })
  }
  services.enqueued.length = 0
  const { id } = await perform(services, secretary, assignTask, draft({ leadOrganisationId: organisationId }))
  expect(services.enqueued).toEqual([
    { name: 'tasks.notify-assigned', data: { taskId: id, to: 'hoinongdan@khetruc.example' } },
  ])
  const [handler] = taskJobHandlers(services)
  if (!handler) throw new Error('No handler')
  await (handler.handle as (data: object) => Promise<void>)(services.enqueued[0]?.data ?? {})
  expect(services.letters).toHaveLength(1)
  expect(services.letters[0]).toMatchObject({
    to: 'hoinongdan@khetruc.example',
    subject: 'Nhiệm vụ mới: Kiện toàn tổ dân vận',
  })
  for (const part of ['Danh sách tổ dân vận', 'Thứ Sáu, 29/11/2024', `http://localhost:3000/lam-viec/nhiem-vu/${id}`]) {
    expect(services.letters[0]?.text).toContain(part)
  }
})
