import type { Messages } from '#platform/i18n/messages.ts'

export const delegationMessages = {
  'identity.delegations': { vi: 'Ủy quyền', en: 'Delegation' },
  'identity.delegations-lead': {
    vi: 'Giao vai trò của mình cho người khác trong một thời gian. Việc làm thay được ghi “thừa ủy quyền” kèm tên bạn.',
    en: 'Lend a role of yours to somebody for a while. What they do is recorded as done on your behalf.',
  },
  'identity.delegations-go': { vi: 'Xem và lập ủy quyền', en: 'See and make delegations' },
  'identity.given': { vi: 'Đã ủy quyền', en: 'Given' },
  'identity.received': { vi: 'Được ủy quyền', en: 'Received' },
  'identity.none-given': { vi: 'Bạn chưa ủy quyền cho ai.', en: 'You have lent nothing.' },
  'identity.none-received': { vi: 'Chưa ai ủy quyền cho bạn.', en: 'Nothing was lent to you.' },
  'identity.to-whom': { vi: 'Cho', en: 'To' },
  'identity.from-whom': { vi: 'Của', en: 'From' },
  'identity.ends-with-place': {
    vi: 'Đã hẹn đến hết ngày {day}; hết sớm hơn vì chức danh hoặc vai trò của một trong hai người chỉ có đến đó.',
    en: 'Agreed until {day}; ends sooner because a post or role of one of the two lasts no longer.',
  },
  'identity.revoke': { vi: 'Thu hồi', en: 'Take back' },
  'identity.give-back': { vi: 'Trả lại', en: 'Give back' },
  'identity.revoke-aria': { vi: 'Thu hồi {role}, {name}', en: 'Take back {role}, {name}' },
  'identity.give-back-aria': { vi: 'Trả lại {role}, {name}', en: 'Give back {role}, {name}' },
  'identity.delegate': { vi: 'Ủy quyền', en: 'Delegate' },
  'identity.new-delegation': { vi: 'Ủy quyền mới', en: 'New delegation' },
  'identity.delegate-to': { vi: 'Người được ủy quyền', en: 'To whom' },
  'identity.delegate-which': { vi: 'Vai trò ủy quyền', en: 'Roles to lend' },
  'identity.delegate-hint': {
    vi: 'Dài nhất {days} ngày; hết sớm hơn nếu người đó hoặc bạn thôi giữ chức danh, vai trò. Người được ủy quyền không ủy quyền tiếp được, và không duyệt được việc chính bạn đã trình.',
    en: 'At most {days} days; it ends sooner when they or you leave the post or role. They cannot lend it on, nor approve what you submitted yourself.',
  },
  'identity.nothing-to-lend': {
    vi: 'Bạn không có vai trò nào của riêng mình để ủy quyền.',
    en: 'You have no role of your own to lend.',
  },
  'identity.nobody-to-lend': {
    vi: 'Không có ai khác có tài khoản trong phần cây tổ chức của bạn.',
    en: 'Nobody else has an account in your part of the tree.',
  },
  'identity.choose-delegate': { vi: 'Chọn người được ủy quyền.', en: 'Choose to whom.' },
  'identity.choose-role': { vi: 'Chọn ít nhất một vai trò.', en: 'Choose a role at least.' },
  'identity.from-past': { vi: 'Ngày đầu phải từ hôm nay trở đi.', en: 'The first day must not be before today.' },
  'identity.delegation-long': { vi: 'Ủy quyền dài nhất {days} ngày.', en: 'A delegation lasts {days} days at most.' },
  'identity.delegation-outlives': {
    vi: 'Vai trò của bạn không có hiệu lực suốt thời gian này.',
    en: 'Your role is not in force for all of this time.',
  },
  'identity.delegate-own-only': {
    vi: 'Chỉ ủy quyền được vai trò của chính mình; vai trò được ủy quyền không ủy quyền tiếp.',
    en: 'Only your own roles may be lent; a role lent to you is not lent on.',
  },
  'identity.delegate-elsewhere': {
    vi: 'Người này không làm việc trong phần cây tổ chức của vai trò.',
    en: 'This person does not work in the subtree of the role.',
  },
  'identity.delegated-already': {
    vi: 'Vai trò này đã ủy quyền cho người đó trong thời gian ấy.',
    en: 'This role is lent to that person at that time already.',
  },
  'identity.delegation-not-found': {
    vi: 'Không có ủy quyền này, hoặc đã hết.',
    en: 'There is no such delegation, or it has ended.',
  },
} as const satisfies Messages
