import { createArticle, draftFromConference, getArticle, saveArticle, submitArticle } from '#features/articles/index.ts'
import { addDays, localDate } from '#kernel/date.ts'
import { previousPeriod } from '#kernel/period.ts'
import { prepareUpload } from '#platform/files/prepare-upload.ts'
import { fillConferenceText } from '../../../content/passage.ts'
import { readBytes } from '../../../content/read-content.ts'
import { instant, type ShownQuarter } from '../calendar.ts'
import type { DemonstrationContent } from '../content.ts'
import { doing } from '../messages.ts'
import { need, type Step, type World } from '../timeline.ts'
import { stepsAfterwards } from './after-publication.ts'
import { conferenceWords } from './conferences.ts'
import { editor, publish, type Written } from './editorial.ts'

/** The news items, each on its day before the conference, with what became of some of them, and the news of the conference the morning after. */
export function articleSteps(content: DemonstrationContent, last: ShownQuarter, conferenceId: () => string): Step[] {
  const { news, conference } = content
  const items = news.map((item) => {
    const day = addDays(last.conferenceOn, -item.daysBefore)
    return [
      ...editorialSteps(content, day, (world) => writeNews(world, content, item)),
      ...stepsAfterwards(content, day, item),
    ]
  })
  const words = conferenceWords(last)
  const figures = `{{J03 ${previousPeriod(last.code)}-${last.code} cột}}`
  const text = {
    title: fillConferenceText(conference.article.title, words),
    sectionSlug: conference.article.section,
    body: [...conference.article.paragraphs.map((one) => fillConferenceText(one, words)), figures].join('\n\n'),
    byline: conference.article.byline,
  }
  const dayAfter = addDays(last.conferenceOn, 1)
  const report = editorialSteps(content, dayAfter, (world) => writeReport(world, content, conferenceId(), text))
  return [...items.flat(), ...report]
}

/** An article's way on one day: written and handed in by the editor, published by somebody else. */
function editorialSteps(content: DemonstrationContent, day: `${number}-${number}-${number}`, write: Write): Step[] {
  const sentence = doing.articles
  let written: Written | undefined
  const known = () => written ?? { articleId: '', version: 0 }
  return [
    {
      at: instant(day, '09:10'),
      sentence,
      run: async (world) => {
        written = await write(world)
      },
    },
    {
      at: instant(day, '10:05'),
      sentence,
      run: async (world) => {
        written = await world.perform(editor(world, content), submitArticle, known())
      },
    },
    { at: instant(day, '14:20'), sentence, run: (world) => publish(world, content, known()) },
  ]
}

type Write = (world: World) => Promise<Written>

async function writeNews(
  world: World,
  content: DemonstrationContent,
  { title, section, byline, topics, paragraphs, pictures = [] }: DemonstrationContent['news'][number],
): Promise<Written> {
  const writer = editor(world, content)
  let written: Written = await world.perform(writer, createArticle, {
    organisationId: need(world.made.organisations, content.conference.organisation),
    title,
    sectionSlug: section,
    body: paragraphs.join('\n\n'),
    byline,
    topics,
  })
  for (const picture of pictures) written = await addPicture(world, content, written.articleId, picture)
  return written
}

/** A picture is saved with the text as it then stands, as an editor does it. */
async function addPicture(
  world: World,
  content: DemonstrationContent,
  articleId: string,
  { file, alt, caption }: { readonly file: string; readonly alt: string; readonly caption: string },
): Promise<Written> {
  const writer = editor(world, content)
  const { services } = world
  const day = localDate(services.clock.now())
  const { version, title, sectionSlug, body, byline, topics } = await getArticle(services.read, writer, articleId, day)
  const upload = await prepareUpload(readBytes(`demonstration/pictures/${file}`), file)
  const text = { title, sectionSlug, body, byline, topics: [...topics] }
  return world.perform(writer, saveArticle, { articleId, version, ...text, file: upload, alt, caption })
}

/** The program's draft keeps its facts; its paragraphs give way to those the editor wrote. */
async function writeReport(
  world: World,
  content: DemonstrationContent,
  conferenceId: string,
  text: { title: string; sectionSlug: string; body: string; byline: string },
): Promise<Written> {
  const writer = editor(world, content)
  const { services } = world
  const { articleId, version } = await world.perform(writer, draftFromConference, { conferenceId })
  const { factLines } = await getArticle(services.read, writer, articleId, localDate(services.clock.now()))
  return world.perform(writer, saveArticle, { articleId, version, ...text, facts: factLines })
}
