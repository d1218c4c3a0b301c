import type { Messages } from '#platform/i18n/messages.ts'
import { libraryPageMessages } from './page-messages.ts'

/** Why a document is refused, and everything the pages of the library say in the workspace. */
export const libraryMessages = {
  ...libraryPageMessages,
  'library.not-found': { vi: 'Không có văn bản này.', en: 'There is no such document.' },
  'library.write-denied': {
    vi: 'Chỉ biên tập viên của cơ quan này được nhập và sửa văn bản.',
    en: 'Only editors of this organisation may enter and change its documents.',
  },
  'library.published-denied': {
    vi: 'Văn bản đang đăng: chỉ người duyệt đăng được sửa, vì bạn đọc thấy ngay.',
    en: 'The document is published: only a publisher may change it, because readers see the change at once.',
  },
  'library.publish-denied': {
    vi: 'Chỉ người duyệt đăng của cơ quan này được đăng hoặc gỡ văn bản.',
    en: 'Only publishers of this organisation may publish or withdraw its documents.',
  },
  'library.types-denied': {
    vi: 'Chỉ quản trị viên của toàn địa phương được sửa danh mục loại văn bản.',
    en: 'Only an administrator of the whole locality may change the list of types.',
  },
  'library.wrong-state': {
    vi: 'Văn bản đang ở bước khác nên chưa làm được việc này. Hãy tải lại trang.',
    en: 'The document is at another step, so this cannot be done now. Reload the page.',
  },
  'library.same': {
    vi: 'Thư viện đã có văn bản cùng số, ký hiệu và ngày ban hành. Xem lại, hoặc đánh dấu “Đây là văn bản khác” rồi lưu.',
    en: 'The library has a document with this number and date already. Look at it, or tick “This is another document” and save.',
  },
  'library.same-type': { vi: 'Đã có loại văn bản này.', en: 'There is such a type already.' },
  'library.unknown-type': { vi: 'Hãy chọn loại văn bản trong danh mục.', en: 'Choose a type from the list.' },
  'library.unknown-topic': { vi: 'Không có chủ đề này.', en: 'There is no such topic.' },
  'library.file-required': {
    vi: 'Văn bản cần ít nhất một tệp để bạn đọc tải về.',
    en: 'A document needs at least one file for readers to download.',
  },
  'library.reason-required': { vi: 'Hãy ghi lý do gỡ; bạn đọc sẽ thấy.', en: 'Give the reason; readers will see it.' },
  'library.secret': {
    vi: 'Có dấu chỉ độ mật. Văn bản mật không được đưa vào hệ thống này.',
    en: 'This carries a secrecy mark. Secret documents must not enter this system.',
  },
} as const satisfies Messages
