import type { Messages } from '#platform/i18n/messages.ts'

export const organisationsMessages = {
  'organisations.title': { vi: 'Tổ chức', en: 'Organisations' },
  'organisations.lead': {
    vi: '{count} tổ chức đang hoạt động, theo tuyến lãnh đạo địa bàn. Tính đến {day}.',
    en: '{count} organisations in force, along the territory line, on {day}.',
  },
  'organisations.name': { vi: 'Tên tổ chức', en: 'Organisation' },
  'organisations.since': { vi: 'Từ ngày', en: 'Since' },
  'organisations.summary': {
    vi: '{kind}. Ký hiệu {symbol}. Hoạt động từ {since} theo quyết định {decision} ngày {day}. Điện thoại cơ quan {phone}.',
    en: '{kind}. Symbol {symbol}. In force since {since} by decision {decision} of {day}. Office phone {phone}.',
  },
  'organisations.posts': { vi: 'Chức danh', en: 'Posts' },
  'organisations.post': { vi: 'Chức danh', en: 'Post' },
  'organisations.holder': { vi: 'Người giữ', en: 'Held by' },
  'organisations.vacant': { vi: 'Khuyết', en: 'Vacant' },
  'organisations.no-posts': { vi: 'Chưa ghi chức danh nào.', en: 'No posts are recorded yet.' },
  'organisations.reports-to': { vi: 'Báo cáo lên', en: 'Reports to' },
  'organisations.below': { vi: 'Trực thuộc', en: 'Below it' },
  'organisations.axis-territory': { vi: 'theo địa bàn', en: 'by territory' },
  'organisations.axis-line': { vi: 'theo ngành dọc', en: 'along its own line' },
  'organisations.none': { vi: 'Không có', en: 'None' },
  'organisations.empty-title': { vi: 'Chưa có tổ chức nào', en: 'No organisations yet' },
  'organisations.empty': {
    vi: 'Quản trị viên lập cây tổ chức trước khi mở kỳ báo cáo.',
    en: 'An administrator sets up the tree before a period is opened.',
  },
  'organisations.manage-denied': {
    vi: 'Chỉ quản trị viên được sửa cây tổ chức.',
    en: 'Only administrators may change the tree.',
  },
  'organisations.unknown-kind': {
    vi: 'Không có loại tổ chức này trong danh mục.',
    en: 'This kind is not in the catalogue.',
  },
  'organisations.unknown-parent': {
    vi: 'Không tìm thấy tổ chức cấp trên này.',
    en: 'This superior organisation was not found.',
  },
  'organisations.cycle': {
    vi: 'Các tuyến báo cáo tạo thành vòng: một tổ chức không thể là cấp trên của chính mình.',
    en: 'The reporting lines form a circle: no organisation can stand above itself.',
  },
  'organisations.not-found': {
    vi: 'Không có tổ chức này vào ngày đã chọn.',
    en: 'There is no such organisation on the day chosen.',
  },
} as const satisfies Messages
