import { getArticle, removeArticle, replaceArticle, saveArticle, submitArticle } from '#features/articles/index.ts'
import { addDays, type IsoDate, localDate } from '#kernel/date.ts'
import { instant } from '../calendar.ts'
import type { DemonstrationContent } from '../content.ts'
import { doing } from '../messages.ts'
import type { Step, World } from '../timeline.ts'
import { editor, publish, publisher } from './editorial.ts'

type News = DemonstrationContent['news'][number]
type Afterwards = NonNullable<News['afterwards']>

/** What became of an article some days after readers first saw it: a correction, another in its place, or its removal. */
export function stepsAfterwards(content: DemonstrationContent, published: IsoDate, news: News): Step[] {
  const { title, afterwards } = news
  if (!afterwards) return []
  const day = addDays(published, afterwards.daysAfter)
  const run = (world: World) => goOn(world, content, title, afterwards)
  return [{ at: instant(day, '15:10'), sentence: doing.articles, run }]
}

async function goOn(world: World, content: DemonstrationContent, title: string, afterwards: Afterwards): Promise<void> {
  const { id } = await published(world, title)
  const by = publisher(world, content)
  if (afterwards.what === 'correct') return correct(world, content, id, afterwards)
  const { version } = await getArticle(world.services.read, by, id, localDate(world.services.clock.now()))
  const which = { articleId: id, version, reason: afterwards.reason, confirmed: true }
  if (afterwards.what === 'remove') {
    await world.perform(by, removeArticle, { ...which, reasonShown: true })
    return
  }
  const { public_number, slug } = await published(world, afterwards.by)
  await world.perform(by, replaceArticle, { ...which, replacement: `/tin/${slug}-${public_number.toString(36)}` })
}

type Correction = Extract<Afterwards, { what: 'correct' }>

/** The editor mends the text and says what was wrong; somebody else publishes it. */
async function correct(
  world: World,
  content: DemonstrationContent,
  articleId: string,
  { wrong, right, words }: Correction,
): Promise<void> {
  const writer = editor(world, content)
  const { services } = world
  const article = await getArticle(services.read, writer, articleId, localDate(services.clock.now()))
  const { version, title, sectionSlug, body, byline, topics } = article
  const text = { title, sectionSlug, byline, topics: [...topics], body: body.replace(wrong, right), correction: words }
  const saved = await world.perform(writer, saveArticle, { articleId, version, ...text })
  await publish(world, content, await world.perform(writer, submitArticle, saved))
}

function published(world: World, title: string) {
  return world.services.read
    .selectFrom('publication')
    .innerJoin('article', 'article.id', 'publication.article_id')
    .select(['article.id', 'article.public_number', 'article.slug'])
    .where('publication.title', '=', title)
    .executeTakeFirstOrThrow()
}
