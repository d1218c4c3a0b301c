import { afterAll, beforeAll, expect, test } from 'vitest'
import { givenActor, givenLent } from '#features/identity/testing.ts'
import { givenDistrict, type TestOrganisation } from '#features/organisations/testing.ts'
import type { Actor } from '#platform/actor.ts'
import { perform } from '#platform/command.ts'
import { openTestServices, type TestServices } from '#platform/testing/test-services.ts'
import { assignTask, getTask, reportTaskDone, returnTask, startTask, verifyTask } from './index.ts'
import { givenConclusion, givenPeriod } from './testing.ts'

const DAYS = { from: '2024-10-04', until: '2024-12-31' } as const
let services: TestServices
let ids: Record<TestOrganisation, string>
let secretary: Actor
let conclusionId: string

beforeAll(async () => {
  services = await openTestServices('2024-10-04T02:00:00Z')
  ids = await givenDistrict(services)
  secretary = await givenActor(services, 'thu.ky', ['secretary', ids.committee], ['reporter', ids.committee])
  const periodId = await givenPeriod(services)
  conclusionId = await givenConclusion(services, { organisationId: ids.committee, periodId, secretary })
})
afterAll(() => services.close())

/** A task that this person reported done, by whatever right they have. */
async function reported(by: Actor): Promise<string> {
  const { id } = await perform(services, secretary, assignTask, {
    conclusionId,
    title: 'Kiện toàn tổ dân vận',
    product: 'Danh sách tổ dân vận',
    leadOrganisationId: ids['khe-truc-government'],
    dueOn: '2024-11-29',
  })
  await perform(services, by, startTask, { taskId: id, version: 1 })
  await perform(services, by, reportTaskDone, { taskId: id, version: 2, note: 'Có danh sách, gửi kèm.' })
  return id
}

/** A deputy without a right of their own at the lead body, to whom the secretary lent everything they hold. */
async function deputyOfSecretary(username: string): Promise<Actor> {
  const deputy = await givenActor(services, username, ['editor', ids.committee])
  return givenLent(services, secretary, deputy, DAYS)
}

test('nobody verifies or returns what was reported done with their own right, nor with a right that is theirs', async () => {
  const deputy = await deputyOfSecretary('pho')
  const colleague = await deputyOfSecretary('dong.nghiep')
  const id = await reported(deputy)
  for (const [person, code] of [
    [secretary, 'tasks.own-report'],
    [deputy, 'tasks.secretary-only'],
    [colleague, 'tasks.secretary-only'],
  ] as const) {
    for (const judge of [verifyTask, returnTask]) {
      const judged = perform(services, person, judge, { taskId: id, version: 3, note: 'Thiếu' })
      await expect(judged).rejects.toMatchObject({ detail: { kind: 'forbidden', code } })
    }
    const seen = await getTask(services.read, person, id, DAYS.from)
    expect(seen.abilities).toMatchObject({ verify: false, return: false })
  }
  const direct = services.db.updateTable('task').set({ verified_by: secretary.accountId }).where('id', '=', id)
  await expect(direct.execute()).rejects.toThrow(/check constraint/)
})

test('another secretary verifies it, and the history says for whom it was reported', async () => {
  const id = await reported(await deputyOfSecretary('pho.hai'))
  const other = await givenActor(services, 'thu.ky.hai', ['secretary', ids.committee])
  await perform(services, other, verifyTask, { taskId: id, version: 3 })
  const { history } = await getTask(services.read, other, id, DAYS.from)
  expect(history.map(({ action, onBehalfOf }) => [action, onBehalfOf])).toEqual([
    ['assign', undefined],
    ['start', secretary.name],
    ['report-done', secretary.name],
    ['verify', undefined],
  ])
})

test('what was returned and reported again without anybody’s right is verified by who lent one before', async () => {
  const id = await reported(await deputyOfSecretary('pho.ba'))
  const other = await givenActor(services, 'thu.ky.ba', ['secretary', ids.committee])
  await perform(services, other, returnTask, { taskId: id, version: 3, note: 'Thiếu bản Nậm Tre' })
  const reporter = await givenActor(services, 'khe.truc', ['reporter', ids['khe-truc-government']])
  await perform(services, reporter, reportTaskDone, { taskId: id, version: 4, note: 'Đã bổ sung' })
  await perform(services, secretary, verifyTask, { taskId: id, version: 5 })
  expect((await getTask(services.read, secretary, id, DAYS.from)).state).toBe('done')
})
