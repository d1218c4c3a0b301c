import type { Messages } from '#platform/i18n/messages.ts'

export const sheetMessages = {
  'organisations.column-key': { vi: 'Mã', en: 'Key' },
  'organisations.column-name': { vi: 'Tên tổ chức', en: 'Name' },
  'organisations.column-shortName': { vi: 'Tên ngắn', en: 'Short name' },
  'organisations.column-symbol': { vi: 'Ký hiệu', en: 'Symbol' },
  'organisations.column-kind': { vi: 'Loại', en: 'Kind' },
  'organisations.column-territoryParent': { vi: 'Cấp trên theo địa bàn', en: 'Parent by territory' },
  'organisations.column-lineParent': { vi: 'Cấp trên theo ngành dọc', en: 'Parent along its line' },
  'organisations.column-officePhone': { vi: 'Điện thoại cơ quan', en: 'Office phone' },
  'organisations.sheet-tree': { vi: 'Tổ chức', en: 'Organisations' },
  'organisations.sheet-kinds': { vi: 'Loại tổ chức', en: 'Kinds' },
  'organisations.kind-code': { vi: 'Mã loại', en: 'Code' },
  'organisations.kind-name': { vi: 'Tên loại', en: 'Kind' },
  'organisations.import': { vi: 'Nhập cây từ bảng tính', en: 'Import a tree from a workbook' },
  'organisations.import-lead': {
    vi: 'Mỗi dòng một tổ chức. Cấp trên ghi bằng mã của dòng khác trong bảng, hoặc mã của tổ chức đã có.',
    en: 'One organisation a row. A parent is named by the key of another row, or the code of an organisation that exists.',
  },
  'organisations.template': { vi: 'Tải bảng mẫu .xlsx', en: 'Download the template .xlsx' },
  'organisations.file': { vi: 'Bảng tính .xlsx', en: 'Workbook .xlsx' },
  'organisations.file-missing': { vi: 'Chọn tệp bảng tính .xlsx.', en: 'Choose a workbook .xlsx.' },
  'organisations.decision-number': { vi: 'Số quyết định', en: 'Number of the decision' },
  'organisations.decision-date': { vi: 'Ngày quyết định', en: 'Date of the decision' },
  'organisations.from': { vi: 'Có hiệu lực từ', en: 'In force from' },
  'organisations.check': { vi: 'Kiểm tra bảng', en: 'Check the workbook' },
  'organisations.apply': { vi: 'Lập {count} tổ chức', en: 'Establish {count} organisations' },
  'organisations.checked': {
    vi: 'Bảng đúng cả {count} dòng. Chưa có gì được ghi; xem lại rồi bấm nút bên dưới.',
    en: 'All {count} rows are right. Nothing is written yet; look through them, then press the button below.',
  },
  'organisations.bad-rows': {
    vi: 'Bảng còn {count} chỗ sai. Sửa trong tệp rồi tải lên lại; chưa có gì được ghi.',
    en: 'The workbook has {count} faults. Mend them in the file and upload it again; nothing was written.',
  },
  'organisations.row': { vi: 'Dòng', en: 'Row' },
  'organisations.column': { vi: 'Cột', en: 'Column' },
  'organisations.fault': { vi: 'Cần sửa', en: 'What to mend' },
  'organisations.no-column': { vi: 'Bảng thiếu cột “{column}”.', en: 'The column “{column}” is missing.' },
  'organisations.no-rows': {
    vi: 'Bảng chưa có dòng nào dưới dòng tiêu đề.',
    en: 'There is no row below the heading.',
  },
  'organisations.same-key': {
    vi: 'Mã này đã có ở một dòng khác trong bảng.',
    en: 'Another row bears the same key.',
  },
  'organisations.exists': {
    vi: 'Tổ chức này đã có. Bảng chỉ lập tổ chức mới; bỏ dòng này, hoặc dùng một quyết định sắp xếp để thay đổi.',
    en: 'This organisation exists. A workbook only establishes new ones; take the row out, or change it by a reorganisation.',
  },
  'organisations.own-parent': {
    vi: 'Một tổ chức không thể là cấp trên của chính mình.',
    en: 'No organisation can stand above itself.',
  },
  'organisations.established': { vi: 'Đã lập {count} tổ chức.', en: '{count} organisations were established.' },
} as const satisfies Messages
