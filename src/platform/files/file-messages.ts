import type { Messages } from '../i18n/messages.ts'

/** Why an uploaded file was refused. */
export const fileMessages = {
  'files.empty': { vi: 'Tệp không có nội dung.', en: 'The file is empty.' },
  'files.unknown-kind': {
    vi: 'Chỉ nhận tệp PDF, DOCX, XLSX, ODT, ODS và ảnh JPEG, PNG, WebP, GIF. Tệp này là loại khác, dù tên tệp ghi gì.',
    en: 'Only PDF, DOCX, XLSX, ODT, ODS and JPEG, PNG, WebP, GIF pictures are taken. This file is something else, whatever its name says.',
  },
  'files.not-a-workbook': {
    vi: 'Tệp này không phải bảng tính .xlsx. Hãy mở bằng Excel hoặc LibreOffice rồi lưu thành .xlsx.',
    en: 'This is no .xlsx workbook. Open it in Excel or LibreOffice and save it as .xlsx.',
  },
  'files.old-or-locked': {
    vi: 'Tệp Word, Excel kiểu cũ (.doc, .xls) hoặc có mật khẩu. Hãy mở tệp, bỏ mật khẩu rồi lưu thành PDF, DOCX hoặc XLSX.',
    en: 'This is an old Word or Excel file (.doc, .xls) or has a password. Open it, remove the password and save it as PDF, DOCX or XLSX.',
  },
  'files.locked': {
    vi: 'Tệp có mật khẩu hoặc bị khóa nên bạn đọc không mở được. Hãy bỏ khóa rồi tải lên lại.',
    en: 'The file is locked or has a password, so readers could not open it. Unlock it and upload it again.',
  },
  'files.runs': {
    vi: 'Tệp có macro, mã lệnh hoặc đối tượng nhúng. Hãy xuất thành PDF thường rồi tải lên lại.',
    en: 'The file holds macros, scripts or embedded objects. Export it as a plain PDF and upload it again.',
  },
  'files.two-kinds': {
    vi: 'Tệp vừa là PDF vừa chứa một loại tệp khác nên không an toàn. Hãy xuất lại PDF từ bản gốc.',
    en: 'The file is a PDF and something else as well, which is not safe. Export the PDF again from the original.',
  },
  'files.damaged': {
    vi: 'Tệp bị hỏng hoặc tải lên chưa đủ. Hãy mở thử trên máy rồi tải lên lại.',
    en: 'The file is damaged or was cut off. Try opening it on your computer, then upload it again.',
  },
  'files.bomb': {
    vi: 'Tệp nén quá chặt: khi mở sẽ lớn bất thường. Hãy xuất lại từ bản gốc.',
    en: 'The file is packed too tightly and would become abnormally large when opened. Export it again from the original.',
  },
  'files.document-too-large': { vi: 'Văn bản lớn hơn 20 MB.', en: 'The document is larger than 20 MB.' },
  'files.picture-too-large': { vi: 'Ảnh lớn hơn 15 MB.', en: 'The picture is larger than 15 MB.' },
  'files.too-many-pixels': {
    vi: 'Ảnh có hơn 50 triệu điểm ảnh. Hãy thu nhỏ rồi tải lên lại.',
    en: 'The picture has more than 50 megapixels. Make it smaller and upload it again.',
  },
} as const satisfies Messages
