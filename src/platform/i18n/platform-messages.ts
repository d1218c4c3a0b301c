import type { Messages } from './messages.ts'

/** Sentences of the mechanism: refusals that any form or API call can meet. */
export const platformMessages = {
  'input.invalid': {
    vi: 'Một số ô chưa đúng. Xem lời nhắc cạnh từng ô rồi gửi lại; những gì đã nhập vẫn còn.',
    en: 'Some fields are not right yet. See the note beside each one and send again; nothing you typed is lost.',
  },
  'input.required': { vi: 'Cần điền ô này.', en: 'This field is needed.' },
  'input.too-long': { vi: 'Nội dung quá dài; hãy rút gọn.', en: 'This is too long; please shorten it.' },
  'input.too-big': { vi: 'Nội dung quá dài hoặc số quá lớn.', en: 'This is too long or the number is too large.' },
  'input.too-small': { vi: 'Nội dung quá ngắn hoặc số quá nhỏ.', en: 'This is too short or the number is too small.' },
  'input.invalid-type': { vi: 'Cần điền ô này đúng kiểu.', en: 'This field is missing or of the wrong type.' },
  'input.invalid-value': { vi: 'Chọn một trong các giá trị đã cho.', en: 'Choose one of the values given.' },
  'input.invalid-format': { vi: 'Chưa đúng dạng.', en: 'This is not in the right form.' },
  'input.unrecognized-keys': { vi: 'Có phần hệ thống không biết.', en: 'There is a part the system does not know.' },
  'input.custom': { vi: 'Chưa đúng.', en: 'This is not right.' },
  'input.date': {
    vi: 'Ghi ngày dạng dd/mm/yyyy, ví dụ 05/04/2023.',
    en: 'Write the date as dd/mm/yyyy, for example 05/04/2023.',
  },
  'input.idempotency-key-reused': {
    vi: 'Khóa chống gửi trùng đã dùng cho một việc khác; hãy tạo khóa mới.',
    en: 'This idempotency key was used for something else; make a new one.',
  },
  'http.not-found': { vi: 'Không có trang này.', en: 'There is no such page.' },
  'http.unauthenticated': { vi: 'Hãy đăng nhập để tiếp tục.', en: 'Please sign in to go on.' },
  'http.forbidden': { vi: 'Tài khoản này không được làm việc đó.', en: 'This account may not do that.' },
  'http.too-large': {
    vi: 'Nội dung gửi lên quá lớn; giới hạn là {limit}.',
    en: 'What was sent is too large; the limit is {limit}.',
  },
  'http.files-too-large': {
    vi: 'Các tệp trong biểu mẫu này lớn hơn 25 MB nên không gửi được. Chọn tệp nhỏ hơn rồi gửi lại; các ô đã điền vẫn còn.',
    en: 'The files in this form are larger than 25 MB and cannot be sent. Choose smaller ones and send again; what you typed is kept.',
  },
  'http.form-too-large': {
    vi: 'Biểu mẫu vừa gửi lớn hơn {limit} nên không được nhận; chưa có gì được ghi. Giảm bớt rồi gửi lại; nếu các ô bị trống, bấm nút quay lại của trình duyệt để lấy lại những gì đã điền.',
    en: 'The form just sent is larger than {limit} and was not taken; nothing was saved. Send less; if fields are empty, the back button of the browser brings back what you typed.',
  },
  'http.foreign-origin': {
    vi: 'Yêu cầu đến từ một trang khác nên bị từ chối. Hãy mở lại trang và gửi lại.',
    en: 'The request came from another site and was refused. Open the page again and resend.',
  },
  'http.bug': {
    vi: 'Máy chủ gặp lỗi. Việc vừa rồi chưa được ghi. Mã sự cố: {requestId}.',
    en: 'The server met an error. What you just did was not saved. Incident code: {requestId}.',
  },
  'http.too-many': {
    vi: 'Có quá nhiều yêu cầu từ mạng của bạn. Hãy thử lại sau {seconds} giây.',
    en: 'There were too many requests from your network. Try again in {seconds} seconds.',
  },
  'http.bad-json': { vi: 'Nội dung gửi lên không phải JSON hợp lệ.', en: 'What was sent is not valid JSON.' },
  'version.stale': {
    vi: 'Người khác vừa sửa mục này. Xem cả hai bản rồi chọn.',
    en: 'Somebody has just changed this. Look at both and choose.',
  },
} as const satisfies Messages
