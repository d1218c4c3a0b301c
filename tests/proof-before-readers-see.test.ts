import { afterAll, beforeAll, expect, test } from 'vitest'
import { restoreArticle } from '#features/articles/commands/restore-article.ts'
import { takeDownArticle } from '#features/articles/commands/take-down-article.ts'
import { givenDraft, givenPublication, givenSections } from '#features/articles/testing.ts'
import { givenActor } from '#features/identity/testing.ts'
import { createDocument } from '#features/library/commands/create-document.ts'
import { publishDocument } from '#features/library/commands/publish-document.ts'
import { documentDraft, givenDocumentTypes } from '#features/library/testing.ts'
import { givenDistrict } from '#features/organisations/testing.ts'
import { publishPage } from '#features/site/commands/pages/publish-page.ts'
import { savePage } from '#features/site/commands/pages/save-page.ts'
import { givenPage } from '#features/site/testing.ts'
import type { Actor } from '#platform/actor.ts'
import { perform } from '#platform/command.ts'
import { signedInLongAgo } from '#platform/testing/long-ago.ts'
import { openTestServices, type TestServices } from '#platform/testing/test-services.ts'

let services: TestServices
let editor: Actor
let publisher: Actor

beforeAll(async () => {
  services = await openTestServices()
  const ids = await givenDistrict(services)
  editor = await givenActor(services, 'editor', ['editor', ids.committee])
  publisher = await givenActor(services, 'publisher', ['publisher', ids.committee])
  await givenSections(services)
  await givenDocumentTypes(services)
})
afterAll(() => services.close())

/** What shows readers something, ready to be done by whoever publishes. */
const ACTS: readonly (readonly [string, () => Promise<(by: Actor) => Promise<unknown>>])[] = [
  [
    'a document',
    async () => {
      const draft = await documentDraft(editor.organisationId, '12-KH/HU')
      const made = await perform(services, editor, createDocument, draft)
      return (by) => perform(services, by, publishDocument, made)
    },
  ],
  [
    'a static page',
    async () => {
      const { id, version } = await givenPage(services, publisher, 'Quy chế')
      const words = { titleVi: 'Quy chế', bodyVi: 'Chữ mới.' }
      const saved = await perform(services, publisher, savePage, { id, version, ...words })
      return (by) => perform(services, by, publishPage, saved)
    },
  ],
  [
    'an article that was away',
    async () => {
      const { articleId } = await givenDraft(services, editor, editor.organisationId, 'Tạm gỡ')
      const { version } = await givenPublication(services, editor, publisher, articleId)
      const away = { articleId, version, reason: 'Kiểm tra lại' }
      const down = await perform(services, publisher, takeDownArticle, away)
      return (by) => perform(services, by, restoreArticle, { ...down, reason: 'Đã kiểm tra' })
    },
  ],
]

test.each(ACTS)('before readers see %s, a publisher at a screen left open proves who they are', async (_, given) => {
  const show = await given()
  await expect(show(signedInLongAgo(publisher))).rejects.toMatchObject({ detail: { code: 'identity.reauthenticate' } })
  await show(publisher)
})
