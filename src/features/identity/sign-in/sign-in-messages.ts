import type { Messages } from '#platform/i18n/messages.ts'

/** Sentences of signing in, and of proving again who one is. */
export const signInMessages = {
  'identity.wait-seconds': {
    vi: 'Đã thử sai nhiều lần. Hãy đợi {seconds} giây rồi thử lại, hoặc nhờ quản trị viên mở khóa.',
    en: 'Too many wrong tries. Wait {seconds} seconds and try again, or ask an administrator to unlock the account.',
  },
  'identity.wait-minutes': {
    vi: 'Đã thử sai nhiều lần. Hãy đợi {minutes} phút rồi thử lại, hoặc nhờ quản trị viên mở khóa.',
    en: 'Too many wrong tries. Wait {minutes} minutes and try again, or ask an administrator to unlock the account.',
  },
  'identity.wrong-wait-seconds': {
    vi: 'Vẫn chưa đúng. Hãy đợi {seconds} giây trước khi thử lại; mỗi lần sai tiếp theo phải đợi lâu gấp đôi.',
    en: 'Still not right. Wait {seconds} seconds before the next try; each further mistake doubles the wait.',
  },
  'identity.wrong-wait-minutes': {
    vi: 'Vẫn chưa đúng. Hãy đợi {minutes} phút trước khi thử lại; mỗi lần sai tiếp theo phải đợi lâu gấp đôi.',
    en: 'Still not right. Wait {minutes} minutes before the next try; each further mistake doubles the wait.',
  },
  'identity.too-many-seconds': {
    vi: 'Có quá nhiều lần đăng nhập từ mạng này. Hãy đợi {seconds} giây rồi thử lại.',
    en: 'There were too many sign-ins from this network. Wait {seconds} seconds, then try again.',
  },
  'identity.too-many-minutes': {
    vi: 'Có quá nhiều lần đăng nhập từ mạng này. Hãy đợi {minutes} phút rồi thử lại.',
    en: 'There were too many sign-ins from this network. Wait {minutes} minutes, then try again.',
  },
  'identity.other-ways': { vi: 'Cách khác', en: 'Other ways' },
  'identity.use-passkey': { vi: 'Dùng khóa truy cập (passkey)', en: 'Use a passkey' },
  'identity.use-passkey-hint': {
    vi: 'Bằng vân tay, khuôn mặt hoặc mã PIN của thiết bị; không cần tên đăng nhập và mật khẩu.',
    en: 'By fingerprint, face or the device’s PIN; no username or password is needed.',
  },
  'identity.passkey-needs-script': {
    vi: 'Trình duyệt này không dùng được khóa truy cập. Hãy đăng nhập bằng mật khẩu.',
    en: 'This browser cannot use passkeys. Please use your password.',
  },
  'identity.passkey-cancelled': {
    vi: 'Chưa dùng được khóa truy cập: thiết bị đã dừng lại hoặc không có khóa cho địa chỉ này. Hãy thử lại hoặc dùng mật khẩu.',
    en: 'The passkey was not used: the device stopped, or has none for this address. Try again or use your password.',
  },
  'identity.passkey-wrong': {
    vi: 'Khóa truy cập này không mở được tài khoản: khóa chưa được thêm vào tài khoản, đã bị xóa, hoặc thiết bị chưa xác nhận người dùng bằng vân tay, khuôn mặt hay mã PIN.',
    en: 'This passkey does not open the account: it was never added, was removed, or the device did not check its person by fingerprint, face or PIN.',
  },
  'identity.use-provider': { vi: 'Đăng nhập qua {name}', en: 'Sign in through {name}' },
  'identity.provider-away': {
    vi: 'Chưa kết nối được với hệ thống đăng nhập một cửa. Hãy thử lại sau ít phút hoặc dùng mật khẩu.',
    en: 'The single sign-on system could not be reached. Try again in a few minutes or use your password.',
  },
  'identity.provider-unknown': {
    vi: 'Hệ thống đăng nhập một cửa đã xác nhận bạn, nhưng danh tính đó chưa được liên kết với tài khoản nào ở đây. Hãy đăng nhập bằng mật khẩu rồi liên kết trong mục Tài khoản của tôi, hoặc nhờ quản trị viên cấp tài khoản.',
    en: 'Single sign-on knows you, but that identity is not linked to an account here. Sign in with your password and link it under My account, or ask your administrator for an account.',
  },
  'identity.provider-others': {
    vi: 'Danh tính này đã liên kết với tài khoản của người khác.',
    en: 'This identity is linked to somebody else’s account.',
  },
  'identity.code-title': { vi: 'Mã xác thực', en: 'Authentication code' },
  'identity.code-lead': {
    vi: 'Mật khẩu đúng. Nhập tiếp mã 6 số trong ứng dụng xác thực.',
    en: 'The password is right. Now enter the 6-digit code of your authenticator app.',
  },
  'identity.app-code': { vi: 'Mã 6 số', en: '6-digit code' },
  'identity.recovery-code': { vi: 'Mã dự phòng', en: 'Recovery code' },
  'identity.recovery-code-hint': {
    vi: 'Không có điện thoại? Nhập một mã trên tờ giấy đã in; mỗi mã chỉ dùng một lần.',
    en: 'No phone at hand? Enter one of the printed codes; each works once.',
  },
  'identity.recovery-code-send': { vi: 'Dùng mã dự phòng', en: 'Use the recovery code' },
  'identity.code-send': { vi: 'Xác nhận và đăng nhập', en: 'Confirm and sign in' },
  'identity.code-again': { vi: 'Đăng nhập lại từ đầu', en: 'Begin again' },
  'identity.code-wrong': {
    vi: 'Mã chưa đúng. Kiểm tra giờ của điện thoại và nhập mã đang hiện.',
    en: 'The code is not right. Check the phone’s clock and enter the code it shows now.',
  },
  'identity.recovery-code-wrong': {
    vi: 'Mã dự phòng chưa đúng, đã dùng rồi, hoặc thuộc tờ cũ. Hãy thử mã khác trên tờ in gần nhất.',
    en: 'The recovery code is not right, was used, or is on an older sheet. Try another one of the latest sheet.',
  },
  'identity.code-spent': {
    vi: 'Mã này vừa được dùng. Hãy đợi ứng dụng hiện mã mới, không quá 30 giây, rồi nhập tại đây.',
    en: 'This code has just been used. Wait until the app shows a new one, 30 seconds at most, and enter it here.',
  },
  'identity.code-late': {
    vi: 'Đã quá thời gian nhập mã hoặc nhập sai quá nhiều lần. Hãy đăng nhập lại từ đầu.',
    en: 'The time for the code has passed, or it was wrong too often. Please begin again.',
  },
  'identity.reauthenticate': {
    vi: 'Hãy xác nhận lại danh tính để tiếp tục.',
    en: 'Please confirm that it is you to go on.',
  },
  'identity.confirm-title': { vi: 'Xác nhận lại danh tính', en: 'Confirm that it is you' },
  'identity.confirm-lead': {
    vi: 'Việc này cần chắc chắn là chính bạn, vì bạn đăng nhập đã lâu. Nội dung vừa gửi vẫn còn và sẽ được gửi tiếp.',
    en: 'This must be done by you yourself, and you signed in a while ago. What you sent is kept and goes on afterwards.',
  },
  'identity.confirm-nothing-sent': {
    vi: 'Việc này cần chắc chắn là chính bạn, vì bạn đăng nhập đã lâu.',
    en: 'This must be done by you yourself, and you signed in a while ago.',
  },
  'identity.confirm-go': { vi: 'Xác nhận và tiếp tục', en: 'Confirm and go on' },
  'identity.confirm-password-hint': { vi: 'Mật khẩu đăng nhập của bạn.', en: 'The password you sign in with.' },
  'identity.confirm-code': { vi: 'Hoặc mã 6 số', en: 'Or the 6-digit code' },
  'identity.confirm-code-hint': {
    vi: 'Của ứng dụng xác thực, nếu đã bật.',
    en: 'Of the authenticator app, if you use one.',
  },
  'identity.confirm-cancel': { vi: 'Không làm nữa', en: 'Do not go on' },
  'identity.proof-needed': { vi: 'Nhập mật khẩu hoặc mã 6 số.', en: 'Enter the password or the 6-digit code.' },
  'identity.password-wrong': {
    vi: 'Mật khẩu chưa đúng. Kiểm tra phím Caps Lock và bộ gõ tiếng Việt.',
    en: 'The password is not right. Check Caps Lock and the Vietnamese keyboard.',
  },
  'identity.ended-title': { vi: 'Phiên làm việc đã hết', en: 'Your session has ended' },
  'identity.ended-lead': {
    vi: 'Những gì vừa gửi chưa được ghi nhưng vẫn còn ở trang này. Hãy đăng nhập trong thẻ mới, rồi quay lại đây và gửi lại.',
    en: 'What you sent was not saved, but this page keeps it. Sign in in a new tab, then come back here and send it again.',
  },
  'identity.ended-files': {
    vi: 'Tệp đính kèm không giữ lại được; hãy chọn lại sau khi gửi.',
    en: 'Files could not be kept; choose them again after sending.',
  },
  'identity.ended-sign-in': { vi: 'Đăng nhập trong thẻ mới', en: 'Sign in in a new tab' },
  'identity.ended-send': { vi: 'Gửi lại', en: 'Send again' },
  'identity.ended': {
    vi: 'Phiên làm việc đã hết nên chưa ghi được. Những gì đã nhập vẫn còn: hãy đăng nhập trong thẻ mới rồi gửi lại.',
    en: 'Your session has ended, so nothing was saved. Nothing you typed is lost: sign in in a new tab and send again.',
  },
} as const satisfies Messages
