import type { Messages } from '#platform/i18n/messages.ts'

/** The words for what becomes of members and other stocks. */
export const stockMessages = {
  'reorganisations.stocks': { vi: 'Đoàn viên, hội viên chuyển sang', en: 'Members and other stocks' },
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
