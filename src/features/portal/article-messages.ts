import type { Messages } from '#platform/i18n/messages.ts'

/** What an article's page says beyond its text: corrections, changes, copying, keeping. */
export const portalArticleMessages = {
  'portal.correction': { vi: 'Đính chính', en: 'Correction' },
  'portal.see-changes': { vi: 'Xem các lần sửa', en: 'See every change' },
  'portal.changes': { vi: 'Các lần sửa', en: 'Changes' },
  'portal.change-first': { vi: 'Đăng lần đầu.', en: 'First published.' },
  'portal.change-edited': { vi: 'Sửa, không kèm đính chính.', en: 'Changed, without a correction.' },
  'portal.change-corrected': { vi: 'Đính chính:', en: 'Corrected:' },
  'portal.change-away': { vi: 'Tạm gỡ.', en: 'Taken down for a while.' },
  'portal.change-back': { vi: 'Đăng lại.', en: 'Put back.' },
  'portal.copy': { vi: 'Sao chép liên kết', en: 'Copy link' },
  'portal.save': { vi: 'Lưu về máy', en: 'Save a copy' },
  'portal.listen': { vi: 'Nghe bài', en: 'Listen' },
  'portal.say-copied': { vi: 'Đã chép liên kết', en: 'The link is copied' },
  'portal.brightness-forced': {
    vi: 'Thiết bị đang giữ màu riêng nên trang không đổi độ sáng.',
    en: 'The device keeps its own colours, so brightness is not changed here.',
  },
  'portal.link-title': { vi: 'Liên kết của bài', en: 'Link to the article' },
  'portal.link-label': { vi: 'Địa chỉ', en: 'Address' },
  'portal.link-lead': {
    vi: 'Chọn tất cả (Ctrl+A, hoặc nhấn giữ trên điện thoại) rồi chép.',
    en: 'Select all (Ctrl+A, or press and hold on a phone), then copy.',
  },
  'portal.back-to-article': { vi: 'Về bài đang đọc', en: 'Back to the article' },
  'portal.save-lead': {
    vi: 'Lưu bài về máy để đọc khi không có mạng:',
    en: 'Keep the article on this device, to read it without a network:',
  },
  'portal.save-page': { vi: 'Trang .html, mở bằng trình duyệt', en: 'A page, .html, for a browser' },
  'portal.save-text': { vi: 'Văn bản .txt', en: 'Plain text, .txt' },
  'portal.save-as-text': { vi: 'Lưu bài dạng văn bản (.txt)', en: 'Save the article as plain text (.txt)' },
  'portal.text-without': {
    vi: 'Tệp văn bản này không mang theo ({n}):',
    en: 'Not carried along in this text file ({n}):',
  },
  'portal.text-picture': { vi: 'Ảnh: {words}', en: 'Picture: {words}' },
  'portal.text-picture-unnamed': { vi: 'Ảnh không có lời', en: 'A picture without words' },
  'portal.text-attachment': { vi: 'Tệp kèm theo: {name}, {address}', en: 'Attached file: {name}, {address}' },
  'portal.text-chart': {
    vi: 'Biểu đồ: {name} (số liệu đã ghi trong bài)',
    en: 'Chart: {name} (its figures are in the text)',
  },
  'portal.saved-at': { vi: 'Lưu lúc {time}', en: 'Saved at {time}' },
  'portal.content-hash': {
    vi: 'Mã SHA-256 của nội dung đã duyệt: {hash}',
    en: 'SHA-256 of the approved content: {hash}',
  },
} as const satisfies Messages
