import type { Messages } from '#platform/i18n/messages.ts'

export const periodsMessages = {
  'periods.not-found': { vi: 'Không có kỳ này.', en: 'There is no such period.' },
  'periods.code-form': { vi: 'Mã kỳ có dạng 2024Q3.', en: 'A period code looks like 2024Q3.' },
  'periods.order': { vi: 'Ngày cuối phải sau ngày đầu.', en: 'The last day must come after the first.' },
  'periods.manage-denied': { vi: 'Chỉ quản trị viên được mở kỳ.', en: 'Only administrators may open periods.' },
  'periods.exists': { vi: 'Kỳ báo cáo {code} đã được mở.', en: 'The period {code} is open already.' },
} as const satisfies Messages
