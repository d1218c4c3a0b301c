import { afterAll, beforeAll, expect, test } from 'vitest'
import { givenDraft, givenPublication, givenSections } from '#features/articles/testing.ts'
import { givenActor } from '#features/identity/testing.ts'
import { givenDistrict } from '#features/organisations/testing.ts'
import { addDays, localDate } from '#kernel/date.ts'
import type { Actor } from '#platform/actor.ts'
import { type Command, perform } from '#platform/command.ts'
import { Problem } from '#platform/problem.ts'
import { openTestServices, type TestServices } from '#platform/testing/test-services.ts'
import { pinLeadStory } from './commands/lead/pin-lead-story.ts'
import { addMenuItem } from './commands/menu/add-menu-item.ts'
import { changeMenuItem } from './commands/menu/change-menu-item.ts'
import { removeMenuItem } from './commands/menu/remove-menu-item.ts'
import { moveKept } from './commands/move-kept.ts'
import { createNotice } from './commands/notices/create-notice.ts'
import { publishPage } from './commands/pages/publish-page.ts'
import { savePage } from './commands/pages/save-page.ts'
import { withdrawPage } from './commands/pages/withdraw-page.ts'
import { archiveSection } from './commands/sections/archive-section.ts'
import { changeSection } from './commands/sections/change-section.ts'
import { createSection } from './commands/sections/create-section.ts'
import { deleteSection } from './commands/sections/delete-section.ts'
import { withdrawDated } from './commands/withdraw-dated.ts'
import { getPage } from './queries/get-page.ts'
import { listKeptSections } from './queries/list-sections.ts'
import { givenPage } from './testing.ts'

// The views show what is in force on the database's own day.
const now = new Date()
const today = localDate(now)

let services: TestServices
let manager: Actor
let editor: Actor
let elsewhere: Actor

beforeAll(async () => {
  services = await openTestServices(now.toISOString())
  const ids = await givenDistrict(services)
  manager = await givenActor(services, 'duyet-dang', ['publisher', ids.committee])
  editor = await givenActor(services, 'bien-tap', ['editor', ids.committee])
  elsewhere = await givenActor(services, 'na-may', ['publisher', ids['na-may']])
  await givenSections(services)
})
afterAll(() => services.close())

const refusal = (work: Promise<unknown>) =>
  work.then(
    () => undefined,
    (error: unknown) => (error instanceof Problem ? error.detail : Promise.reject(error)),
  )
const words = { nameVi: 'Gương sáng', nameEn: 'Good examples' }
const section = async (slug: string) => {
  const found = (await listKeptSections(services.read)).find((one) => one.slug === slug)
  if (!found) throw new Error(slug)
  return found
}
const shown = { textVi: 'Lịch tiếp công dân.', importance: 'normal', fromOn: today, untilOn: today } as const

test.each<[string, Command<never, unknown>, object]>([
  ['a section', createSection as never, words],
  ['an item of the menu', addMenuItem as never, { address: '/hoi-nghi', labelVi: 'Hội nghị' }],
  ['a notice', createNotice as never, shown],
])('nobody but the publisher of the whole locality makes %s', async (_, command, input) => {
  for (const actor of [editor, elsewhere]) {
    expect(await refusal(perform(services, actor, command, input))).toMatchObject({ code: 'site.denied' })
  }
})

test('a section with articles is not deleted; archived, it leaves the menu and keeps its address', async () => {
  const draft = await givenDraft(services, editor, editor.organisationId, 'Bài giữ mục')
  await givenPublication(services, editor, manager, draft.articleId)
  const { id, version } = await section('tin-tuc')
  expect(await refusal(perform(services, manager, deleteSection, { id, version }))).toMatchObject({
    code: 'site.section-in-use',
  })
  await perform(services, manager, archiveSection, { id, version, archived: 'true' })
  const row = services.read.selectFrom('portal.section').select('archived').where('slug', '=', 'tin-tuc')
  expect(await row.executeTakeFirst()).toEqual({ archived: true })
  await perform(services, manager, archiveSection, { id, version: version + 1, archived: 'false' })
  expect(await row.executeTakeFirst()).toEqual({ archived: false })
})

test('a section is named, described, moved and, while empty, deleted; a stale change and a taken address are refused', async () => {
  const { id, slug } = await perform(services, manager, createSection, words)
  expect(slug).toBe('guong-sang')
  expect(await refusal(perform(services, manager, createSection, words))).toMatchObject({
    fields: [{ path: '/slug', code: 'site.slug-taken' }],
  })
  await perform(services, manager, changeSection, { id, version: 1, ...words, descriptionVi: 'Việc tốt quanh ta.' })
  expect(await refusal(perform(services, manager, changeSection, { id, version: 1, ...words }))).toMatchObject({
    code: 'version.stale',
  })
  await perform(services, manager, moveKept, { kind: 'section', id, direction: 'up' })
  const order = (await listKeptSections(services.read)).map((one) => one.slug)
  expect(order).toEqual(['tin-tuc', 'guong-sang', 'hoi-nghi'])
  await perform(services, manager, deleteSection, { id, version: 2 })
  expect((await listKeptSections(services.read)).map((one) => one.slug)).toEqual(['tin-tuc', 'hoi-nghi'])
})

test('the menu has two levels and no third, leads to one thing each, and hides what readers cannot open', async () => {
  const { id: pageId } = await givenPage(services, manager, 'Giới thiệu')
  expect(await refusal(perform(services, manager, addMenuItem, {}))).toMatchObject({
    fields: [{ path: '/target' }, { path: '/labelVi' }],
  })
  const bad = perform(services, manager, addMenuItem, { address: 'javascript:alert(1)', labelVi: 'Xấu' })
  expect(await refusal(bad)).toMatchObject({ fields: [{ path: '/address', code: 'site.address-form' }] })
  const top = await perform(services, manager, addMenuItem, { target: `page:${pageId}` })
  const below = await perform(services, manager, addMenuItem, {
    address: '/to-chuc',
    labelVi: 'Bộ máy',
    parentId: top.id,
  })
  const third = perform(services, manager, addMenuItem, { address: '/', labelVi: 'Ba', parentId: below.id })
  expect(await refusal(third)).toMatchObject({ fields: [{ path: '/parentId', code: 'site.two-levels' }] })
  const change = { id: top.id, version: 1, target: `page:${pageId}`, parentId: below.id }
  expect(await refusal(perform(services, manager, changeMenuItem, change))).toMatchObject({ code: 'input.invalid' })
  const removed = perform(services, manager, removeMenuItem, { id: top.id, version: 1 })
  expect(await refusal(removed)).toMatchObject({ code: 'site.item-has-items' })
  const labels = () => services.read.selectFrom('portal.menu_item').select('label_vi').orderBy('label_vi').execute()
  expect((await labels()).map((row) => row.label_vi)).toEqual(['Bộ máy', 'Giới thiệu'])
  const { version } = await getPage(services.read, pageId)
  await perform(services, manager, withdrawPage, { id: pageId, version })
  expect((await labels()).map((row) => row.label_vi)).toEqual(['Bộ máy'])
})

test('a notice is on the portal from its first day to its last and no longer, unless it is withdrawn', async () => {
  const put = (from: number, until: number, textVi: string) => {
    const days = { fromOn: addDays(today, from), untilOn: addDays(today, until) }
    return perform(services, manager, createNotice, { ...shown, ...days, textVi })
  }
  expect(await refusal(put(0, -1, 'Ngược'))).toMatchObject({ fields: [{ path: '/untilOn' }] })
  await put(1, 2, 'Chưa đến')
  await put(-2, -1, 'Đã hết')
  const { id } = await put(0, 0, 'Hôm nay')
  const texts = () => services.read.selectFrom('portal.notice').select('text_vi').execute()
  expect(await texts()).toEqual([{ text_vi: 'Hôm nay' }])
  await perform(services, manager, withdrawDated, { kind: 'notice', id, version: 1, withdrawn: 'true' })
  expect(await texts()).toEqual([])
  await perform(services, manager, withdrawDated, { kind: 'notice', id, version: 2, withdrawn: 'false' })
  expect(await texts()).toEqual([{ text_vi: 'Hôm nay' }])
})

test('readers see a static page as it was published, whatever is written beside it; English is whole or absent', async () => {
  const { id, version } = await givenPage(services, manager, 'Quy chế')
  const titles = () =>
    services.read.selectFrom('portal.page').select('title_vi').where('slug', '=', 'quy-che').execute()
  const half = { id, version, titleVi: 'Quy chế', bodyVi: 'Chữ.', titleEn: 'Rules' }
  expect(await refusal(perform(services, manager, savePage, half))).toMatchObject({ fields: [{ path: '/bodyEn' }] })
  const saved = await perform(services, manager, savePage, { id, version, titleVi: 'Quy chế mới', bodyVi: 'Chữ mới.' })
  expect(await titles()).toEqual([{ title_vi: 'Quy chế' }])
  const again = { ...saved, titleVi: 'Quy chế mới', bodyVi: 'Chữ mới.' }
  expect(await perform(services, manager, savePage, again)).toEqual(saved)
  await perform(services, manager, publishPage, saved)
  expect(await titles()).toEqual([{ title_vi: 'Quy chế mới' }])
})

test('a lead story is a published article, for its days', async () => {
  const days = { fromOn: today, untilOn: today }
  const { articleId } = await givenDraft(services, editor, editor.organisationId, 'Bài để ghim')
  const pin = () => perform(services, manager, pinLeadStory, { articleId, ...days })
  expect(await refusal(pin())).toMatchObject({ fields: [{ path: '/articleId', code: 'site.article-required' }] })
  await givenPublication(services, editor, manager, articleId)
  await pin()
  const lead = await services.read.selectFrom('portal.lead_story').selectAll().execute()
  expect(lead).toEqual([{ article_id: articleId }])
})

test('every change of it raises the sign by which kept pages are thrown away', async () => {
  const generation = async () =>
    (await services.read.selectFrom('portal.generation').select('number').executeTakeFirstOrThrow()).number ?? 0
  const before = await generation()
  await perform(services, manager, createNotice, shown)
  expect(await generation()).toBeGreaterThan(before)
})
