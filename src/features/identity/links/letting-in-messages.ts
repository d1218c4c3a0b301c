import type { Messages } from '#platform/i18n/messages.ts'

/** Sentences with which administrators let somebody in, or keep them out: a slip, a letter, ways in, the account closed. */
export const lettingInMessages = {
  'identity.entry': { vi: 'Vào hệ thống', en: 'Getting in' },
  'identity.entry-invited': {
    vi: 'Người này chưa đặt mật khẩu. In phiếu mời hoặc gửi thư mời.',
    en: 'This person has not chosen a password yet. Print an invitation or send one.',
  },
  'identity.entry-open': {
    vi: 'Quên mật khẩu? In phiếu hoặc gửi thư đặt lại. Các phiên đang mở sẽ kết thúc.',
    en: 'Password forgotten? Print a slip or send a letter. Open sessions end.',
  },
  'identity.print-slip': { vi: 'In phiếu có mã dùng một lần', en: 'Print a slip with a one-time code' },
  'identity.send-letter': { vi: 'Gửi thư tới {address}', en: 'Send a letter to {address}' },
  'identity.letter-kept': {
    vi: 'Máy chủ này chưa cài đặt gửi thư (SMTP_URL): thư có mã dùng một lần chỉ được ghi thành tệp trong thư mục outbox của dữ liệu. Hãy in phiếu, hoặc chuyển tệp ấy.',
    en: 'This server sends no letters yet (SMTP_URL): the letter with the one-time code is only written to a file in the folder outbox of its data. Print a slip, or hand that file on.',
  },
  'identity.letter-sent': { vi: 'Thư có mã dùng một lần đang được gửi.', en: 'The letter is on its way.' },
  'identity.no-office-email': {
    vi: 'Người này không có thư điện tử công vụ; hãy in phiếu.',
    en: 'This person has no office e-mail; print a slip.',
  },
  'identity.waits': {
    vi: 'Tài khoản đang tạm khóa {minutes} phút nữa vì thử sai nhiều lần.',
    en: 'The account waits {minutes} minutes more after wrong tries.',
  },
  'identity.unlock': { vi: 'Mở khóa ngay', en: 'End the wait' },
  'identity.other-ways-in': { vi: 'Mất điện thoại, mất khóa', en: 'Lost phone, lost key' },
  'identity.other-ways-lead': {
    vi: 'Gỡ mã từ ứng dụng, mọi khóa truy cập và liên kết đăng nhập một cửa của tài khoản; các phiên đang mở kết thúc. Người này lại vào bằng mật khẩu, rồi tự đặt lại.',
    en: 'Takes away the codes of the app, all passkeys and the identity of single sign-on; open sessions end. This person gets in by the password again and sets them up anew.',
  },
  'identity.confirm': { vi: 'Xác nhận', en: 'Confirmation' },
  'identity.confirm-first': { vi: 'Đánh dấu vào ô xác nhận trước.', en: 'Tick the box of the confirmation first.' },
  'identity.confirm-remove-ways': {
    vi: 'Tôi đã gặp hoặc gọi cho {name} và chắc rằng chính người này nhờ gỡ.',
    en: 'I have met or called {name} and am sure that they asked for it.',
  },
  'identity.confirm-close': {
    vi: 'Đóng tài khoản của {name}: người này bị đăng xuất ngay.',
    en: 'Close the account of {name}: they are signed out at once.',
  },
  'identity.remove-ways': { vi: 'Gỡ các cách đăng nhập khác', en: 'Take the other ways in away' },
  'identity.no-other-ways': {
    vi: 'Tài khoản này chỉ có mật khẩu, không còn gì để gỡ.',
    en: 'This account has a password only; there is nothing to take away.',
  },
  'identity.close': { vi: 'Đóng tài khoản', en: 'Close the account' },
  'identity.close-lead': {
    vi: 'Người này không đăng nhập được nữa; các vai trò và lịch sử vẫn giữ nguyên.',
    en: 'This person can sign in no more; roles and history stay.',
  },
  'identity.reopen': { vi: 'Mở lại tài khoản', en: 'Open the account again' },
} as const satisfies Messages
