import { savedPage } from '#features/imports/testing.ts'
import { documentDraft } from '#features/library/testing.ts'
import type { Row } from '../row.ts'

const reason = 'Nội dung cần xem lại.'

/** Articles, the library, imports and topics. */
export const publishingRows: Readonly<Record<string, Row>> = {
  'articles.create': {
    roles: ['editor'],
    reach: 'today',
    input: ({ world, unit }) => ({
      ...{ organisationId: world.bodies[unit], title: 'Bài mới', sectionSlug: 'tin-tuc' },
      body: 'Một đoạn.',
    }),
  },
  'articles.draft-from-conference': {
    roles: ['editor'],
    reach: 'today',
    about: 'commune',
    input: ({ things }) => ({ conferenceId: things.conference.id }),
  },
  'articles.save': {
    roles: ['editor'],
    reach: 'today',
    input: ({ things }) => ({ ...things.article.draft, title: 'Tên khác', sectionSlug: 'tin-tuc', body: 'Đoạn khác.' }),
  },
  'articles.submit': { roles: ['editor'], reach: 'today', input: ({ things }) => things.article.draft },
  'articles.return': {
    roles: ['publisher'],
    reach: 'today',
    input: ({ things }) => ({ ...things.article.submitted, reason }),
  },
  'articles.publish': { roles: ['publisher'], reach: 'today', input: ({ things }) => things.article.submitted },
  'articles.take-down': {
    roles: ['publisher'],
    reach: 'today',
    input: ({ things }) => ({ ...things.article.published, reason }),
  },
  'articles.remove': {
    roles: ['publisher'],
    reach: 'today',
    input: ({ things }) => ({ ...things.article.published, reason, confirmed: true }),
  },
  'articles.replace': {
    roles: ['publisher'],
    reach: 'today',
    input: ({ things: { article } }) => ({
      ...{ ...article.published, reason, confirmed: true },
      replacement: article.other.href,
    }),
  },
  'articles.restore': {
    roles: ['publisher'],
    reach: 'today',
    input: ({ things }) => ({ ...things.article.away, reason }),
  },
  'articles.redirect-address': {
    roles: ['publisher'],
    reach: 'today',
    input: ({ things }) => ({ ...things.article.published, address: '/default.aspx?ItemID=123' }),
  },
  'library.create': {
    roles: ['editor'],
    reach: 'today',
    input: ({ world, unit }) => documentDraft(world.bodies[unit], '09-KH/BDV'),
  },
  'library.save': {
    roles: ['editor', 'publisher'],
    reach: 'today',
    input: async ({ world, things }) => ({
      ...(await documentDraft(world.bodies.unit, '08-KH/BDV')),
      ...things.document.draft,
    }),
  },
  'library.publish': { roles: ['publisher'], reach: 'today', input: ({ things }) => things.document.draft },
  'library.withdraw': {
    roles: ['publisher'],
    reach: 'today',
    input: ({ things }) => ({ ...things.document.published, reason }),
  },
  'library.load-types': {
    roles: ['administrator'],
    reach: 'locality',
    input: () => ({ types: [{ slug: 'nghi-quyet', name: { vi: 'Nghị quyết', en: 'Resolution' } }] }),
  },
  'library.add-type': {
    roles: ['administrator'],
    reach: 'locality',
    input: () => ({ nameVi: 'Nghị quyết', nameEn: 'Resolution' }),
  },
  'imports.begin-batch': {
    roles: ['editor'],
    reach: 'today',
    input: ({ world, unit }) => ({
      ...{ organisationId: world.bodies[unit], source: 'cong-cu', items: [{ fileName: 'a.html' }] },
    }),
  },
  'imports.queue-page': {
    roles: ['editor'],
    reach: 'today',
    input: ({ world, unit }) => ({
      ...{ organisationId: world.bodies[unit], fileName: 'a.html', bytes: savedPage('Trang mới') },
    }),
  },
  'imports.read-item': {
    roles: ['editor'],
    reach: 'today',
    input: ({ things }) => ({ itemId: things.batch.waiting, bytes: savedPage('Trang chờ đọc') }),
  },
  'imports.convert-item': {
    roles: ['editor'],
    reach: 'today',
    input: ({ things }) => ({ itemId: things.batch.parsed, converts: 'no' }),
  },
  'imports.accept-item': {
    roles: ['editor'],
    reach: 'today',
    input: ({ things }) => ({
      ...{ itemId: things.batch.parsed, title: 'Trang đã đọc', sectionSlug: 'tin-tuc', body: 'Một đoạn.' },
    }),
  },
  'imports.accept-confident': {
    roles: ['editor'],
    reach: 'today',
    input: ({ things }) => ({
      ...{ batchId: things.batch.batchId, threshold: 100, count: 0, sectionSlug: 'tin-tuc' },
    }),
  },
  'imports.reject-item': {
    roles: ['editor'],
    reach: 'today',
    input: ({ things }) => ({ itemId: things.batch.parsed, reason }),
  },
  'imports.undo-decision': {
    roles: ['editor'],
    reach: 'today',
    input: ({ things }) => ({ batchId: things.batch.batchId }),
  },
  'topics.add': {
    roles: ['publisher', 'administrator'],
    reach: 'locality',
    input: () => ({ name: 'Dân vận khéo' }),
  },
  'topics.rename': {
    roles: ['publisher', 'administrator'],
    reach: 'locality',
    input: ({ things }) => ({ topicId: things.topicId, newName: 'Chủ đề mới' }),
  },
}
