import type { Messages } from '#platform/i18n/messages.ts'
import { articlePageMessages } from './page-messages.ts'
import { articleStandingMessages } from './standing-messages.ts'

/** What a refused article is told, and everything its pages say. */
export const articlesMessages = {
  ...articlePageMessages,
  ...articleStandingMessages,
  'articles.not-found': { vi: 'Không có bài viết này.', en: 'There is no such article.' },
  'articles.write-denied': {
    vi: 'Chỉ biên tập viên của cơ quan này được viết và sửa bài.',
    en: 'Only editors of this organisation may write and change its articles.',
  },
  'articles.publish-denied': {
    vi: 'Chỉ người duyệt đăng của cơ quan này được đăng hoặc trả lại bài.',
    en: 'Only publishers of this organisation may publish its articles or give them back.',
  },
  'articles.own-text': {
    vi: 'Người đã viết hoặc sửa bài không được tự duyệt đăng; hãy để một người khác duyệt.',
    en: 'Whoever wrote or changed an article may not publish it; somebody else must.',
  },
  'articles.other-text': {
    vi: 'Bài đã được sửa sau khi anh chị mở ra đọc. Hãy đọc lại bản mới rồi duyệt.',
    en: 'The article was changed after you opened it. Read the new text, then publish.',
  },
  'articles.alt-required': {
    vi: 'Hãy mô tả ảnh bằng lời cho người không nhìn thấy ảnh.',
    en: 'Describe the picture in words for those who cannot see it.',
  },
  'articles.unknown-file': {
    vi: 'Không có tệp {id} trong kho; hãy tải tệp lên lại.',
    en: 'There is no stored file {id}; upload it again.',
  },
  'articles.figure-unknown': {
    vi: 'Không có chỉ tiêu {indicator}, hoặc chỉ tiêu này không được công khai.',
    en: 'There is no indicator {indicator}, or it may not be published.',
  },
  'articles.figure-periods': {
    vi: 'Kỳ đầu {from} phải trước hoặc bằng kỳ cuối {to} của chỉ tiêu {indicator}.',
    en: 'The first period {from} must not come after the last {to} of indicator {indicator}.',
  },
  'articles.figure-too-many': {
    vi: 'Chỉ tiêu {indicator}: nhiều nhất 12 kỳ trong một bảng hoặc hình.',
    en: 'Indicator {indicator}: at most 12 periods in one table or picture.',
  },
  'articles.figure-unsigned': {
    vi: 'Chưa có báo cáo tổng hợp đã ký nào cho chỉ tiêu {indicator} từ {from} đến {to}.',
    en: 'There is no signed consolidated report with indicator {indicator} from {from} to {to}.',
  },
  'articles.figure-unit': { vi: 'Đơn vị tính: {unit}. {organisation}.', en: 'Unit: {unit}. {organisation}.' },
  'articles.figure-period': { vi: 'Kỳ báo cáo', en: 'Period' },
  'articles.figure-value': { vi: 'Số liệu', en: 'Figure' },
  'articles.figure-source': { vi: 'Nguồn: {source}', en: 'Source: {source}' },
  'articles.figure-source-missing': {
    vi: 'Nguồn: {source}; khi ký còn thiếu {missing} đơn vị',
    en: 'Source: {source}; {missing} bodies were missing when it was signed',
  },
  'articles.figure-indicator': { vi: 'Chỉ tiêu, đơn vị tính', en: 'Indicator, unit' },
  'articles.figure-named': { vi: '{name}, {unit}', en: '{name}, {unit}' },
  'articles.figure-period-source': { vi: 'Nguồn {period}: {source}', en: 'Source for {period}: {source}' },
  'articles.figure-period-source-missing': {
    vi: 'Nguồn {period}: {source}; khi ký còn thiếu {missing} đơn vị',
    en: 'Source for {period}: {source}; {missing} bodies were missing when it was signed',
  },
  'articles.figure-none': { vi: 'chưa có', en: 'none yet' },
  'articles.figure-hidden': { vi: 'dưới 5', en: 'below 5' },
  'articles.figure-of': { vi: '{value} trên {whole} ({percent})', en: '{value} of {whole} ({percent})' },
  'articles.figure-hidden-note': {
    vi: 'Số từ 1 đến 4 người hoặc hộ ghi là “dưới 5” để không ai bị nhận ra.',
    en: 'Counts of 1 to 4 people or households are shown as “below 5”, so that nobody is recognised.',
  },
  'articles.figure-reorganised': {
    vi: 'Có sắp xếp tổ chức giữa các kỳ: mỗi kỳ ghi số đã ký, theo tổ chức lúc đó.',
    en: 'The organisation changed between the periods: each shows what was signed, on the organisation of the time.',
  },
  'articles.figure-line': { vi: 'Đường biểu diễn {name}: {points}.', en: 'Line of {name}: {points}.' },
  'articles.wrong-state': {
    vi: 'Bài đang ở bước khác nên chưa làm được việc này. Hãy tải lại trang.',
    en: 'The article is at another step, so this cannot be done now. Reload the page.',
  },
  'articles.too-many-topics': { vi: 'Chọn nhiều nhất năm chủ đề.', en: 'Choose five topics at most.' },
  'articles.unknown-topic': { vi: 'Không có chủ đề này.', en: 'There is no such topic.' },
  'articles.title-required': { vi: 'Bài cần có tiêu đề.', en: 'An article needs a title.' },
  'articles.body-required': {
    vi: 'Bài cần ít nhất một đoạn văn trước khi gửi duyệt.',
    en: 'An article needs at least one paragraph before it is submitted.',
  },
  'articles.section-required': { vi: 'Hãy chọn chuyên mục.', en: 'Choose a section.' },
  'articles.unknown-section': { vi: 'Không có chuyên mục này.', en: 'There is no such section.' },
  'articles.facts-form': {
    vi: 'Mỗi dòng ghi dạng “Tên: nội dung”, ví dụ “Chủ trì: Hoàng Thế Lâm”.',
    en: 'Write each line as “Name: value”, for example “Chair: Hoàng Thế Lâm”.',
  },
  'articles.reason-required': { vi: 'Hãy ghi lý do trả lại.', en: 'Give the reason for giving it back.' },
  'articles.no-sections': {
    vi: 'Chưa có chuyên mục nào; quản trị viên cần nạp danh mục trước.',
    en: 'There are no sections yet; an administrator must load them first.',
  },
  'articles.already-drafted': { vi: 'Hội nghị này đã có bài viết.', en: 'This conference has an article already.' },
} as const satisfies Messages
