import type { Messages } from '#platform/i18n/messages.ts'

/** The words for a whole tree that comes as a workbook. */
export const treeFileMessages = {
  'reorganisations.import-tree': { vi: 'Nhập cây từ bảng tính', en: 'Import a tree from a workbook' },
  'reorganisations.import-tree-lead': {
    vi: 'Mỗi dòng một tổ chức. Cấp trên ghi bằng mã của dòng khác trong bảng, hoặc bằng mã, tên hay ký hiệu của tổ chức đã có. Tổ chức đã có thì giữ nguyên.',
    en: 'One organisation a row. A parent is named by the key of another row, or by the code, name or symbol of an organisation that exists. What exists stays as it is.',
  },
  'reorganisations.tree-template': {
    vi: 'Tải bảng mẫu .xlsx: có ví dụ, danh mục loại và các tổ chức đã có',
    en: 'Download the template .xlsx: with examples, the kinds and what exists',
  },
  'reorganisations.tree-file': { vi: 'Bảng tính .xlsx', en: 'Workbook .xlsx' },
  'reorganisations.check-tree': { vi: 'Kiểm tra bảng', en: 'Check the workbook' },
  'reorganisations.decree-and-tree': { vi: 'Quyết định và bảng tính', en: 'Decree and workbook' },
  'reorganisations.check-other-tree': { vi: 'Kiểm tra bảng khác', en: 'Check another workbook' },
  'reorganisations.tree-checked': {
    vi: 'Bảng không có chỗ sai: {fresh} tổ chức sẽ được lập, {there} tổ chức đã có được bỏ qua. Chưa có gì được ghi.',
    en: 'Nothing is wrong: {fresh} organisations would be established, {there} exist and are passed over. Nothing is written yet.',
  },
  'reorganisations.tree-way-back': {
    vi: 'Nút dưới đây giữ bảng thành một quyết định nháp để xem trước; chỉ khi áp dụng ở trang sau, các tổ chức mới được lập. Áp dụng rồi vẫn hoàn tác được, chừng nào các tổ chức ấy chưa có người, báo cáo hay việc gì gắn vào.',
    en: 'The button below keeps the workbook as a draft of a decree to be previewed; only when it is applied on the next page are the organisations established. That can be undone for as long as no people, reports or tasks hang on them.',
  },
  'reorganisations.tree-all-there': {
    vi: 'Cả {count} tổ chức trong bảng đã có. Không có gì để lập.',
    en: 'All {count} organisations of the workbook exist. There is nothing to establish.',
  },
  'reorganisations.preview-tree': {
    vi: 'Xem trước việc lập {count} tổ chức',
    en: 'Preview the establishing of {count} organisations',
  },
  'reorganisations.tree-rows': { vi: 'Các dòng của bảng', en: 'The rows of the workbook' },
  'reorganisations.tree-more-rows': { vi: 'Và {count} dòng nữa.', en: 'And {count} more rows.' },
  'reorganisations.tree-row': { vi: 'Dòng', en: 'Row' },
  'reorganisations.tree-standing': { vi: 'Việc làm', en: 'What is done' },
  'reorganisations.tree-above': { vi: 'Cấp trên', en: 'Superiors' },
  'reorganisations.tree-fresh': { vi: 'Lập mới', en: 'Establish' },
  'reorganisations.tree-there': { vi: 'Đã có', en: 'Exists' },
  'reorganisations.just-applied': {
    vi: 'Đã áp dụng quyết định số {number}, có hiệu lực từ ngày {day}.',
    en: 'Decree {number} was applied and takes effect on {day}.',
  },
  'reorganisations.just-established': {
    vi: 'Đã áp dụng quyết định số {number}, có hiệu lực từ ngày {day}: {count} tổ chức được lập.',
    en: 'Decree {number} was applied and takes effect on {day}: {count} organisations were established.',
  },
  'reorganisations.see-tree': { vi: 'Xem cây tổ chức', en: 'See the tree' },
} as const satisfies Messages
