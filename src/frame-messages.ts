import type { Messages } from '#platform/i18n/messages.ts'

/** Sentences of the frame around every page. */
export const frameMessages = {
  'frame.skip': { vi: 'Đến nội dung chính', en: 'Skip to main content' },
  'frame.menu': { vi: 'Mục chính', en: 'Main menu' },
  'frame.today': { vi: 'Hôm nay', en: 'Today' },
  'frame.reports': { vi: 'Báo cáo', en: 'Reports' },
  'frame.consolidation': { vi: 'Tổng hợp', en: 'Consolidation' },
  'frame.conferences': { vi: 'Hội nghị', en: 'Conferences' },
  'frame.tasks': { vi: 'Nhiệm vụ', en: 'Tasks' },
  'frame.articles': { vi: 'Bài viết', en: 'Articles' },
  'frame.documents': { vi: 'Văn bản', en: 'Documents' },
  'frame.site': { vi: 'Cổng thông tin', en: 'Portal' },
  'frame.organisations': { vi: 'Tổ chức', en: 'Organisations' },
  'frame.administration': { vi: 'Quản trị', en: 'Administration' },
  'frame.language': { vi: 'English', en: 'Tiếng Việt' },
  'frame.demonstration-label': { vi: 'Bản dùng thử', en: 'Demonstration' },
  'frame.demonstration': {
    vi: 'Bản dùng thử: mọi tên người, tổ chức và số liệu đều hư cấu.',
    en: 'Demonstration: every person, organisation and figure is fictitious.',
  },
  'frame.error': { vi: 'Có lỗi', en: 'Something went wrong' },
  'frame.not-found': {
    vi: 'Không có trang này. Địa chỉ có thể đã đổi hoặc gõ nhầm.',
    en: 'There is no such page. The address may have changed or been mistyped.',
  },
  'frame.bug': {
    vi: 'Máy chủ gặp lỗi. Việc vừa rồi chưa được ghi; hãy thử lại hoặc báo quản trị viên.',
    en: 'The server met an error. What you just did was not saved; try again or tell an administrator.',
  },
  'frame.broken': { vi: 'Máy chủ gặp lỗi', en: 'The server met an error' },
  'frame.broken-next': {
    vi: 'Trang này chưa hiện được. Xin thử lại sau ít phút; nếu vẫn không được, hãy báo mã sự cố dưới đây cho người quản trị.',
    en: 'This page cannot be shown now. Please try again in a few minutes; if it fails again, tell the administrator the incident code below.',
  },
  'frame.incident': { vi: 'Mã sự cố: {requestId}', en: 'Incident code: {requestId}' },
  'frame.broken-home': { vi: 'Về trang chủ', en: 'Go to the home page' },
  'frame.back-to-form': { vi: 'Về lại trang vừa gửi', en: 'Back to the page' },
  'frame.home': { vi: 'Về trang đầu', en: 'Go to the first page' },
  'frame.menu-above': {
    vi: 'Chọn một mục ở trên, hoặc về trang đầu.',
    en: 'Choose from the menu above, or go to the first page.',
  },
  'frame.to-sign-in': { vi: 'Đăng nhập bằng tài khoản khác', en: 'Sign in with another account' },
} as const satisfies Messages
