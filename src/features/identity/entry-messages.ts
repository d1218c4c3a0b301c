import type { Messages } from '#platform/i18n/messages.ts'

/** Sentences of the pages for people who are not in yet: a one-time code, a forgotten password, the first administrator. */
export const entryMessages = {
  'identity.redeem-title': { vi: 'Đặt mật khẩu', en: 'Choose a password' },
  'identity.redeem-lead': {
    vi: 'Nhập mã dùng một lần trên phiếu hoặc trong thư. Chữ hoa, chữ thường, có gạch hay không đều được.',
    en: 'Type the one-time code of the slip or the letter, with or without dashes.',
  },
  'identity.redeem-for': {
    vi: 'Tài khoản {username} của {name}. Hãy tự đặt mật khẩu.',
    en: 'The account {username} of {name}. Choose your password.',
  },
  'identity.code': { vi: 'Mã dùng một lần', en: 'One-time code' },
  'identity.go-on': { vi: 'Tiếp tục', en: 'Go on' },
  'identity.new-password': { vi: 'Mật khẩu mới', en: 'New password' },
  'identity.new-password-again': { vi: 'Nhập lại mật khẩu mới', en: 'New password again' },
  'identity.keep-password': { vi: 'Đặt mật khẩu', en: 'Choose this password' },
  'identity.link-dead': {
    vi: 'Mã này không dùng được: đã dùng rồi, quá hạn, hoặc nhập chưa đúng. Xin quản trị viên một mã mới.',
    en: 'This code does not work: it was used, is too old, or mistyped. Ask an administrator for a new one.',
  },
  'identity.password-kept': {
    vi: 'Đã đặt mật khẩu cho {username}. Bây giờ hãy đăng nhập.',
    en: 'The password of {username} is set. Now sign in.',
  },
  'identity.forgotten': { vi: 'Quên mật khẩu', en: 'Forgot the password' },
  'identity.forgotten-lead': {
    vi: 'Nhập tên đăng nhập. Nếu tài khoản có thư điện tử công vụ, một địa chỉ dùng một lần sẽ được gửi tới đó.',
    en: 'Type your username. If the account has an office e-mail, a one-time address is sent there.',
  },
  'identity.ask-letter': { vi: 'Gửi thư đặt lại', en: 'Send the letter' },
  'identity.letter-asked': {
    vi: 'Nếu có tài khoản ấy và có thư điện tử công vụ, thư sẽ tới trong ít phút. Không thấy thư thì xin quản trị viên một phiếu.',
    en: 'If there is such an account with an office e-mail, the letter comes within minutes. If not, ask an administrator for a slip.',
  },
  'identity.reset-kept': {
    vi: 'Đã ghi nhận. Nếu có tài khoản ấy và có thư điện tử công vụ, quản trị viên tìm thấy thư trong thư mục outbox của máy chủ.',
    en: 'Taken down. If there is such an account with an office e-mail, an administrator finds the letter in the folder outbox of the server.',
  },
  'identity.letters-unsent': {
    vi: 'Máy chủ này chưa cài đặt gửi thư, nên thư không tới hộp thư của bạn. Hãy xin quản trị viên một phiếu có mã dùng một lần.',
    en: 'This server sends no letters yet, so none reaches your mailbox. Ask an administrator for a slip with a one-time code.',
  },
  'identity.too-many-resets': {
    vi: 'Có quá nhiều yêu cầu đặt lại mật khẩu. Hãy thử lại sau một giờ hoặc xin quản trị viên một phiếu.',
    en: 'Too many resets were asked for. Try again in an hour or ask an administrator for a slip.',
  },
  'identity.too-many-resets-seconds': {
    vi: 'Mạng này đã xin đặt lại mật khẩu nhiều lần. Hãy đợi {seconds} giây rồi thử lại, hoặc xin quản trị viên một phiếu.',
    en: 'Many resets were asked for from this network. Wait {seconds} seconds and try again, or ask an administrator for a slip.',
  },
  'identity.too-many-resets-minutes': {
    vi: 'Mạng này đã xin đặt lại mật khẩu nhiều lần. Hãy đợi {minutes} phút rồi thử lại, hoặc xin quản trị viên một phiếu.',
    en: 'Many resets were asked for from this network. Wait {minutes} minutes and try again, or ask an administrator for a slip.',
  },
  'identity.have-invitation': { vi: 'Tôi có phiếu mời', en: 'I have an invitation slip' },
  'identity.have-code': { vi: 'Tôi có mã dùng một lần', en: 'I have a one-time code' },
  'identity.setup-title': { vi: 'Lập quản trị viên đầu tiên', en: 'Make the first administrator' },
  'identity.setup-lead': {
    vi: 'Hệ thống chưa có quản trị viên. Mã dùng một lần đã in ra trên màn hình máy chủ khi khởi động.',
    en: 'There is no administrator yet. The one-time token was printed on the console of the server when it started.',
  },
  'identity.setup-made': {
    vi: 'Đã lập quản trị viên {username}. Bây giờ hãy đăng nhập.',
    en: 'The administrator {username} was made. Now sign in.',
  },
  'identity.setup-taken': {
    vi: 'Hệ thống đã có quản trị viên. Hãy đăng nhập; ai chưa có tài khoản thì xin quản trị viên một phiếu mời.',
    en: 'There is an administrator. Sign in; whoever has no account asks an administrator for an invitation.',
  },
  'identity.token': { vi: 'Mã trên màn hình máy chủ', en: 'Token on the console' },
  'identity.setup-dead': {
    vi: 'Mã này không dùng được: nhập chưa đúng, hoặc máy chủ đã khởi động lại và in ra mã khác.',
    en: 'This token does not work: it was mistyped, or the server was started anew and printed another.',
  },
  'identity.setup-locality': { vi: 'Địa phương', en: 'Locality' },
  'identity.locality-name': { vi: 'Tên địa phương', en: 'Name of the locality' },
  'identity.locality-hint': {
    vi: 'Ví dụ: tỉnh Mây Ngàn, huyện Khe Trúc, xã Phiêng Hoa',
    en: 'Such as: tỉnh Mây Ngàn, huyện Khe Trúc, xã Phiêng Hoa',
  },
  'identity.document-place': { vi: 'Địa danh trên văn bản', en: 'Place printed on documents' },
  'identity.place-hint': {
    vi: 'Đứng trước ngày tháng của văn bản. Ví dụ: Mây Ngàn, Phiêng Hoa',
    en: 'Stands before the date of a document. Such as: Mây Ngàn, Phiêng Hoa',
  },
  'identity.term': { vi: 'Nhiệm kỳ', en: 'Term' },
  'identity.term-hint': { vi: 'Ví dụ: 2025-2030', en: 'Such as: 2025-2030' },
  'identity.term-form': { vi: 'Viết nhiệm kỳ như 2025-2030.', en: 'Write the term as 2025-2030.' },
  'identity.head-name': { vi: 'Cấp ủy đứng đầu', en: 'Committee at the head' },
  'identity.head-hint': {
    vi: 'Ví dụ: Tỉnh ủy Mây Ngàn, Huyện ủy Khe Trúc, Đảng ủy xã Phiêng Hoa',
    en: 'Such as: Tỉnh ủy Mây Ngàn, Huyện ủy Khe Trúc, Đảng ủy xã Phiêng Hoa',
  },
  'identity.head-kind': { vi: 'Loại cấp ủy', en: 'Kind of committee' },
  'identity.head-kind-hint': {
    vi: 'Trong ngoặc là ký hiệu ghi vào số văn bản',
    en: 'In brackets: the symbol in the numbers of its documents',
  },
  'identity.choose-head-kind': { vi: 'Chọn loại cấp ủy', en: 'Choose a kind' },
  'identity.unknown-head-kind': {
    vi: 'Chọn một loại cấp ủy trong danh sách.',
    en: 'Choose a kind of committee from the list.',
  },
  'identity.setup-person': { vi: 'Quản trị viên', en: 'Administrator' },
  'identity.full-name': { vi: 'Họ tên', en: 'Full name' },
  'identity.post-title': { vi: 'Chức danh', en: 'Post' },
  'identity.set-up': { vi: 'Lập quản trị viên', en: 'Make the administrator' },
} as const satisfies Messages
