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
  'identity.taken-back': { vi: 'đã thu hồi ngày {day}; giao từ {from}', en: 'taken back on {day}; lent from {from}' },
  'identity.given-back': { vi: 'đã trả lại ngày {day}; giao từ {from}', en: 'given back on {day}; lent from {from}' },
  'identity.on-behalf': {
    vi: 'Bạn làm việc này thừa ủy quyền của {name}, đến hết ngày {until}. Lịch sử ghi cả hai tên.',
    en: 'You do this on behalf of {name}, until {until}. The history names both of you.',
  },
  'identity.borrowed': {
    vi: 'Bạn đang thừa ủy quyền của {name}: {role}, {organisation}, đến hết ngày {until}.',
    en: 'You act on behalf of {name}: {role}, {organisation}, until {until}.',
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
  'identity.delegate-to-hint': {
    vi: 'Chỉ chọn được người đã có tài khoản, đang giữ chức danh hoặc vai trò tại {bodies} hay đơn vị trực thuộc. Cần người ở nơi khác thì nhờ quản trị viên giao vai trò cho họ trước.',
    en: 'Only people with an account who hold a post or a role at {bodies} or below may be chosen. For somebody else, ask an administrator to give them a role there first.',
  },
  'identity.delegate-writes': { vi: '{name} (lập báo cáo ở đó)', en: '{name} (writes reports there)' },
  'identity.delegate-approval': {
    vi: 'Ai trình báo cáo thì không duyệt báo cáo ấy, kể cả khi được ủy quyền. Nơi chỉ có hai người: đừng ủy quyền duyệt cho chính người lập báo cáo; chọn một người ở đơn vị trực thuộc, để Lãnh đạo duyệt của cấp trên duyệt thay, hoặc nhờ quản trị viên giao vai trò Lãnh đạo duyệt cho người thứ ba.',
    en: 'Whoever submits a report does not approve it, under a delegation neither. Where there are only two people, do not lend approval to the one who writes the reports: choose somebody of a body below, leave it to the approver of the body above, or ask an administrator to give the role of approver to a third person.',
  },
  'identity.nothing-to-lend': {
    vi: 'Bạn không có vai trò nào của riêng mình để ủy quyền.',
    en: 'You have no role of your own to lend.',
  },
  'identity.nobody-to-lend': {
    vi: 'Chưa ủy quyền được cho ai: ngoài bạn ra, không có ai đã có tài khoản mà giữ chức danh hoặc vai trò tại {bodies} hay đơn vị trực thuộc. Hãy nhờ quản trị viên lập tài khoản hoặc giao vai trò cho một người ở đó.',
    en: 'There is nobody to lend to: nobody but you has an account and a post or a role at {bodies} or below. Ask an administrator to make an account or give a role to somebody there.',
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
    vi: 'Người này không giữ chức danh hay vai trò nào tại tổ chức của vai trò bạn giao hoặc đơn vị trực thuộc.',
    en: 'This person holds no post or role in the organisation of the role you lend, or below it.',
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
