import type { Messages } from '#platform/i18n/messages.ts'
import { reviewMessages } from './review-messages.ts'

/** What a refused import is told, and everything the pages of importing say. */
export const importsMessages = {
  ...reviewMessages,
  'imports.already-imported': { vi: 'Tệp này đã được nhập trước đây.', en: 'This file was imported before.' },
  'imports.bytes-form': {
    vi: 'Nội dung tệp phải ở dạng base64.',
    en: 'The content of the file must be in base64.',
  },
  'imports.empty': { vi: 'Tệp không có chữ nào.', en: 'The file holds no text.' },
  'imports.binary': {
    vi: 'Tệp không phải trang đã lưu; hãy lưu bài thành tệp .txt mã UTF-8, .html hoặc .mht.',
    en: 'The file is no saved page; save the article as a .txt file in UTF-8, as .html or as .mht.',
  },
  'imports.not-utf': { vi: 'Tệp không ở mã UTF-8.', en: 'The file is not in UTF-8.' },
  'imports.too-large': {
    vi: 'Tệp quá lớn: văn bản tối đa 2 MB, trang web tối đa 16 MB, tệp .mht tối đa 24 MB.',
    en: 'The file is too large: text 2 MB, a web page 16 MB, a .mht file 24 MB at most.',
  },
  'imports.no-title': { vi: 'Không tìm thấy tiêu đề trong tệp.', en: 'No title was found in the file.' },
  'imports.no-body': { vi: 'Không tìm thấy nội dung bài trong tệp.', en: 'No body was found in the file.' },
} as const satisfies Messages
