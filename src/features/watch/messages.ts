import type { Messages } from '#platform/i18n/messages.ts'

export const watchMessages = {
  'watch.title': { vi: 'Canh gác cổng thông tin', en: 'Watch over the portal' },
  'watch.lead': {
    vi: 'Máy so nội dung bạn đọc nhận được với nội dung đã duyệt đăng, ít nhất mỗi phút một lần.',
    en: 'What readers are served is compared with what was published, at least once a minute.',
  },
  'watch.fine-title': { vi: 'Không có gì bất thường', en: 'Nothing is wrong' },
  'watch.fine': {
    vi: 'Các trang, tệp và văn bản đã xem đều đúng như khi được đăng.',
    en: 'The pages, files and texts that were looked at are as they were published.',
  },
  'watch.open': { vi: 'Đang bất thường', en: 'Wrong now' },
  'watch.past': { vi: 'Đã trở lại bình thường', en: 'Right again' },
  'watch.place': { vi: 'Nơi phát hiện', en: 'Place' },
  'watch.kind': { vi: 'Điều bất thường', en: 'What is wrong' },
  'watch.expected': { vi: 'Đã đăng', en: 'Published' },
  'watch.served': { vi: 'Bạn đọc nhận được', en: 'Served' },
  'watch.since': { vi: 'Từ lúc', en: 'Since' },
  'watch.until': { vi: 'Đến lúc', en: 'Until' },
  'watch.nothing': { vi: 'không có', en: 'nothing' },
  'watch.altered-text': {
    vi: 'Văn bản lưu trong cơ sở dữ liệu khác văn bản đã duyệt',
    en: 'The stored text is not the one that was approved',
  },
  'watch.altered-page': { vi: 'Trang khác nội dung đã đăng', en: 'The page does not say what was published' },
  'watch.altered-file': { vi: 'Tệp của chương trình bị thay đổi', en: 'A file of the program was changed' },
  'watch.foreign-link': { vi: 'Có liên kết không ai đăng', en: 'There is a link nobody published' },
  'watch.foreign-script': {
    vi: 'Có mã lệnh không phải của chương trình',
    en: 'There is a script that is not the program’s',
  },
  'watch.foreign-words': { vi: 'Có từ ngữ cờ bạc không ai đăng', en: 'There are words of gambling nobody published' },
  'watch.redirect': { vi: 'Trang bị chuyển đi nơi khác', en: 'The page leads elsewhere' },
  'watch.unreachable': { vi: 'Không mở được trang', en: 'The page cannot be opened' },
  'watch.read-denied': {
    vi: 'Chỉ quản trị viên và người duyệt đăng được xem trang canh gác.',
    en: 'Only administrators and publishers may see the watch.',
  },
  'watch.record-denied': {
    vi: 'Kết quả canh gác do máy ghi; bạn không có quyền ghi.',
    en: 'What the watch finds is recorded by the program; you may not.',
  },
  'watch.today': {
    vi: 'Cổng thông tin đang có {count} điều bất thường.',
    en: 'There are {count} things wrong with the portal.',
  },
  'watch.see': { vi: 'Xem trang canh gác', en: 'See the watch' },
  'watch.mail-subject': {
    vi: 'Cổng thông tin: {count} điều bất thường',
    en: 'The portal: {count} things are wrong',
  },
  'watch.mail-body': {
    vi: 'Máy canh gác vừa thấy cổng thông tin khác với nội dung đã đăng:\n\n{findings}\n\nXem chi tiết: {link}\n',
    en: 'The watch has just seen that the portal is not what was published:\n\n{findings}\n\nSee: {link}\n',
  },
} as const satisfies Messages
