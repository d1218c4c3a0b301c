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
  'reorganisations.left-roles': { vi: '{count} vai trò của tài khoản', en: '{count} roles of accounts' },
  'reorganisations.role-goes': {
    vi: '{name}: {role} tại {organisation}, chuyển sang {heir}',
    en: '{name}: {role} at {organisation}, goes on at {heir}',
  },
  'reorganisations.role-ends': {
    vi: '{name}: {role} tại {organisation}, kết thúc',
    en: '{name}: {role} at {organisation}, ends',
  },
  'reorganisations.role-lent-ends': {
    vi: '{name}: {role} tại {organisation} theo ủy quyền, kết thúc',
    en: '{name}: {role} at {organisation} by delegation, ends',
  },
  'reorganisations.ending-posts': { vi: '{count} chức danh kết thúc', en: '{count} posts end' },
  'reorganisations.ending-posts-lead': {
    vi: 'Từ ngày {day}, các chức danh này kết thúc cùng với tổ chức; ai tiếp tục đảm nhiệm thì bổ nhiệm lại ở tổ chức nhận.',
    en: 'From {day} on these posts are no more, with their bodies; whoever goes on is appointed anew at the receiving body.',
  },
  'reorganisations.posts-of': { vi: '{organisation}: {count} chức danh', en: '{organisation}: {count} posts' },
  'reorganisations.post-of': { vi: '{title}: {holders}', en: '{title}: {holders}' },
  'reorganisations.post-vacant': { vi: '{title}: khuyết', en: '{title}: vacant' },
  'reorganisations.followers': {
    vi: '{count} tổ chức không có tên trong quyết định chuyển theo cấp trên',
    en: '{count} bodies that the decree does not name follow their superior',
  },
  'reorganisations.followers-lead': {
    vi: 'Các tổ chức này không nhập vào nhau: mỗi tổ chức vẫn giữ nguyên, chỉ đổi cấp trên. Nếu cũng cần nhập, thêm một dòng cho từng tổ chức.',
    en: 'These bodies do not merge: each goes on as it is under another superior. If they are to merge too, add a line for each.',
  },
  'reorganisations.follow-territory': {
    vi: '{count} tổ chức trực thuộc {from} chuyển về {to}',
    en: '{count} bodies come from {from} to {to}',
  },
  'reorganisations.follow-line': {
    vi: '{count} tổ chức theo ngành dọc từ {from} chuyển về {to}',
    en: '{count} bodies come from {from} to {to} along their own line',
  },
  'reorganisations.more-names': { vi: 'và {count} tổ chức khác', en: 'and {count} more' },
} as const satisfies Messages
