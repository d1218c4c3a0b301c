import { localDate } from '#kernel/date.ts'
import type { Actor } from '#platform/actor.ts'
import { perform } from '#platform/command.ts'
import type { TestServices } from '#platform/testing/test-services.ts'
import { acceptItem } from './commands/accept-item.ts'
import { queuePage } from './commands/queue-page.ts'
import { getItem } from './queries/get-item.ts'

/** A page as browsers save it: menu, title, date, body of these paragraphs (HTML), byline, foot. */
export function savedPage(title: string, { body = '', address = '' } = {}): Buffer {
  const canonical = address && `<link rel="canonical" href="${address}">`
  return Buffer.from(`<!doctype html><html><head><meta charset="utf-8"><title>${title} - Cổng cũ</title>${canonical}</head>
<body><div class="menu"><a href="/">Trang chủ</a> <a href="/tin">Tin tức</a> <a href="/lien-he">Liên hệ</a></div>
<div class="content"><h1>${title}</h1><p class="date">Cập nhật ngày: 05/04/2023</p>
<p>Trong bài “${title}”: sáng ngày 05/4, Ban Dân vận Huyện ủy tổ chức hội nghị sơ kết công tác dân vận quý I năm 2023 tại bản Nậm Lạnh, xã Mường Và.</p>
${body}
<p>Theo “${title}”, hội nghị đã thống nhất nhiệm vụ trọng tâm của quý tới và giao các khối triển khai thực hiện đến từng chi bộ.</p>
<p style="text-align:right"><b>Ngọc Oánh</b></p></div>
<div class="footer">Bản quyền thuộc Cổng thông tin huyện</div></body></html>`)
}

/** A page put into the queue alone, with what its reviewer is shown to check. */
export async function givenQueued(services: TestServices, editor: Actor, page: object) {
  const raw = { organisationId: editor.organisationId, fileName: 'trang.html', ...page }
  const { itemId } = await perform(services, editor, queuePage, raw)
  const item = await getItem(services.read, editor, itemId, localDate(services.clock.now()))
  return { itemId, item }
}

/** The same accepted as it was read: its draft, and everything that was to check before and after. */
export async function givenImported(services: TestServices, editor: Actor, page: object) {
  const { itemId, item } = await givenQueued(services, editor, page)
  const { articleId, warnings } = await perform(services, editor, acceptItem, {
    ...{ itemId, title: item.content?.title, sectionSlug: item.stated.sectionSlug ?? 'tin-tuc', body: item.body },
    ...{ byline: item.content?.byline, updatedOn: item.content?.updatedOn },
    ...(item.extraction?.unlabelledDate && { dateMeaning: 'neither' }),
    ...((item.runs ?? []).length > 0 && { conversionSeen: 'on' }),
  })
  return { articleId, warnings: [...(item.warnings ?? []), ...warnings] }
}
