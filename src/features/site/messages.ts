import type { Messages } from '#platform/i18n/messages.ts'
import { sitePageMessages } from './page-messages.ts'

/** What a refused change of the portal's frame is told, and everything its pages say. */
export const siteMessages = {
  ...sitePageMessages,
  'site.denied': {
    vi: 'Chỉ người duyệt đăng của toàn địa phương và quản trị viên được quản lý cổng thông tin.',
    en: 'Only the publisher of the whole locality and administrators may manage the portal.',
  },
  'site.not-found': { vi: 'Không có mục này; có thể đã bị xóa.', en: 'It is not there; it may have been removed.' },
  'site.slug-form': {
    vi: 'Chỉ dùng chữ thường không dấu, chữ số và dấu gạch nối, ví dụ “gioi-thieu”.',
    en: 'Use lower-case letters without accents, digits and hyphens only, such as “gioi-thieu”.',
  },
  'site.slug-taken': { vi: 'Địa chỉ “{slug}” đã có mục khác dùng.', en: 'The address “{slug}” is taken.' },
  'site.address-form': {
    vi: 'Liên kết phải bắt đầu bằng https://, http://, mailto: hoặc “/” của cổng này.',
    en: 'A link begins with https://, http://, mailto: or with “/” for this portal.',
  },
  'site.until-before-from': {
    vi: 'Ngày cuối phải bằng hoặc sau ngày đầu.',
    en: 'The last day must not be before the first.',
  },
  'site.section-in-use': {
    vi: 'Chuyên mục đã có bài viết hoặc đang ở trong trình đơn nên không xóa được; hãy cất chuyên mục đi.',
    en: 'Articles or the menu name this section, so it cannot be deleted; archive it instead.',
  },
  'site.target-form': { vi: 'Hãy chọn nơi dẫn tới trong danh sách.', en: 'Choose where it leads from the list.' },
  'site.target-required': {
    vi: 'Hãy chọn chuyên mục, trang tĩnh hoặc ghi một địa chỉ.',
    en: 'Choose a section or a static page, or give an address.',
  },
  'site.one-target': {
    vi: 'Chỉ chọn một nơi: bỏ địa chỉ này, hoặc bỏ mục đã chọn ở trên.',
    en: 'One place only: clear this address, or what is chosen above.',
  },
  'site.label-required': {
    vi: 'Mục dẫn tới một địa chỉ cần có tên.',
    en: 'An item that leads to an address needs a name.',
  },
  'site.two-levels': {
    vi: 'Trình đơn chỉ có hai cấp: mục này không đặt dưới mục đã chọn được.',
    en: 'The menu has two levels only: this item cannot stand under that one.',
  },
  'site.item-has-items': {
    vi: 'Còn mục con ở dưới; hãy bỏ hoặc chuyển các mục con trước.',
    en: 'Items stand under it; remove or move them first.',
  },
  'site.picture-required': {
    vi: 'Hãy chọn một ảnh trong kho tệp.',
    en: 'Choose a picture from the stored files.',
  },
  'site.english-whole': {
    vi: 'Bản tiếng Anh cần đủ tiêu đề và nội dung, hoặc để trống cả hai.',
    en: 'The English text needs both title and body, or neither.',
  },
  'site.body-required': {
    vi: 'Trang cần ít nhất một đoạn tiếng Việt trước khi đăng.',
    en: 'A page needs at least one paragraph in Vietnamese before it is published.',
  },
  'site.article-required': { vi: 'Hãy chọn một bài đang đăng.', en: 'Choose a published article.' },
} as const satisfies Messages
