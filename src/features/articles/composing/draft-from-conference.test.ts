import { afterAll, beforeAll, expect, test } from 'vitest'
import { givenConference } from '#features/conferences/testing.ts'
import { givenActor } from '#features/identity/testing.ts'
import { givenDistrict, givenHolder } from '#features/organisations/testing.ts'
import { openPeriod } from '#features/periods/index.ts'
import type { Actor } from '#platform/actor.ts'
import { perform } from '#platform/command.ts'
import { systemActor } from '#platform/system-actor.ts'
import { openTestServices, type TestServices } from '#platform/testing/test-services.ts'
import { draftFromConference, getArticle } from '../index.ts'
import { givenSections } from '../testing.ts'

let services: TestServices
let editor: Actor
let outsider: Actor
let conferenceId: string

beforeAll(async () => {
  services = await openTestServices('2024-10-04T02:00:00Z')
  const ids = await givenDistrict(services)
  const secretary = await givenActor(services, 'thu-ky', ['secretary', ids.committee])
  editor = await givenActor(services, 'bien-tap', ['editor', ids.committee])
  outsider = await givenActor(services, 'na-may', ['editor', ids['na-may']])
  const chair = await givenHolder(services, ids.committee, 'Phó Bí thư Thường trực Huyện ủy', 'Hoàng Thế Lâm')
  const period = await perform(services, systemActor, openPeriod, {
    code: '2024Q3',
    firstDay: '2024-06-15',
    lastDay: '2024-09-14',
    dueAt: '2024-09-18T10:00:00Z',
    consolidationDueOn: '2024-09-25',
  })
  const given = { organisationId: ids.committee, periodId: period.id, chairHoldingId: chair.holdingId }
  const conference = await givenConference(services, secretary, given, 'Mỗi việc một nơi chủ trì.', 'Giữ nền nếp.')
  conferenceId = conference.id
})
afterAll(() => services.close())

const drafted = (actor: Actor, id: string) => perform(services, actor, draftFromConference, { conferenceId: id })

test('a conference that is not there, a portal without sections and an editor of another body are refused', async () => {
  await expect(drafted(editor, conferenceId)).rejects.toMatchObject({ detail: { code: 'articles.no-sections' } })
  await givenSections(services)
  await expect(drafted(editor, '00000000-0000-4000-8000-000000000009')).rejects.toMatchObject({
    detail: { kind: 'not-found' },
  })
  await expect(drafted(outsider, conferenceId)).rejects.toMatchObject({
    detail: { kind: 'forbidden', code: 'articles.write-denied' },
  })
})

test('the news of a conference is drafted once, in the section of conferences, signed by the editor', async () => {
  const { articleId } = await drafted(editor, conferenceId)
  const article = await getArticle(services.read, editor, articleId, '2024-10-04')
  expect(article).toMatchObject({
    state: 'draft',
    sectionSlug: 'hoi-nghi',
    updatedOn: '2024-10-04',
    byline: editor.name,
  })
  const texts = article.blocks.map((block) => ('text' in block ? block.text : ''))
  const chair = 'đồng chí Hoàng Thế Lâm – Phó Bí thư Thường trực Huyện ủy'
  expect(texts[0]).toBe(`Chiều ngày 03/10/2024, ${chair} chủ trì ${article.title}.`)
  expect(texts.at(-1)).toBe(`Phát biểu kết luận hội nghị, ${chair} đề nghị: Mỗi việc một nơi chủ trì; Giữ nền nếp./.`)
  await expect(drafted(editor, conferenceId)).rejects.toMatchObject({
    detail: { kind: 'conflict', code: 'articles.already-drafted', context: { articleId } },
  })
})
