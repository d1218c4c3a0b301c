import type { Messages } from '#platform/i18n/messages.ts'

/** The words for what a decree changes, and for what becomes of members and other stocks. */
export const previewMessages = {
  'reorganisations.old-tree': { vi: 'Hiện nay', en: 'Now' },
  'reorganisations.new-tree': { vi: 'Từ ngày {day}', en: 'From {day}' },
  'reorganisations.change': { vi: 'Thay đổi', en: 'Change' },
  'reorganisations.changes': { vi: '{count} thay đổi trong cây tổ chức', en: '{count} changes of the tree' },
  'reorganisations.first-changes': {
    vi: 'Hiện {shown} trong {count} thay đổi.',
    en: '{shown} of {count} changes are shown.',
  },
  'reorganisations.becomes-established': { vi: 'Thành lập', en: 'Established' },
  'reorganisations.becomes-closed': { vi: 'Kết thúc', en: 'Ends' },
  'reorganisations.becomes-renamed': { vi: 'Đổi tên', en: 'Renamed' },
  'reorganisations.becomes-moved': { vi: 'Chuyển cấp trên', en: 'Moved' },
  'reorganisations.becomes-moved-line': { vi: 'Chuyển ngành dọc', en: 'Moved along its line' },
  'reorganisations.becomes-divided': { vi: 'Chia một phần', en: 'Gives a part' },
  'reorganisations.not-yet': { vi: 'chưa có', en: 'not yet' },
  'reorganisations.no-more': { vi: 'không còn', en: 'no more' },
  'reorganisations.gives': { vi: 'chia cho {successors}', en: 'gives to {successors}' },
  'reorganisations.under': { vi: 'trực thuộc {parent}', en: 'under {parent}' },
  'reorganisations.into': { vi: 'vào {successors}', en: 'into {successors}' },
  'reorganisations.stocks': { vi: 'Đoàn viên, hội viên và số đầu kỳ khác', en: 'Members and other opening stocks' },
  'reorganisations.stocks-lead': {
    vi: 'Số đầu kỳ của tổ chức nhận là tổng số cuối kỳ của các tổ chức trước, tổ chức chia thì tính theo tỷ lệ. Báo cáo đầu tiên khác số này phải giải thích.',
    en: 'A receiving body opens with the sum of what those before it closed with, by their shares. If its first report differs, it must say why.',
  },
  'reorganisations.stock-table': {
    vi: '{count} số đầu kỳ, tính từ báo cáo {period}',
    en: '{count} opening figures, from the reports of {period}',
  },
  'reorganisations.stock-of': { vi: 'Tổ chức nhận và chỉ tiêu', en: 'Receiving body and indicator' },
  'reorganisations.closing-stocks': { vi: 'Số cuối {period}', en: 'Closed with, {period}' },
  'reorganisations.opening-stock': { vi: 'Số đầu kỳ', en: 'Opens with' },
  'reorganisations.in-unit': { vi: '{indicator} ({unit})', en: '{indicator} ({unit})' },
  'reorganisations.nobody-receives': { vi: 'Không tổ chức nào nhận', en: 'Nobody takes over' },
  'reorganisations.closed-whole': { vi: '{name}: {figure}', en: '{name}: {figure}' },
  'reorganisations.closed-share': { vi: '{name}: {share} của {figure}', en: '{name}: {share} of {figure}' },
  'reorganisations.closed-nothing': { vi: '{name}: chưa có số liệu', en: '{name}: no figure yet' },
  'reorganisations.unsettled': {
    vi: '{count} tổ chức chưa chốt số {period}: số đầu kỳ dưới đây còn thay đổi.',
    en: '{count} bodies have not closed {period}: the opening figures below will still change.',
  },
  'reorganisations.unsettled-bodies': { vi: 'Xem các tổ chức chưa chốt', en: 'See which bodies' },
  'reorganisations.not-handed-in': { vi: '{name}: chưa gửi báo cáo', en: '{name}: no report handed in' },
  'reorganisations.not-approved': { vi: '{name}: đã gửi, chưa duyệt', en: '{name}: handed in, not approved' },
} as const satisfies Messages
