import type { Messages } from '#platform/i18n/messages.ts'

/** What happens to an article after its publication, in the workspace. */
export const articleStandingMessages = {
  'articles.closed': {
    vi: 'Bài đã gỡ hẳn hoặc đã được thay bằng bài khác nên không sửa và không đăng lại được.',
    en: 'The article was removed or replaced for good, so it can be neither changed nor published again.',
  },
  'articles.wrong-standing': {
    vi: 'Bài không còn ở tình trạng lúc anh chị mở trang. Hãy tải lại trang.',
    en: 'Readers no longer meet the article as they did when you opened this page. Reload the page.',
  },
  'articles.standing-denied': {
    vi: 'Chỉ người duyệt đăng của cơ quan này được gỡ, thay, đăng lại bài và đặt địa chỉ cũ.',
    en: 'Only publishers of this organisation may take down, replace or restore its articles, or keep old addresses.',
  },
  'articles.why-required': { vi: 'Hãy ghi lý do.', en: 'Give the reason.' },
  'articles.confirm-required': {
    vi: 'Việc này không hoàn lại được: hãy đánh dấu để xác nhận.',
    en: 'This cannot be undone: tick the box to confirm.',
  },
  'articles.replacement-required': {
    vi: 'Hãy dán địa chỉ của bài thay thế.',
    en: 'Paste the address of the article that replaces it.',
  },
  'articles.unknown-replacement': {
    vi: 'Không có bài nào khác đang đăng ở địa chỉ này.',
    en: 'No other article is shown at this address.',
  },
  'articles.old-address-required': { vi: 'Hãy dán địa chỉ cũ.', en: 'Paste the old address.' },
  'articles.old-address-form': {
    vi: 'Đây không phải địa chỉ trang web cũ dẫn đi được, ví dụ /default.aspx?ItemID=123.',
    en: 'This is no web address that can lead elsewhere, such as /default.aspx?ItemID=123.',
  },
  'articles.old-address-taken': {
    vi: 'Địa chỉ cũ này đã dẫn về một bài khác.',
    en: 'This old address leads to another article already.',
  },
  'articles.correction-early': {
    vi: 'Bài chưa đăng nên chưa có gì để đính chính.',
    en: 'The article was not published yet, so there is nothing to correct.',
  },
  'articles.correction': { vi: 'Đính chính', en: 'Correction' },
  'articles.correction-hint': {
    vi: 'Ghi điều đã đăng sai và điều đúng; bạn đọc thấy ở đầu bài kèm ngày giờ. Sửa lỗi gõ thì để trống.',
    en: 'Say what was wrong and what is right; readers see it above the text with its date. Leave empty for slips of typing.',
  },
  'articles.standing-away': { vi: 'Đang tạm gỡ', en: 'Down for a while' },
  'articles.standing-gone': { vi: 'Đã gỡ hẳn', en: 'Removed' },
  'articles.standing-replaced': { vi: 'Đã thay bằng bài khác', en: 'Replaced' },
  'articles.after-publication': { vi: 'Sau khi đăng', en: 'After publication' },
  'articles.now-shown': { vi: 'Bạn đọc đang thấy bài này.', en: 'Readers see this article.' },
  'articles.now-away': {
    vi: 'Bài đang tạm gỡ: bạn đọc gặp thông báo tại địa chỉ của bài.',
    en: 'The article is down for a while: readers meet a notice at its address.',
  },
  'articles.now-gone': {
    vi: 'Bài đã gỡ hẳn: địa chỉ của bài chỉ còn thông báo. Các bản của bài vẫn lưu nguyên ở đây.',
    en: 'The article is removed: its address holds only a notice. Its texts are kept here unchanged.',
  },
  'articles.now-replaced': {
    vi: 'Bạn đọc được dẫn sang bài thay thế:',
    en: 'Readers are led to the article that replaces it:',
  },
  'articles.take-away': { vi: 'Gỡ hoặc thay bài này', en: 'Take down or replace this article' },
  'articles.notice-on-portal': { vi: 'Xem thông báo trên cổng thông tin', en: 'See the notice on the portal' },
  'articles.take-down-title': { vi: 'Gỡ hoặc thay bài', en: 'Take down or replace' },
  'articles.take-down-lead': {
    vi: 'Bài rời trang chủ, chuyên mục, kết quả tìm kiếm và nguồn tin ngay khi bấm nút. Bản gốc vẫn lưu nguyên bên trong.',
    en: 'The article leaves the home page, sections, search and feeds at the press of the button. The original stays inside.',
  },
  'articles.take-down': { vi: 'Gỡ tạm', en: 'Take down for a while' },
  'articles.take-down-words': {
    vi: 'Bạn đọc thấy thông báo bài đang tạm gỡ. Có thể đăng lại bản cũ, hoặc đăng bản đã sửa.',
    en: 'Readers see a notice. The same text can be put back, or a corrected one published.',
  },
  'articles.take-down-button': { vi: 'Gỡ tạm bài này', en: 'Take it down for a while' },
  'articles.remove': { vi: 'Gỡ hẳn', en: 'Remove for good' },
  'articles.remove-words': {
    vi: 'Địa chỉ của bài báo rằng bài đã gỡ (mã 410). Không đăng lại được.',
    en: 'The address says that the article was removed (410). It cannot be published again.',
  },
  'articles.remove-button': { vi: 'Gỡ hẳn bài này', en: 'Remove it for good' },
  'articles.replace': { vi: 'Thay bằng bài khác', en: 'Replace by another' },
  'articles.replace-words': {
    vi: 'Ai mở địa chỉ bài này được dẫn sang bài kia (mã 301). Không đăng lại được.',
    en: 'Whoever opens this address is led to the other article (301). It cannot be published again.',
  },
  'articles.replace-button': { vi: 'Thay bài này', en: 'Replace it' },
  'articles.why': { vi: 'Lý do', en: 'Reason' },
  'articles.why-hint': { vi: 'Ghi vào lịch sử của bài.', en: 'Kept in the history of the article.' },
  'articles.show-reason': {
    vi: 'Nói tiêu đề và lý do cho bạn đọc',
    en: 'Tell readers the title and the reason',
  },
  'articles.confirm': {
    vi: 'Tôi hiểu việc này không hoàn lại được',
    en: 'I understand that this cannot be undone',
  },
  'articles.replacement': { vi: 'Địa chỉ bài thay thế', en: 'Address of the article that replaces it' },
  'articles.replacement-hint': {
    vi: 'Dán địa chỉ bài đang đăng, ví dụ /tin/ten-bai-7k2',
    en: 'Paste the address of a published article, such as /tin/ten-bai-7k2',
  },
  'articles.restore': { vi: 'Đăng lại bài này', en: 'Put this article back' },
  'articles.restore-own': {
    vi: 'Anh chị đã viết hoặc sửa bài này nên người khác phải đăng lại.',
    en: 'You wrote or changed this article, so somebody else must put it back.',
  },
  'articles.old-addresses': { vi: 'Địa chỉ cũ dẫn về bài này', en: 'Old addresses that lead here' },
  'articles.old-address': { vi: 'Địa chỉ ở cổng cũ', en: 'Address on the earlier portal' },
  'articles.old-address-hint': {
    vi: 'Ví dụ /default.aspx?ItemID=123; tên miền không tính.',
    en: 'Such as /default.aspx?ItemID=123; the host does not count.',
  },
  'articles.redirect': { vi: 'Dẫn địa chỉ này về bài', en: 'Lead this address here' },
  'articles.did-take-down': { vi: 'Gỡ tạm', en: 'Taken down for a while' },
  'articles.did-remove': { vi: 'Gỡ hẳn', en: 'Removed' },
  'articles.did-replace': { vi: 'Thay bằng bài khác', en: 'Replaced' },
  'articles.did-restore': { vi: 'Đăng lại', en: 'Put back' },
} as const satisfies Messages
