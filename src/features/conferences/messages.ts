import type { Messages } from '#platform/i18n/messages.ts'
import { conferencePageMessages } from './page-messages.ts'

/** Refusals, and with them the words of the pages. */
export const conferencesMessages = {
  ...conferencePageMessages,
  'conferences.not-found': { vi: 'Không có hội nghị này.', en: 'There is no such conference.' },
  'conferences.conclusion-not-found': { vi: 'Không có kết luận này.', en: 'There is no such conclusion.' },
  'conferences.secretary-only': {
    vi: 'Chỉ thư ký của cơ quan tổ chức hội nghị được lập hội nghị và ghi kết luận.',
    en: 'Only the secretary of the body that holds the conference may set it up and record its conclusions.',
  },
  'conferences.no-period': {
    vi: 'Chưa mở kỳ nào; quản trị viên mở kỳ trước khi lập hội nghị.',
    en: 'No period is open yet; an administrator opens one before a conference is set up.',
  },
  'conferences.period-needed': { vi: 'Chọn kỳ của hội nghị.', en: 'Choose the period of the conference.' },
  'conferences.organisation-needed': { vi: 'Chọn cơ quan tổ chức.', en: 'Choose the body that holds it.' },
  'conferences.kind-needed': { vi: 'Chọn loại hội nghị.', en: 'Choose the kind of conference.' },
  'conferences.session-needed': { vi: 'Chọn buổi họp.', en: 'Choose the part of the day.' },
  'conferences.chair-needed': {
    vi: 'Chọn đồng chí chủ trì. Chưa thấy tên thì lấy lại danh sách theo cơ quan và ngày.',
    en: 'Choose who chairs. When the name is not there, get the list for the body and day again.',
  },
  'conferences.chair-not-holding': {
    vi: 'Đồng chí này không giữ chức vụ đó vào ngày họp. Chọn lại trong danh sách của ngày họp.',
    en: 'This person did not hold that post on the day of the conference. Choose again from that day’s list.',
  },
  'conferences.report-not-signed': {
    vi: 'Báo cáo này chưa ký hoặc không thuộc kỳ của hội nghị.',
    en: 'This report is not signed or does not belong to the period of the conference.',
  },
  'conferences.body-not-below': {
    vi: 'Vào ngày họp, cơ quan này không thuộc cơ quan tổ chức hội nghị.',
    en: 'On the day of the conference this body did not stand below the one that holds it.',
  },
  'conferences.head-count': {
    vi: 'Số người dự là số nguyên từ 1 đến 9999.',
    en: 'The number of people is a whole number from 1 to 9999.',
  },
  'conferences.wording-needed': {
    vi: 'Ghi lời kết luận, đúng như đồng chí chủ trì đã nói.',
    en: 'Write down the conclusion, exactly as the chair said it.',
  },
  'conferences.no-place': {
    vi: 'Kết luận này đã ở đầu hoặc cuối danh sách.',
    en: 'This conclusion is already first or last.',
  },
} as const satisfies Messages
