import { loadSections } from '#features/site/index.ts'
import type { Actor } from '#platform/actor.ts'
import { perform, type Services } from '#platform/command.ts'
import { systemActor } from '#platform/system-actor.ts'
import { createArticle } from './commands/create-article.ts'
import { publishArticle } from './commands/publish-article.ts'
import { submitArticle } from './commands/submit-article.ts'
import { getArticle } from './queries/get-article.ts'

/** The portal's sections `tin-tuc` and `hoi-nghi`. */
export async function givenSections(services: Services): Promise<void> {
  await perform(services, systemActor, loadSections, {
    sections: [
      { slug: 'tin-tuc', name: { vi: 'Tin tức', en: 'News' } },
      { slug: 'hoi-nghi', name: { vi: 'Hội nghị', en: 'Conferences' } },
    ],
  })
}

/** A draft of one paragraph by that editor. */
export function givenDraft(services: Services, editor: Actor, organisationId: string, title: string) {
  return perform(services, editor, createArticle, {
    organisationId,
    title,
    sectionSlug: 'tin-tuc',
    body: `Đoạn văn của bài ${title}.`,
    byline: 'Ngọc Oánh',
  })
}

/** Submits the newest text as the editor and publishes it as the publisher; returns its public address. */
export async function givenPublication(services: Services, editor: Actor, publisher: Actor, articleId: string) {
  const day = '2024-10-05'
  const before = await getArticle(services.read, editor, articleId, day)
  const { version } = await perform(services, editor, submitArticle, { articleId, version: before.version })
  return perform(services, publisher, publishArticle, { articleId, version, hash: before.hash })
}
