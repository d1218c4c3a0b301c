import type { Role } from '#platform/actor.ts'
import type { Attempt, Row } from '../row.ts'

/** Kept by the publisher or the administrator of the whole locality. */
const kept = (input: (attempt: Attempt) => object | Promise<object>): Row => ({
  roles: ['publisher', 'administrator'] satisfies Role[],
  reach: 'locality',
  input,
})

const shown = { fromOn: '2024-09-17', untilOn: '2024-09-30' }
const notice = { textVi: 'Lịch tiếp công dân.', importance: 'normal', ...shown }
const section = { nameVi: 'Gương sáng', nameEn: 'Good examples' }

/** What stands around the articles. */
export const siteRows: Readonly<Record<string, Row>> = {
  'site.load-sections': kept(() => ({
    sections: [{ slug: 'guong-sang', name: { vi: 'Gương sáng', en: 'Examples' } }],
  })),
  'site.create-section': kept(() => section),
  'site.change-section': kept(({ things }) => ({ ...things.section, ...section })),
  'site.archive-section': kept(({ things }) => ({ ...things.section, archived: 'true' })),
  'site.delete-section': kept(({ things }) => things.section),
  'site.move': kept(({ things }) => ({ kind: 'section', id: things.section.id, direction: 'up' })),
  'site.add-menu-item': kept(() => ({ address: '/gioi-thieu', labelVi: 'Giới thiệu' })),
  'site.change-menu-item': kept(({ things }) => ({ ...things.menuItem, address: '/khac', labelVi: 'Khác' })),
  'site.remove-menu-item': kept(({ things }) => things.menuItem),
  'site.create-notice': kept(() => notice),
  'site.change-notice': kept(({ things }) => ({ ...things.notice, ...notice })),
  'site.withdraw': kept(({ things }) => ({ ...things.notice, kind: 'notice', withdrawn: 'true' })),
  'site.create-page': kept(() => ({ titleVi: 'Trang mới' })),
  'site.save-page': kept(({ things }) => ({ ...things.page, titleVi: 'Tên khác', bodyVi: 'Nội dung khác.' })),
  'site.publish-page': kept(({ things }) => things.page),
  'site.withdraw-page': kept(({ things }) => things.page),
  'site.create-banner': kept(({ things }) => ({ fileId: things.picture, altVi: 'Tranh cổ động', ...shown })),
  'site.change-banner': kept(({ things }) => ({
    ...{ ...things.banner, fileId: things.picture, altVi: 'Tranh khác', ...shown },
  })),
  'site.pin-lead-story': kept(({ things }) => ({ articleId: things.article.published.articleId, ...shown })),
}
