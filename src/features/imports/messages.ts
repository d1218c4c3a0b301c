import type { Messages } from '#platform/i18n/messages.ts'

/** What a refused import is told, and everything the pages of importing say. */
export const importsMessages = {
  'imports.already-imported': { vi: 'Tệp này đã được nhập trước đây.', en: 'This file was imported before.' },
  'imports.bytes-form': {
    vi: 'Nội dung tệp phải ở dạng base64.',
    en: 'The content of the file must be in base64.',
  },
  'imports.empty': { vi: 'Tệp không có chữ nào.', en: 'The file holds no text.' },
  'imports.binary': {
    vi: 'Tệp không phải văn bản thuần; hãy lưu bài thành tệp .txt mã UTF-8.',
    en: 'The file is not plain text; save the article as a .txt file in UTF-8.',
  },
  'imports.not-utf': { vi: 'Tệp không ở mã UTF-8.', en: 'The file is not in UTF-8.' },
  'imports.too-large': { vi: 'Tệp lớn hơn 2 MB.', en: 'The file is larger than 2 MB.' },
  'imports.no-title': { vi: 'Không tìm thấy tiêu đề trong tệp.', en: 'No title was found in the file.' },
  'imports.no-body': { vi: 'Không tìm thấy nội dung bài trong tệp.', en: 'No body was found in the file.' },
  'imports.import': { vi: 'Nhập từ tệp', en: 'Import from a file' },
  'imports.import-lead': {
    vi: 'Tệp văn bản .txt mã UTF-8, lưu hoặc chép từ trang cũ. Thanh công cụ và phần thừa được bỏ ra.',
    en: 'A .txt file in UTF-8, saved or copied from an old page. Its toolbar and the like are left out.',
  },
  'imports.file': { vi: 'Tệp', en: 'File' },
} as const satisfies Messages
