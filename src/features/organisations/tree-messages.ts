import type { Messages } from '#platform/i18n/messages.ts'

/** The words of the tree's pages. */
export const treeMessages = {
  'organisations.slider-hint': {
    vi: 'Kéo rồi thả, hoặc dùng phím mũi tên rồi bấm Enter.',
    en: 'Drag and let go, or use the arrow keys, then Enter.',
  },
  'organisations.slider-go': { vi: 'Xem cây ngày {day} (Enter)', en: 'Show the tree of {day} (Enter)' },
  'organisations.day-hint': {
    vi: 'Ngày/tháng/năm, ví dụ 01/07/2026; để trống là hôm nay',
    en: 'Day/month/year, such as 01/07/2026; empty: today',
  },
  'organisations.named-elsewhen': {
    vi: 'Có {count} tổ chức tên này vào ngày khác:',
    en: '{count} organisations bear this name on another day:',
  },
  'organisations.nothing-found-today': {
    vi: 'Vào ngày đã chọn không có tổ chức nào mang tên này.',
    en: 'On the day chosen no organisation bears this name.',
  },
  'organisations.named-until': { vi: 'đến ngày {day}', en: 'until {day}' },
  'organisations.named-from': { vi: 'từ ngày {day}', en: 'from {day}' },
  'organisations.named-more': {
    vi: 'Hiện {shown} tổ chức gần ngày đã chọn nhất.',
    en: 'The {shown} nearest to the day chosen are shown.',
  },
  'organisations.tree-not-yet': {
    vi: 'Ngày {day} chưa có cây tổ chức',
    en: 'There is no tree yet on {day}',
  },
  'organisations.tree-begins': {
    vi: 'Cây tổ chức được ghi từ ngày {first}.',
    en: 'The tree is recorded from {first} on.',
  },
  'organisations.see-first-day': { vi: 'Xem cây ngày {first}', en: 'Show the tree on {first}' },
  'organisations.open-all': { vi: 'Mở hết {count} tổ chức', en: 'Open all {count} organisations' },
  'organisations.shut-all': { vi: 'Thu gọn cây', en: 'Fold the tree' },
  'organisations.see-all-below': { vi: 'Xem đủ {count} tổ chức trực thuộc', en: 'Show all {count} bodies below' },
  'organisations.see-all-heads': { vi: 'Xem đủ {count} tổ chức đứng đầu', en: 'Show all {count} heads' },
  'organisations.days-turned': {
    vi: 'Ngày trước muộn hơn ngày sau nên hai ngày đã được đổi chỗ.',
    en: 'The first day came after the second: the two were exchanged.',
  },
} as const satisfies Messages
