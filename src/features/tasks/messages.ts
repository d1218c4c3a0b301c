import type { Messages } from '#platform/i18n/messages.ts'
import { taskPageMessages } from './page-messages.ts'

/** Refusals, states and letters, and with them the words of the pages. */
export const tasksMessages = {
  ...taskPageMessages,
  'tasks.not-found': { vi: 'Không có nhiệm vụ này.', en: 'There is no such task.' },
  'tasks.conclusion-not-found': { vi: 'Không có kết luận này.', en: 'There is no such conclusion.' },
  'tasks.secretary-only': {
    vi: 'Chỉ thư ký của cơ quan đã họp được giao, xác nhận, trả lại, đổi hạn hoặc hủy nhiệm vụ.',
    en: 'Only the secretary of the body that held the conference may assign, verify, return, redate or cancel tasks.',
  },
  'tasks.lead-only': {
    vi: 'Chỉ người báo cáo hoặc người duyệt của cơ quan chủ trì được làm bước này.',
    en: 'Only the reporter or the approver of the lead body may take this step.',
  },
  'tasks.own-report': {
    vi: 'Chính bạn, hoặc người dùng quyền của bạn, đã báo xong nhiệm vụ này. Người xác nhận phải khác người làm: nhờ một thư ký khác.',
    en: 'You, or somebody with a right of yours, reported this task done. The verifier must not be the doer: ask another secretary.',
  },
  'tasks.wrong-state': {
    vi: 'Nhiệm vụ đang ở bước khác; xem lại tình trạng rồi chọn việc làm tiếp.',
    en: 'The task is at another step now; look at its state, then choose what to do.',
  },
  'tasks.reason-needed': { vi: 'Ghi lý do để cơ quan chủ trì biết.', en: 'Say why, so that the lead body knows.' },
  'tasks.result-needed': {
    vi: 'Ghi kết quả và nơi xem sản phẩm để người xác nhận kiểm tra.',
    en: 'Say what was done and where the product can be seen, so that it can be verified.',
  },
  'tasks.lead-needed': {
    vi: 'Chọn một cơ quan chủ trì. Nhiều nơi cùng làm thì một nơi chịu trách nhiệm, các nơi khác phối hợp.',
    en: 'Choose one lead body. When many work together, one answers for it and the others support.',
  },
  'tasks.lead-supports': {
    vi: 'Cơ quan chủ trì không đồng thời là cơ quan phối hợp: bỏ chọn ở phần phối hợp.',
    en: 'The lead body cannot also support: untick it among the supporting bodies.',
  },
  'tasks.unknown-body': {
    vi: 'Cơ quan này không hoạt động hôm nay hoặc không thuộc cơ quan đã họp.',
    en: 'This body is not in force today or does not stand below the body that held the conference.',
  },
  'tasks.deadline-needed': {
    vi: 'Ghi hạn, hoặc chọn “Việc thường xuyên” nếu việc không có hạn.',
    en: 'Give a deadline, or tick “Recurring” when there is none.',
  },
  'tasks.deadline-or-recurring': {
    vi: 'Chỉ chọn một: hạn, hoặc “Việc thường xuyên”. Xóa hạn hoặc bỏ chọn ô kia.',
    en: 'Choose one only: a deadline or “Recurring”. Clear the deadline or untick the other.',
  },
  'tasks.deadline-before': {
    vi: 'Hạn không thể trước ngày họp.',
    en: 'The deadline cannot come before the day of the conference.',
  },
  'tasks.overdue-days': { vi: 'Quá hạn {days} ngày', en: 'Overdue by {days} d' },
  'tasks.done-on': { vi: 'Xong {day}', en: 'Done {day}' },
  'tasks.is-overdue': { vi: 'Quá hạn', en: 'Overdue' },
  'tasks.is-reported-done': { vi: 'Chờ xác nhận', en: 'To be verified' },
  'tasks.is-in-progress': { vi: 'Đang làm', en: 'In progress' },
  'tasks.is-assigned': { vi: 'Chưa bắt đầu', en: 'Not begun' },
  'tasks.is-done': { vi: 'Xong', en: 'Done' },
  'tasks.is-cancelled': { vi: 'Đã hủy', en: 'Cancelled' },
  'tasks.recurring': { vi: 'Thường xuyên', en: 'Recurring' },
  'tasks.letter-subject': { vi: 'Nhiệm vụ mới: {title}', en: 'New task: {title}' },
  'tasks.letter-text': {
    vi: `Kính gửi {lead},

Cơ quan được giao chủ trì nhiệm vụ theo kết luận tại {conference}, ngày {held}.

Nhiệm vụ: {title}
Sản phẩm: {product}
Hạn: {deadline}

Xem và bắt đầu làm tại:
{link}

Thư này do hệ thống Nhịp Cầu gửi tự động; không cần trả lời.
`,
    en: `To {lead},

Your body was given the lead of a task by a conclusion of {conference}, {held}.

Task: {title}
Product: {product}
Deadline: {deadline}

See it and begin at:
{link}

This letter was sent automatically by Nhịp Cầu; there is no need to answer.
`,
  },
} as const satisfies Messages
