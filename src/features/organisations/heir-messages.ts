import type { Messages } from '#platform/i18n/messages.ts'

/** Words about who goes on for a body that is no more. */
export const heirMessages = {
  'organisations.now': { vi: '(nay là {name})', en: '(now {name})' },
  'organisations.carried-on': {
    vi: '{body} đã kết thúc hoạt động từ ngày {day} theo quyết định {decision}. Báo cáo và nhiệm vụ còn dở do {name} làm tiếp.',
    en: '{body} ended on {day} by decision {decision}. Reports and tasks left open are finished by {name}.',
  },
  'organisations.to-heir': { vi: 'Xem {name}', en: 'See {name}' },
} as const satisfies Messages
