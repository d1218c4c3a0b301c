import { createConference } from '#features/conferences/index.ts'
import { addMenuItem, createNotice, createPage, pinLeadStory, publishPage, savePage } from '#features/site/index.ts'
import { addDays, localDate, nextWorkingDay } from '#kernel/date.ts'
import { previousPeriod } from '#kernel/period.ts'
import { instant, type ShownQuarter, type ShownQuarters } from '../calendar.ts'
import type { DemonstrationContent } from '../content.ts'
import { doing } from '../messages.ts'
import { need, type Step, type World } from '../timeline.ts'
import { publisher } from './editorial.ts'
import { actorWith } from './roles.ts'

/** What stands around the articles, set up two days ago: the figures, the menu, the notices, a conference still to come. */
export function portalSteps(content: DemonstrationContent, { last, running }: ShownQuarters, now: Date): Step[] {
  const day = addDays(localDate(now), -2)
  const step = (time: string, run: (world: World) => Promise<void>): Step => ({
    at: instant(day, time),
    sentence: doing.portal,
    run,
  })
  return [
    step('07:50', (world) => writeFigures(world, content, last)),
    step('08:10', (world) => setMenu(world, content)),
    step('08:30', (world) => putUpNotices(world, content, now)),
    step('08:40', (world) => pinPhotoStory(world, content, now)),
    step('09:00', (world) => announceConference(world, content, running, now)),
  ]
}

const LEADING_DAYS = 14
const FIGURES = ['J03', 'J01', 'A06', 'H01']

/** The page of figures, whose tables the home page shows too. */
async function writeFigures(world: World, content: DemonstrationContent, last: ShownQuarter): Promise<void> {
  const by = publisher(world, content)
  const titleVi = 'Số liệu công tác dân vận'
  const bodyVi = [
    'Số liệu toàn huyện theo báo cáo tổng hợp đã ký của từng quý.',
    ...FIGURES.map((code) => `{{${code} ${previousPeriod(last.code)}-${last.code} bảng}}`),
  ].join('\n\n')
  const begun = await world.perform(by, createPage, { titleVi, slug: 'so-lieu' })
  const saved = await world.perform(by, savePage, { ...begun, titleVi, bodyVi })
  await world.perform(by, publishPage, saved)
}

type Entry = Omit<DemonstrationContent['portal']['menu'][number], 'items'>

async function setMenu(world: World, content: DemonstrationContent): Promise<void> {
  for (const { items, ...entry } of content.portal.menu) {
    const { id } = await addItem(world, content, entry, '')
    for (const below of items) await addItem(world, content, below, id)
  }
}

async function addItem(world: World, content: DemonstrationContent, entry: Entry, parentId: string) {
  const { section, page, address = '', label } = entry
  const { read } = world.services
  const found = section
    ? await read.selectFrom('section').select('id').where('slug', '=', section).executeTakeFirst()
    : await read
        .selectFrom('static_page')
        .select('id')
        .where('slug', '=', page ?? '')
        .executeTakeFirst()
  return world.perform(publisher(world, content), addMenuItem, {
    target: found ? `${section ? 'section' : 'page'}:${found.id}` : '',
    address,
    labelVi: label.vi,
    labelEn: label.en,
    parentId,
  })
}

async function putUpNotices(world: World, content: DemonstrationContent, now: Date): Promise<void> {
  const today = localDate(now)
  for (const { text, address, importance, days } of content.portal.notices) {
    await world.perform(publisher(world, content), createNotice, {
      textVi: text.vi,
      textEn: text.en,
      address,
      importance,
      fromOn: addDays(today, -2),
      untilOn: addDays(today, days),
    })
  }
}

/** The home page begins with a picture. */
async function pinPhotoStory(world: World, content: DemonstrationContent, now: Date): Promise<void> {
  const today = localDate(now)
  const story = await world.services.read
    .selectFrom('publication')
    .select('article_id')
    .where('photo_story', '=', true)
    .executeTakeFirst()
  if (!story) return
  await world.perform(publisher(world, content), pinLeadStory, {
    articleId: story.article_id,
    fromOn: addDays(today, -2),
    untilOn: addDays(today, LEADING_DAYS),
  })
}

async function announceConference(
  world: World,
  content: DemonstrationContent,
  running: ShownQuarter,
  now: Date,
): Promise<void> {
  const { inDays, ...words } = content.portal.conference
  const { organisation, chair } = content.conference
  const secretary = actorWith(world, content.accounts, 'secretary', organisation)
  await world.perform(secretary, createConference, {
    ...words,
    organisationId: need(world.made.organisations, organisation),
    periodId: need(world.made.periods, running.code),
    heldOn: nextWorkingDay(addDays(localDate(now), inDays)),
    chairHoldingId: need(world.made.holdings, `${organisation} ${chair}`),
    public: true,
  })
}
