import { afterAll, beforeAll, expect, test } from 'vitest'
import { givenActor } from '#features/identity/testing.ts'
import { givenDistrict } from '#features/organisations/testing.ts'
import type { Actor } from '#platform/actor.ts'
import { perform } from '#platform/command.ts'
import type { Problem } from '#platform/problem.ts'
import { openTestServices, type TestServices } from '#platform/testing/test-services.ts'
import { addTopic } from './commands/add-topic.ts'
import { renameTopic } from './commands/rename-topic.ts'
import { findTopicIds, listTopics } from './queries/list-topics.ts'
import { listTopicsUsed } from './queries/list-topics-used.ts'

const DAY = '2024-10-05'
let services: TestServices
let publisher: Actor
let editor: Actor
let communePublisher: Actor
let reporter: Actor

beforeAll(async () => {
  services = await openTestServices('2024-10-05T02:00:00Z')
  const ids = await givenDistrict(services)
  publisher = await givenActor(services, 'duyet-dang', ['publisher', ids.committee])
  communePublisher = await givenActor(services, 'duyet-xa', ['publisher', ids['khe-truc']])
  editor = await givenActor(services, 'bien-tap', ['editor', ids.advisory])
  reporter = await givenActor(services, 'bao-cao', ['reporter', ids.advisory])
})
afterAll(() => services.close())

const add = (name: string, actor = publisher) => perform(services, actor, addTopic, { name })
const refusalOf = (attempt: Promise<unknown>) =>
  attempt.then(
    () => undefined,
    ({ detail }: Problem) => [detail.kind, detail.fields[0]?.code ?? detail.code],
  )

test('whoever neither writes nor publishes may not keep the list, nor see it in the workspace', async () => {
  expect(await refusalOf(add('Nước sạch', reporter))).toEqual(['forbidden', 'topics.denied'])
  expect(await refusalOf(listTopicsUsed(services.read, reporter, DAY))).toEqual(['forbidden', 'topics.read-denied'])
})

test('topics hold for everybody: whoever writes or publishes in a part of the locality sees them and keeps none', async () => {
  const { topicId } = await add('Bình đẳng giới')
  for (const one of [editor, communePublisher]) {
    expect(await refusalOf(add('Nước sạch', one))).toEqual(['forbidden', 'topics.denied'])
    const renaming = perform(services, one, renameTopic, { topicId, newName: 'Gia đình' })
    expect(await refusalOf(renaming)).toEqual(['forbidden', 'topics.denied'])
    expect(await listTopicsUsed(services.read, one, DAY)).toMatchObject({ topics: [{ id: topicId }], mayManage: false })
  }
  expect(await listTopicsUsed(services.read, publisher, DAY)).toMatchObject({ mayManage: true })
})

test('a topic without a name, or with that of another whatever its accents, is refused', async () => {
  await add('Chuyển đổi số')
  const second = await add('Đối thoại')
  expect(await refusalOf(add('  '))).toEqual(['invalid', 'topics.name-required'])
  expect(await refusalOf(add('chuyen doi SỐ'))).toEqual(['invalid', 'topics.same-name'])
  const rename = perform(services, publisher, renameTopic, { topicId: second.topicId, newName: 'Chuyển  đổi sỗ' })
  expect(await refusalOf(rename)).toEqual(['invalid', 'topics.same-name'])
  const nobody = { topicId: '01990000-0000-7000-8000-000000000001', newName: 'Gì đó' }
  expect(await refusalOf(perform(services, publisher, renameTopic, nobody))).toEqual(['not-found', 'topics.not-found'])
})

test('a renamed topic keeps its address, and the list is in dictionary order', async () => {
  const { topicId, slug } = await add('Ấm no')
  await perform(services, publisher, renameTopic, { topicId, newName: 'Ánh sáng vùng cao' })
  expect(slug).toBe('am-no')
  const topics = await listTopics(services.read)
  expect(topics.map(({ name }) => name)).toEqual(['Ánh sáng vùng cao', 'Bình đẳng giới', 'Chuyển đổi số', 'Đối thoại'])
  expect(topics[0]).toMatchObject({ id: topicId, slug: 'am-no' })
})

test('addresses are found all together or not at all', async () => {
  expect(await findTopicIds(services.read, ['doi-thoai', 'am-no', 'am-no'])).toHaveLength(2)
  expect(await findTopicIds(services.read, ['doi-thoai', 'khong-co'])).toBeUndefined()
  expect(await findTopicIds(services.read, [])).toEqual([])
})
