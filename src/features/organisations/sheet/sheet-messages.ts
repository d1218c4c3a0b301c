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
  'organisations.column-copiesTo': { vi: 'Bản đồng gửi cho', en: 'Copies to' },
  'organisations.sheet-copies': { vi: 'Bản đồng gửi', en: 'Copies of reports' },
  'organisations.copies-from-key': { vi: 'Mã tổ chức gửi', en: 'Key of the sender' },
  'organisations.copies-from': { vi: 'Tổ chức gửi', en: 'Sender' },
  'organisations.copies-to-key': { vi: 'Mã tổ chức nhận', en: 'Key of the receiver' },
  'organisations.copies-to': { vi: 'Tổ chức nhận', en: 'Receiver' },
  'organisations.copies-since': { vi: 'Từ ngày', en: 'Since' },
  'organisations.sheet-tree': { vi: 'Tổ chức', en: 'Organisations' },
  'organisations.column-territoryParentName': {
    vi: 'Tên cấp trên theo địa bàn',
    en: 'Name of the parent by territory',
  },
  'organisations.column-lineParentName': {
    vi: 'Tên cấp trên theo ngành dọc',
    en: 'Name of the parent along its line',
  },
  'organisations.sheet-existing': { vi: 'Tổ chức đã có', en: 'What exists' },
  'organisations.sheet-kinds': { vi: 'Loại tổ chức', en: 'Kinds' },
  'organisations.kind-code': { vi: 'Mã loại', en: 'Code' },
  'organisations.kind-name': { vi: 'Tên loại', en: 'Kind' },
  'organisations.import': { vi: 'Nhập cây từ bảng tính', en: 'Import a tree from a workbook' },
  'organisations.file-missing': { vi: 'Chọn tệp bảng tính .xlsx.', en: 'Choose a workbook .xlsx.' },
  'organisations.bad-rows': {
    vi: 'Còn {count} chỗ cần sửa. Sửa trong tệp hoặc ở các ô dưới đây rồi tải lên lại; chưa có gì được ghi.',
    en: 'There are {count} faults. Mend them in the file or in the fields below and upload it again; nothing was written.',
  },
  'organisations.more-faults': {
    vi: 'Và {count} chỗ nữa, được kê khi các chỗ trên đã sửa.',
    en: 'And {count} more, which are listed once these are mended.',
  },
  'organisations.row': { vi: 'Dòng', en: 'Row' },
  'organisations.row-of': { vi: 'Dòng {row}', en: 'Row {row}' },
  'organisations.beside-the-sheet': { vi: 'Ngoài bảng', en: 'Beside it' },
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
  'organisations.same-name': {
    vi: 'Cùng cấp trên ấy đã có tổ chức tên “{name}”. Nếu bảng này đã được nhập thì không nhập lại; nếu không, đặt tên khác.',
    en: 'A body called “{name}” is under that superior already. Do not import a workbook twice; else give another name.',
  },
  'organisations.exists': {
    vi: 'Tổ chức này đã có. Bảng chỉ lập tổ chức mới; bỏ dòng này, hoặc dùng một quyết định sắp xếp để thay đổi.',
    en: 'This organisation exists. A workbook only establishes new ones; take the row out, or change it by a reorganisation.',
  },
  'organisations.own-parent': {
    vi: 'Một tổ chức không thể là cấp trên của chính mình.',
    en: 'No organisation can stand above itself.',
  },
} as const satisfies Messages
