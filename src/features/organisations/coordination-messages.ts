import type { Messages } from '#platform/i18n/messages.ts'

/** Words about who gets copies of whose reports. */
export const coordinationMessages = {
  'organisations.began-sending': {
    vi: 'Đồng gửi báo cáo cho {name} theo quyết định {decision} ngày {day}',
    en: 'Began to send copies of its reports to {name} by decision {decision} of {day}',
  },
  'organisations.ended-sending': {
    vi: 'Thôi đồng gửi báo cáo cho {name} theo quyết định {decision} ngày {day}',
    en: 'No longer sends copies of its reports to {name} by decision {decision} of {day}',
  },
  'organisations.began-receiving': {
    vi: 'Nhận bản đồng gửi báo cáo của {name} theo quyết định {decision} ngày {day}',
    en: 'Began to get copies of the reports of {name} by decision {decision} of {day}',
  },
  'organisations.ended-receiving': {
    vi: 'Thôi nhận bản đồng gửi báo cáo của {name} theo quyết định {decision} ngày {day}',
    en: 'No longer gets copies of the reports of {name} by decision {decision} of {day}',
  },
  'organisations.coordination': { vi: 'Quan hệ phối hợp', en: 'Coordination' },
  'organisations.coordination-with': { vi: 'Bản đồng gửi', en: 'Copies of reports' },
  'organisations.coordination-sends': { vi: 'Gửi cho {name}', en: 'Sent to {name}' },
  'organisations.coordination-receives': { vi: 'Nhận của {name}', en: 'Received from {name}' },
  'organisations.coordination-decree': { vi: 'Quyết định', en: 'Decision' },
  'organisations.decree-of': { vi: '{decision} ngày {day}', en: '{decision} of {day}' },
} as const satisfies Messages
