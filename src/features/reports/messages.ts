import type { Messages } from '#platform/i18n/messages.ts'

/** Refusals and letters; the words of the pages are in `page-messages.ts`. */
export const reportsMessages = {
  'reports.not-found': { vi: 'Không có báo cáo này.', en: 'There is no such report.' },
  'reports.no-such-period': { vi: 'Không có kỳ báo cáo này.', en: 'There is no such period.' },
  'reports.read-denied': {
    vi: 'Báo cáo này thuộc đơn vị khác; bạn không được xem.',
    en: 'This report belongs to another unit; you may not read it.',
  },
  'reports.open-denied': {
    vi: 'Bạn không được giao soạn báo cáo của đơn vị này.',
    en: 'You are not assigned to write this unit’s report.',
  },
  'reports.edit-denied': {
    vi: 'Báo cáo này không sửa được lúc này: đã trình, đã duyệt, hoặc bạn không được giao soạn.',
    en: 'This report cannot be edited now: it is submitted, approved, or not yours to write.',
  },
  'reports.submit-denied': {
    vi: 'Bạn không được giao trình báo cáo của đơn vị này.',
    en: 'You are not assigned to submit this unit’s report.',
  },
  'reports.judge-denied': {
    vi: 'Chỉ người duyệt của đơn vị, và không phải người đã trình, được duyệt hoặc trả lại.',
    en: 'Only the unit’s approver, and not the one who submitted it, may approve or return it.',
  },
  'reports.not-owed': {
    vi: 'Đơn vị này không được giao báo cáo kỳ này.',
    en: 'This unit does not owe a report for this period.',
  },
  'reports.already-submitted': {
    vi: 'Báo cáo đã được trình rồi; không cần trình lại.',
    en: 'The report has been submitted already; there is no need to do it again.',
  },
  'reports.wrong-state': {
    vi: 'Báo cáo đang ở bước khác; hãy tải lại trang để xem.',
    en: 'The report is at another step now; reload the page to see it.',
  },
  'reports.changed-meanwhile': {
    vi: 'Báo cáo vừa thay đổi. Hãy xem lại bản mới trước khi quyết định.',
    en: 'The report has just changed. Look at the new version before deciding.',
  },
  'reports.not-ready': {
    vi: 'Chưa trình được: còn số phải sửa hoặc phải giải thích. Những gì đã nhập vẫn còn.',
    en: 'Not submitted yet: some figures must be put right or explained. Nothing you typed is lost.',
  },
  'reports.reason-needed': {
    vi: 'Ghi lý do để đơn vị biết phải sửa gì.',
    en: 'Say why, so that the unit knows what to mend.',
  },
  'reports.unknown-field': { vi: 'Biểu mẫu không có ô này.', en: 'The form has no such field.' },
  'reports.figure-not-a-number': {
    vi: 'Chưa phải số. Ghi như 1.234,5; chưa có số liệu thì để trống.',
    en: 'Not a number. Write it like 1.234,5; leave it empty when there is no figure yet.',
  },
  'reports.figure-ambiguous': {
    vi: 'Không rõ dấu chấm hay dấu phẩy. Phần nghìn dùng dấu chấm, phần lẻ dùng dấu phẩy: 1.234,5.',
    en: 'Dot or comma is unclear. Dots part thousands, a comma parts decimals: 1.234,5.',
  },
  'reports.figure-too-many-decimals': { vi: 'Quá nhiều chữ số sau dấu phẩy.', en: 'Too many digits after the comma.' },
  'reports.figure-whole': {
    vi: 'Chỉ tiêu này đếm số nguyên, không có phần lẻ.',
    en: 'This indicator counts whole units, without decimals.',
  },
  'reports.figure-too-large': {
    vi: 'Số quá lớn; kiểm tra lại đơn vị tính.',
    en: 'The number is too large; check the unit.',
  },
  'reports.figure-negative': { vi: 'Không nhận số âm.', en: 'Negative numbers are not accepted.' },
  'reports.numerator-over-denominator': {
    vi: '{numerator} lớn hơn {denominator}. Phần không thể lớn hơn toàn thể: sửa một trong hai số.',
    en: '{numerator} is more than {denominator}. A part cannot exceed the whole: mend one of the two.',
  },
  'reports.half-a-ratio': {
    vi: 'Cần đủ cả hai số của tỷ lệ, hoặc để trống cả hai.',
    en: 'Give both figures of the rate, or leave both empty.',
  },
  'reports.parts-not-whole': {
    vi: 'Các phần cộng lại là {sum}, khác với tổng {whole}. Sửa tổng hoặc sửa phần.',
    en: 'The parts add up to {sum}, not to the whole {whole}. Mend the whole or a part.',
  },
  'reports.parts-without-whole': {
    vi: 'Đã có các phần (cộng lại {sum}) mà chưa có tổng. Ghi tổng.',
    en: 'The parts are given (together {sum}) but the whole is not. Give the whole.',
  },
  'reports.jump': {
    vi: 'Kỳ trước {before}, kỳ này {now}: lệch quá 50 %. Thêm một dòng giải thích cho cấp trên.',
    en: '{before} in the previous period, {now} now: more than 50 % apart. Add a line of explanation for the level above.',
  },
  'reports.balance-off': {
    vi: 'Kỳ trước {before}, thêm {plus}, giảm {minus}, lẽ ra {expected}. Sửa số, hoặc giải thích chỗ lệch.',
    en: 'Previously {before}, plus {plus}, minus {minus}, should be {expected}. Mend it or explain the difference.',
  },
  'reports.balance-fits': { vi: 'Khớp: {before} + {plus} − {minus}', en: 'Fits: {before} + {plus} − {minus}' },
  'reports.register-differs': {
    vi: 'Sổ đại hội ghi {figure}. Dùng số của sổ, hoặc giải thích vì sao khác.',
    en: 'The register says {figure}. Use its figure, or explain the difference.',
  },
  'reports.register-differs-of': {
    vi: 'Sổ đại hội ghi {figure} trên {of}. Dùng số của sổ, hoặc giải thích vì sao khác.',
    en: 'The register says {figure} of {of}. Use its figures, or explain the difference.',
  },
  'reports.register-agrees': { vi: 'Theo sổ đại hội', en: 'As in the register' },
  'reports.mail-subject': {
    vi: 'Báo cáo {period} được trả lại để sửa',
    en: 'Report {period} was returned for mending',
  },
  'reports.mail-body': {
    vi: 'Báo cáo {period} của {organisation} được trả lại.\n\nLý do: {reason}\n\nMở báo cáo để sửa: {link}\n',
    en: 'The report {period} of {organisation} was returned.\n\nReason: {reason}\n\nOpen it to mend it: {link}\n',
  },
} as const satisfies Messages
