import type { Messages } from '#platform/i18n/messages.ts'

/** What stands against a decree on its day: bodies that are no more or not yet, what is decided for later, what was done meanwhile. */
export const standingMessages = {
  'reorganisations.changed-meanwhile': {
    vi: 'Bản nháp này vừa được sửa ở nơi khác; thay đổi của lần này chưa được ghi. Tải lại trang để xem bản mới nhất rồi làm tiếp.',
    en: 'This draft was changed elsewhere meanwhile; nothing of this was kept. Load the page again and go on with the newest.',
  },
  'reorganisations.applied-meanwhile': {
    vi: 'Quyết định này đã được áp dụng từ một cửa sổ khác hoặc bởi người khác. Tải lại trang để xem.',
    en: 'This decree was applied already, in another window or by somebody else. Load the page again to see it.',
  },
  'reorganisations.undone-meanwhile': {
    vi: 'Quyết định này đã được hoàn tác từ một cửa sổ khác hoặc bởi người khác. Tải lại trang để xem.',
    en: 'This decree was undone already, in another window or by somebody else. Load the page again to see it.',
  },
  'reorganisations.ended-by': {
    vi: '“{name}” không còn từ ngày {day}, theo quyết định số {decree}. Bỏ dòng này, hoặc ghi tổ chức, địa bàn tiếp nhận.',
    en: '“{name}” is no more since {day}, by decree {decree}. Take the line out, or name what took over.',
  },
  'reorganisations.ended': {
    vi: '“{name}” không còn từ ngày {day}. Bỏ dòng này, hoặc ghi tổ chức, địa bàn tiếp nhận.',
    en: '“{name}” is no more since {day}. Take the line out, or name what took over.',
  },
  'reorganisations.begins-on': {
    vi: '“{name}” chỉ có từ ngày {day}. Chọn ngày có hiệu lực muộn hơn, hoặc bỏ dòng này.',
    en: '“{name}” is there from {day} only. Choose a later effective day, or take the line out.',
  },
  'reorganisations.roles-begin-later': {
    vi: 'Tổ chức này còn {roles} vai trò bắt đầu vào hoặc sau ngày có hiệu lực. Giao ở tổ chức tiếp nhận trước.',
    en: 'Roles ({roles}) in this body begin on the effective day or later. Give them at the body that takes over first.',
  },
  'reorganisations.posts-begin-later': {
    vi: 'Tổ chức này còn {posts} chức danh, người giữ chức danh hoặc ghế thành viên bắt đầu vào hoặc sau ngày có hiệu lực. Chuyển sang tổ chức tiếp nhận trước.',
    en: 'Posts, holdings or seats ({posts}) in this body begin on the effective day or later. Give them at the body that takes over first.',
  },
  'reorganisations.begins-later': {
    vi: 'Tổ chức này còn {roles} vai trò, {posts} chức danh, người giữ chức danh hoặc ghế thành viên bắt đầu vào hoặc sau ngày có hiệu lực. Chuyển sang tổ chức tiếp nhận trước.',
    en: 'Roles ({roles}) and posts, holdings or seats ({posts}) in this body begin on the effective day or later. Give them at the body that takes over first.',
  },
  'reorganisations.day-far': {
    vi: 'Ngày này quá xa. Muộn nhất là {latest}; kiểm tra lại năm.',
    en: 'This day is too far ahead. The latest is {latest}; look at the year.',
  },
  'reorganisations.not-in-force': {
    vi: 'Vào ngày có hiệu lực không có tổ chức này, và quyết định không thành lập nó.',
    en: 'On the effective day there is no such body, and the decree does not establish it.',
  },
  'reorganisations.changed-later': {
    vi: 'Tổ chức này đã có thay đổi vào hoặc sau ngày có hiệu lực. Hoàn tác quyết định sau trước, hoặc chọn ngày muộn hơn.',
    en: 'This body changes on or after the effective day already. Undo the later decree first, or choose a later day.',
  },
  'reorganisations.child-changed-later': {
    vi: 'Đơn vị trực thuộc {name} đã có thay đổi vào hoặc sau ngày có hiệu lực. Ghi rõ đơn vị đó về đâu bằng một quyết định sau.',
    en: '{name}, which stands below it, changes on or after the effective day already. Undo the later decree first.',
  },
  'reorganisations.ends-later': {
    vi: 'Một quyết định đã áp dụng cho tổ chức này kết thúc sau ngày có hiệu lực. Chọn tổ chức tiếp nhận nó, hoặc hoàn tác quyết định đó trước.',
    en: 'A decree that is applied ends this body after the effective day. Choose the one that takes over from it, or undo that decree first.',
  },
} as const satisfies Messages
