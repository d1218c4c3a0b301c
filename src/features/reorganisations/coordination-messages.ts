import type { Messages } from '#platform/i18n/messages.ts'

/** What a preview says of copies of reports. */
export const coordinationMessages = {
  'reorganisations.coordination-changes': {
    vi: 'Quan hệ phối hợp: {count} thay đổi',
    en: 'Coordination: {count} changes',
  },
  'reorganisations.coordination-begins': {
    vi: '{from} đồng gửi báo cáo cho {to}',
    en: '{from} sends copies of its reports to {to}',
  },
  'reorganisations.coordination-ends': {
    vi: '{from} thôi đồng gửi báo cáo cho {to}',
    en: '{from} sends {to} no more copies of its reports',
  },
  'reorganisations.coordination-closing': {
    vi: '{from} thôi đồng gửi báo cáo cho {to}, vì một trong hai tổ chức kết thúc',
    en: '{from} sends {to} no more copies of its reports, because one of the two ends',
  },
  'reorganisations.coordination-not-inherited': {
    vi: 'Đơn vị kế thừa không tự nhận quan hệ phối hợp của đơn vị kết thúc; nếu cần, thêm dòng “Đồng gửi báo cáo”. Bản đồng gửi của các kỳ trước vẫn đọc được.',
    en: 'The heir does not take over the coordination of a body that ends; add a line “Send copies” where it should. Copies of earlier periods can still be read.',
  },
} as const satisfies Messages
