import type { Messages } from '#platform/i18n/messages.ts'
import { peoplePageMessages } from './people-page-messages.ts'

/** What speaks against a change of posts, holdings, people and rosters; with it the words of their pages. */
export const peopleMessages = {
  ...peoplePageMessages,
  'organisations.post-not-found': { vi: 'Không có chức danh này.', en: 'There is no such post.' },
  'organisations.holding-not-found': {
    vi: 'Không có lần giữ chức danh này.',
    en: 'Nobody held the post in this way.',
  },
  'organisations.address-beyond-subtree': {
    vi: 'Người này còn có chức danh hoặc vai trò ở tổ chức bạn không quản trị. Thư mở tài khoản gửi đến địa chỉ này, nên chỉ quản trị viên của mọi nơi người ấy giữ mới sửa được.',
    en: 'This person has a post or a role beyond your part of the tree. Letters that open the account go to this address, so only an administrator of all they hold changes it.',
  },
  'organisations.person-not-found': { vi: 'Không có người này.', en: 'There is no such person.' },
  'organisations.seat-not-found': { vi: 'Không có ghế thành viên này.', en: 'There is no such seat.' },
  'organisations.post-closed': { vi: 'Chức danh này đã kết thúc.', en: 'This post is closed.' },
  'organisations.holding-ended': {
    vi: 'Người này đã thôi giữ chức danh; muốn đổi ngày thì dùng phần sửa.',
    en: 'This holding has ended; correct it to change its days.',
  },
  'organisations.seat-closed': { vi: 'Ghế thành viên này đã kết thúc.', en: 'This seat is closed.' },
  'organisations.seated-already': {
    vi: 'Chức danh này đã có ghế trong danh sách vào những ngày đó.',
    en: 'This post already has a seat on those days.',
  },
  'organisations.ends-before-it-begins': {
    vi: 'Ngày cuối phải từ ngày bắt đầu trở đi.',
    en: 'The last day cannot come before the first.',
  },
  'organisations.post-not-yet': {
    vi: 'Chức danh này chỉ có từ ngày {day}.',
    en: 'This post exists since {day} only.',
  },
  'organisations.post-no-more': {
    vi: 'Chức danh này kết thúc sau ngày {day}; ghi ngày cuối không muộn hơn.',
    en: 'This post ends after {day}; give a last day no later than that.',
  },
  'organisations.post-held': {
    vi: '{name} giữ chức danh này từ ngày {day}. Kết thúc lần giữ đó trước.',
    en: '{name} holds this post since {day}. End that first.',
  },
  'organisations.held-longer': {
    vi: '{name} còn giữ chức danh này sau ngày đó. Kết thúc việc giữ chức danh trước.',
    en: '{name} holds this post after that day. End that first.',
  },
} as const satisfies Messages
