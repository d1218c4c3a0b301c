import type { Messages } from '#platform/i18n/messages.ts'
import { accountMessages, roleWords } from './account-messages.ts'
import { administrationMessages } from './administration-messages.ts'
import { delegationMessages } from './delegation-messages.ts'
import { entryMessages } from './entry-messages.ts'
import { lettingInMessages } from './links/letting-in-messages.ts'
import { linkMessages } from './links/link-messages.ts'
import { securityMessages } from './security/security-messages.ts'
import { signInMessages } from './sign-in/sign-in-messages.ts'

export const identityMessages = {
  ...accountMessages,
  ...roleWords,
  ...administrationMessages,
  ...delegationMessages,
  ...entryMessages,
  ...lettingInMessages,
  ...linkMessages,
  ...signInMessages,
  ...securityMessages,
  'identity.title': { vi: 'Đăng nhập', en: 'Sign in' },
  'identity.username': { vi: 'Tên đăng nhập', en: 'Username' },
  'identity.password': { vi: 'Mật khẩu', en: 'Password' },
  'identity.sign-in': { vi: 'Đăng nhập', en: 'Sign in' },
  'identity.sign-out': { vi: 'Đăng xuất', en: 'Sign out' },
  'identity.lead': {
    vi: 'Dành cho người làm việc trong hệ thống khối dân vận. Bạn đọc không cần đăng nhập.',
    en: 'For people who work in the mass-mobilisation bloc. Readers need no account.',
  },
  'identity.to-portal': { vi: 'Về cổng thông tin', en: 'Back to the portal' },
  'identity.demonstration-hint': {
    vi: 'Đây là bản dùng thử với số liệu hư cấu. Tên đăng nhập và mật khẩu được in ra khi khởi động.',
    en: 'This is a demonstration with fictitious data. Usernames and the password are printed at start.',
  },
  'identity.wrong': {
    vi: 'Tên đăng nhập hoặc mật khẩu chưa đúng. Kiểm tra phím Caps Lock và bộ gõ tiếng Việt rồi thử lại.',
    en: 'The username or password is not right. Check Caps Lock and the Vietnamese keyboard, then try again.',
  },
  'identity.account-denied': {
    vi: 'Chỉ quản trị viên được lập tài khoản.',
    en: 'Only administrators may make accounts.',
  },
  'identity.username-short': {
    vi: 'Tên đăng nhập cần ít nhất 3 ký tự.',
    en: 'A username needs at least 3 characters.',
  },
  'identity.username-form': {
    vi: 'Tên đăng nhập chỉ gồm chữ không dấu, số, dấu chấm và gạch.',
    en: 'A username has only unaccented letters, digits, dots and dashes.',
  },
  'identity.username-taken': { vi: 'Tên đăng nhập này đã có người dùng.', en: 'This username is taken.' },
  'identity.password-short': { vi: 'Mật khẩu cần ít nhất 15 ký tự.', en: 'A password needs at least 15 characters.' },
  'identity.password-common': {
    vi: 'Mật khẩu này dễ đoán: chỉ gồm từ thông dụng, tên của bạn, dãy phím hoặc phần lặp lại. Hãy thêm những từ không liên quan.',
    en: 'This password is easy to guess: common words, your name, rows of keys or repetition. Add words that have nothing to do with them.',
  },
} as const satisfies Messages
