import type { Messages } from '#platform/i18n/messages.ts'

/** The page that leads to every part of the system's upkeep. */
export const administrationMessages = {
  'identity.administration': { vi: 'Quản trị', en: 'Administration' },
  'identity.administration-lead': {
    vi: 'Những việc giữ cho hệ thống chạy đúng. Cán bộ và tổ chức nằm ở mục Tổ chức; ủy quyền nằm ở trang tài khoản của mỗi người.',
    en: 'What keeps the system in order. People and bodies are under Organisations, delegation is on everybody’s own account page.',
  },
  'identity.part': { vi: 'Mục', en: 'Part' },
  'identity.what-for': { vi: 'Để làm gì', en: 'What for' },
  'identity.part-accounts': { vi: 'Tài khoản người dùng', en: 'User accounts' },
  'identity.part-accounts-for': {
    vi: 'Mở và đóng tài khoản; giao và thu hồi vai trò; cấp mã để người dùng tự đặt mật khẩu.',
    en: 'Open and close accounts, give and end roles, give out codes with which people choose their password.',
  },
  'identity.part-audit': { vi: 'Nhật ký', en: 'Audit' },
  'identity.part-audit-for': {
    vi: 'Xem ai đã làm việc gì, lúc nào, trước và sau ra sao.',
    en: 'See who did what and when, and how it was before and after.',
  },
  'identity.part-decrees': { vi: 'Sắp xếp tổ chức', en: 'Reorganisation' },
  'identity.part-decrees-for': {
    vi: 'Soạn, xem trước và thi hành quyết định thành lập, hợp nhất, chia tách, giải thể.',
    en: 'Compose, preview and apply decisions that establish, merge, split and dissolve bodies.',
  },
  'identity.part-watch': { vi: 'Canh gác cổng thông tin', en: 'Watch over the portal' },
  'identity.part-watch-for': {
    vi: 'Xem những chỗ bạn đọc nhận được khác với nội dung đã duyệt đăng.',
    en: 'See where readers are served something else than was published.',
  },
  'identity.part-types': { vi: 'Loại văn bản', en: 'Types of document' },
  'identity.part-types-for': {
    vi: 'Danh mục dùng khi nhập văn bản và khi bạn đọc lọc.',
    en: 'The list used when a document is entered and when readers filter.',
  },
  'identity.part-topics': { vi: 'Chủ đề', en: 'Topics' },
  'identity.part-topics-for': {
    vi: 'Danh mục nối bài viết và văn bản cùng nói về một việc.',
    en: 'The list that joins articles and documents about the same matter.',
  },
} as const satisfies Messages
