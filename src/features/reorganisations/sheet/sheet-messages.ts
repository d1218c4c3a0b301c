import type { Messages } from '#platform/i18n/messages.ts'
import { treeFileMessages } from '../tree-file/tree-file-messages.ts'

/** The words for a decree that comes as a workbook. */
export const sheetMessages = {
  ...treeFileMessages,
  'reorganisations.import': { vi: 'Nhập quyết định từ bảng tính', en: 'Import a decree from a workbook' },
  'reorganisations.import-lead': {
    vi: 'Mỗi dòng một việc. Gọi tổ chức bằng tên, ký hiệu hoặc mã (bảng mẫu có ví dụ từng việc và danh mục mã). Chưa có gì được ghi khi còn chỗ sai.',
    en: 'One line a row. Bodies are named by name, symbol or code (the template has an example of each and all codes). Nothing is kept while anything is wrong.',
  },
  'reorganisations.alike-applied': {
    vi: 'Quyết định số {number} ngày {date} đã được áp dụng, có hiệu lực từ {day}. Kiểm tra để không làm hai lần.',
    en: 'Decree {number} of {date} was applied, in effect from {day}. Make sure that it is not done twice.',
  },
  'reorganisations.alike-draft': {
    vi: 'Còn một bản nháp khác của quyết định số {number} ngày {date}.',
    en: 'There is another draft of decree {number} of {date}.',
  },
  'reorganisations.look-at-applied': { vi: 'Xem quyết định đã áp dụng', en: 'Look at the one applied' },
  'reorganisations.look-at-draft': { vi: 'Xem bản nháp kia', en: 'Look at the other draft' },
  'reorganisations.template': { vi: 'Tải bảng mẫu .xlsx', en: 'Download the template .xlsx' },
  'reorganisations.file': { vi: 'Bảng tính .xlsx hoặc .csv', en: 'Workbook .xlsx or .csv' },
  'reorganisations.file-missing': { vi: 'Chọn tệp bảng tính.', en: 'Choose a workbook.' },
  'reorganisations.read-file': { vi: 'Đọc bảng', en: 'Read the workbook' },
  'reorganisations.unknown-kind': {
    vi: 'Không hiểu việc này. Ghi một trong: {kinds}',
    en: 'This is not understood. Write one of: {kinds}',
  },
  'reorganisations.no-column': { vi: 'Bảng thiếu cột “{column}”.', en: 'The column “{column}” is missing.' },
  'reorganisations.required': { vi: 'bắt buộc', en: 'required' },
  'reorganisations.has-twin': {
    vi: 'Bảng đúng cả {read} dòng, nhưng quyết định này đã có một bản nháp ({lines} dòng) khác với bảng. Chưa có gì được ghi: chọn cách ghi ở cuối trang. Nếu ô tệp trống, chọn lại tệp.',
    en: 'All {read} rows are right, but there is a draft of this decree ({lines} lines) that says something else. Nothing is kept yet: choose below. Choose the file again if its field is empty.',
  },
  'reorganisations.replace-twin': { vi: 'Thay bản nháp bằng bảng này', en: 'Replace the draft by this workbook' },
  'reorganisations.beside-twin': { vi: 'Ghi thành bản nháp khác', en: 'Keep it as another draft' },
  'reorganisations.too-many-lines': {
    vi: 'Một quyết định có nhiều nhất 20.000 dòng; bảng này có nhiều hơn. Bỏ các dòng thừa, hoặc chia thành nhiều quyết định.',
    en: 'A decree has 20,000 lines at most; this has more. Take out what does not belong to it, or make several decrees.',
  },
  'reorganisations.not-utf8': {
    vi: 'Tệp .csv này không ở bảng mã UTF-8 nên chữ có dấu đọc sai. Trong Excel chọn “Lưu thành – CSV UTF-8”, hoặc tải lên tệp .xlsx.',
    en: 'This .csv file is not in UTF-8, so its accents cannot be read. In Excel choose “Save as – CSV UTF-8”, or upload an .xlsx file.',
  },
  'reorganisations.bad-csv': {
    vi: 'Không đọc được tệp .csv này: dấu ngoặc kép không đóng, hoặc một ô quá dài. Mở bằng Excel rồi lưu thành .xlsx.',
    en: 'This .csv file cannot be read: a quotation is not closed, or a cell is too long. Open it in Excel and save it as .xlsx.',
  },
  'reorganisations.no-rows': {
    vi: 'Bảng chưa có dòng nào dưới dòng tiêu đề.',
    en: 'There is no row below the heading.',
  },
  'reorganisations.column': { vi: 'Cột', en: 'Column' },
  'reorganisations.sheet-decree': { vi: 'Quyết định', en: 'Decree' },
  'reorganisations.sheet-examples': { vi: 'Ví dụ', en: 'Examples' },
  'reorganisations.sheet-codes': { vi: 'Danh mục', en: 'Codes' },
  'reorganisations.code': { vi: 'Mã', en: 'Code' },
  'reorganisations.code-within': { vi: 'Thuộc', en: 'Within' },
} as const satisfies Messages
