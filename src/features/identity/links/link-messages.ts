import type { Messages } from '#platform/i18n/messages.ts'

/** Sentences of the slip and the letter that hand a one-time code over. */
export const linkMessages = {
  'identity.slip-title': { vi: 'Phiếu cấp quyền vào hệ thống', en: 'Slip for getting in' },
  'identity.slip-lead': {
    vi: 'Giao tận tay. Mã chỉ hiện một lần; in xong mới rời trang này.',
    en: 'Hand it over in person. The code is shown only once; print before you leave this page.',
  },
  'identity.slip-gone': {
    vi: 'Mã chỉ hiện ngay sau khi bấm nút in phiếu, không hiện lại được. Chưa kịp in thì về trang tài khoản và in phiếu mới; mã trước đó hết tác dụng.',
    en: 'The code is shown only when the button for the slip is pressed, and never again. If it was not printed, go back to the account and print a new slip; the code before opens nothing any more.',
  },
  'identity.slip-address': { vi: 'Địa chỉ', en: 'Address' },
  'identity.slip-code': { vi: 'Mã dùng một lần', en: 'One-time code' },
  'identity.slip-until': { vi: 'Dùng được đến', en: 'Valid until' },
  'identity.slip-print': { vi: 'In phiếu này', en: 'Print this slip' },
  'identity.slip-how': {
    vi: 'Mở địa chỉ trên, nhập mã, rồi tự đặt mật khẩu. Sau đó mã hết tác dụng; hãy hủy phiếu này. Không đưa mã cho ai khác.',
    en: 'Open the address, type the code, and choose a password. The code is dead after that: destroy this slip. Give it to nobody.',
  },
  'identity.back-to-account': { vi: 'Về trang tài khoản', en: 'Back to the account' },
  'identity.letter-subject': { vi: 'Đặt mật khẩu vào Nhịp Cầu', en: 'Choose your password for Nhịp Cầu' },
  'identity.letter-body': {
    vi: 'Kính gửi {name},\n\nMở địa chỉ sau để đặt mật khẩu cho tài khoản {username}. Địa chỉ dùng được một lần, đến {until}:\n\n{link}\n\nNếu ông/bà không yêu cầu, hãy bỏ qua thư này và báo quản trị viên.',
    en: 'Dear {name},\n\nOpen this address to choose the password of the account {username}. It works once, until {until}:\n\n{link}\n\nIf you did not ask for it, ignore this letter and tell the administrator.',
  },
} as const satisfies Messages
