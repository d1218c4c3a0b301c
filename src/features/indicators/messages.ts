import type { Messages } from '#platform/i18n/messages.ts'

export const indicatorsMessages = {
  'indicators.manage-denied': { vi: 'Chỉ quản trị viên được nạp biểu mẫu.', en: 'Only administrators may load forms.' },
  'indicators.unknown-code': {
    vi: 'Mục này nhắc đến chỉ tiêu không có trong danh mục.',
    en: 'This section names an indicator that is not in the catalogue.',
  },
  'indicators.kind-in-use': {
    vi: 'Đã có tổ chức thuộc loại này: những gì đã phải báo cáo không đổi.',
    en: 'There are organisations of this kind: what was owed does not change.',
  },
  'indicators.no-form': {
    vi: 'Chưa có biểu mẫu nào có hiệu lực vào ngày này.',
    en: 'No form is in force on this day.',
  },
} as const satisfies Messages
