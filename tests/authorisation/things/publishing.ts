import { v7 } from 'uuid'
import { getArticle, submitArticle, takeDownArticle } from '#features/articles/index.ts'
import { givenDraft, givenPublication, givenSections } from '#features/articles/testing.ts'
import { beginBatch } from '#features/imports/commands/begin-batch.ts'
import { readItem } from '#features/imports/commands/read-item.ts'
import { rejectItem } from '#features/imports/commands/reject-item.ts'
import { savedPage } from '#features/imports/testing.ts'
import { createDocument, publishDocument } from '#features/library/index.ts'
import { documentDraft, givenDocumentTypes } from '#features/library/testing.ts'
import { createBanner } from '#features/site/commands/banners/create-banner.ts'
import { createSection } from '#features/site/commands/sections/create-section.ts'
import { addMenuItem, createNotice } from '#features/site/index.ts'
import { givenPage } from '#features/site/testing.ts'
import { addTopic } from '#features/topics/index.ts'
import { perform } from '#platform/command.ts'
import { TODAY } from '../world.ts'
import type { Makers } from './makers.ts'

/** Articles of the unit that are a draft, submitted, seen by readers, and taken from them for a while. */
export async function givenArticles({ world: { services, bodies }, maker, judge }: Makers) {
  await givenSections(services)
  const draft = (title: string) => givenDraft(services, maker, bodies.unit, title)
  const published = async (title: string) => {
    const { articleId } = await draft(title)
    const { href } = await givenPublication(services, maker, judge, articleId)
    return { articleId, href, version: 3 }
  }
  const submitted = await draft('Bài chờ duyệt')
  const { version } = await perform(services, maker, submitArticle, submitted)
  const { hash } = await getArticle(services.read, maker, submitted.articleId, TODAY)
  const away = await published('Bài tạm gỡ')
  const { articleId: awayId, version: seen } = away
  const left = await perform(services, judge, takeDownArticle, { articleId: awayId, version: seen, reason: 'Xem lại.' })
  return {
    article: {
      draft: await draft('Bài đang viết'),
      submitted: { articleId: submitted.articleId, version, hash },
      published: await published('Bài đã đăng'),
      other: await published('Bài thay thế'),
      away: { articleId: awayId, version: left.version },
    },
  }
}

/** Documents of the unit that are a draft, and seen by readers. */
export async function givenLibrary({ world: { services, bodies }, maker, judge }: Makers) {
  await givenDocumentTypes(services)
  const create = async (number: string) =>
    perform(services, maker, createDocument, await documentDraft(bodies.unit, number))
  const draft = await create('01-KH/BDV')
  const shown = await create('02-KH/BDV')
  const { version } = await perform(services, judge, publishDocument, shown)
  return { document: { draft, published: { documentId: shown.documentId, version } } }
}

/** A batch of the unit: a page that waits, one that was read, one that was left out. */
export async function givenQueue({ world: { services, bodies }, maker }: Makers) {
  const titles = ['Trang chờ đọc', 'Trang đã đọc', 'Trang bỏ qua'] as const
  const { batchId } = await perform(services, maker, beginBatch, {
    ...{ organisationId: bodies.unit, source: 'cong-cu' },
    items: titles.map((title) => ({ fileName: `${title}.html` })),
  })
  const rows = await services.read
    .selectFrom('import_item')
    .select('id')
    .where('batch_id', '=', batchId)
    .orderBy('number')
    .execute()
  const [waiting = '', parsed = '', rejected = ''] = rows.map(({ id }) => id)
  await perform(services, maker, readItem, { itemId: parsed, bytes: savedPage(titles[1]) })
  await perform(services, maker, readItem, { itemId: rejected, bytes: savedPage(titles[2]) })
  await perform(services, maker, rejectItem, { itemId: rejected, reason: 'Trùng bài.' })
  return { batch: { batchId, waiting, parsed } }
}

/** What stands around the articles: one thing of each kind that is changed. */
export async function givenSite({ world: { services }, maker }: Makers) {
  const shown = { fromOn: TODAY, untilOn: TODAY }
  const picture = v7()
  await services.db
    .insertInto('stored_file')
    .values({
      ...{
        id: picture,
        name: 'tranh.png',
        media_type: 'image/png',
        bytes: Buffer.from('x'),
        byte_size: 1,
        sha256: Buffer.alloc(32),
      },
      ...{ width: 400, height: 300, created_by: maker.accountId, created_at: services.clock.now() },
    })
    .execute()
  const words = { nameVi: 'Người tốt', nameEn: 'Good people' }
  const section = await perform(services, maker, createSection, words)
  const menuItem = await perform(services, maker, addMenuItem, { address: '/lien-he', labelVi: 'Liên hệ' })
  const notice = { textVi: 'Nghỉ lễ.', importance: 'normal', ...shown }
  const banner = { fileId: picture, altVi: 'Tranh', ...shown }
  const { topicId } = await perform(services, maker, addTopic, { name: 'Đối thoại' })
  return {
    picture,
    topicId,
    section: { id: section.id, version: 1 },
    menuItem: { ...menuItem, version: 1 },
    notice: { ...(await perform(services, maker, createNotice, notice)), version: 1 },
    banner: { ...(await perform(services, maker, createBanner, banner)), version: 1 },
    page: await givenPage(services, maker, 'Giới thiệu'),
  }
}
