import type { Messages } from '#platform/i18n/messages.ts'
import { coordinationMessages } from './coordination-messages.ts'
import { heirMessages } from './heir-messages.ts'
import { peopleMessages } from './people/people-messages.ts'
import { sheetMessages } from './sheet/sheet-messages.ts'
import { treeMessages } from './tree-messages.ts'

export const organisationsMessages = {
  ...sheetMessages,
  ...peopleMessages,
  ...coordinationMessages,
  ...heirMessages,
  ...treeMessages,
  'organisations.title': { vi: 'Tổ chức', en: 'Organisations' },
  'organisations.lead': {
    vi: '{count} tổ chức đang hoạt động, theo tuyến lãnh đạo địa bàn. Tính đến {day}.',
    en: '{count} organisations in force, along the territory line, on {day}.',
  },
  'organisations.lead-line': {
    vi: '{count} tổ chức đang hoạt động, theo ngành dọc. Tính đến {day}.',
    en: '{count} organisations in force, along their own lines, on {day}.',
  },
  'organisations.filter': { vi: 'Tìm trong cây tổ chức', en: 'Search the tree' },
  'organisations.search': { vi: 'Tìm tổ chức', en: 'Find an organisation' },
  'organisations.search-hint': {
    vi: 'Tên hoặc ký hiệu, có dấu hoặc không dấu',
    en: 'Name or symbol, with or without accents',
  },
  'organisations.day': { vi: 'Vào ngày', en: 'On the day' },
  'organisations.not-a-day': {
    vi: 'Chưa đúng ngày: nhập theo dạng 01/07/2025.',
    en: 'This is no day: type it like 01/07/2025.',
  },
  'organisations.axis': { vi: 'Theo tuyến', en: 'Along' },
  'organisations.by-territory': { vi: 'Địa bàn', en: 'Territory' },
  'organisations.by-line': { vi: 'Ngành dọc', en: 'Their own line' },
  'organisations.show': { vi: 'Xem', en: 'Show' },
  'organisations.found': { vi: '{count} tổ chức khớp với “{words}”', en: '{count} organisations match “{words}”' },
  'organisations.found-more': {
    vi: 'Hiện {shown} tổ chức đầu. Gõ thêm từ để tìm ít hơn.',
    en: 'The first {shown} are shown. Type more words to find fewer.',
  },
  'organisations.nothing-found': {
    vi: 'Không có tổ chức nào khớp với “{words}”',
    en: 'No organisation matches “{words}”',
  },
  'organisations.nothing-found-hint': {
    vi: 'Thử ít từ hơn, hoặc chọn một ngày khác: tên có thể đã đổi.',
    en: 'Try fewer words, or another day: the name may have changed.',
  },
  'organisations.open': { vi: 'Mở {count} tổ chức trực thuộc {name}', en: 'Open the {count} bodies below {name}' },
  'organisations.shut': { vi: 'Thu gọn {name}', en: 'Shut {name}' },
  'organisations.slider': { vi: 'Cây tổ chức từ ngày {day}', en: 'The tree since {day}' },
  'organisations.earlier': { vi: '‹ Lần đổi trước', en: '‹ Earlier change' },
  'organisations.later': { vi: 'Lần đổi sau ›', en: 'Later change ›' },
  'organisations.compare': { vi: 'So sánh hai ngày', en: 'Compare two days' },
  'organisations.compared': {
    vi: 'Cây tổ chức ngày {from} so với ngày {until}.',
    en: 'The tree on {from} compared with that on {until}.',
  },
  'organisations.first-day': { vi: 'Ngày trước', en: 'First day' },
  'organisations.second-day': { vi: 'Ngày sau', en: 'Second day' },
  'organisations.no-differences': { vi: 'Hai ngày không khác nhau', en: 'Nothing differs' },
  'organisations.no-differences-hint': {
    vi: 'Giữa hai ngày này không tổ chức nào lập, giải thể, đổi tên hay chuyển cấp trên. Chọn một ngày trước và một ngày sau khi quyết định sắp xếp có hiệu lực.',
    en: 'Between these days no body was established, closed, renamed or moved. Choose a day before and one after a decree took effect.',
  },
  'organisations.differences': { vi: '{count} điểm khác', en: '{count} differences' },
  'organisations.difference': { vi: 'Điểm khác', en: 'Difference' },
  'organisations.is-established': { vi: 'thành lập', en: 'established' },
  'organisations.is-closed': { vi: 'kết thúc', en: 'ended' },
  'organisations.is-renamed': { vi: 'đổi tên, ký hiệu hoặc loại', en: 'renamed' },
  'organisations.is-moved': { vi: 'chuyển cấp trên', en: 'moved' },
  'organisations.download': { vi: 'Tải về {format}', en: 'Download {format}' },
  'organisations.two-parents': {
    vi: 'Mỗi tuyến chỉ có một cấp trên trực tiếp.',
    en: 'There is one parent on each axis.',
  },
  'organisations.reorganise': { vi: 'Sắp xếp tổ chức', en: 'Reorganise' },
  'organisations.figures': {
    vi: 'Số liệu qua các kỳ, theo tổ chức hiện hành hoặc lúc đó',
    en: 'Figures by period, on today’s organisation or that of the time',
  },
  'organisations.history': { vi: 'Lịch sử', en: 'History' },
  'organisations.was-established': {
    vi: 'Thành lập với tên {name}, ký hiệu {symbol}, theo quyết định {decision} ngày {day}',
    en: 'Established as {name}, symbol {symbol}, by decision {decision} of {day}',
  },
  'organisations.was-renamed': {
    vi: 'Mang tên {name}, ký hiệu {symbol}, theo quyết định {decision} ngày {day}',
    en: 'Became {name}, symbol {symbol}, by decision {decision} of {day}',
  },
  'organisations.was-ended': { vi: 'Kết thúc hoạt động', en: 'Ended' },
  'organisations.merged-into': {
    vi: 'Nhập vào {name} theo quyết định {decision} ngày {day}',
    en: 'Merged into {name} by decision {decision} of {day}',
  },
  'organisations.split-into': {
    vi: 'Chia thành {name} ({share}) theo quyết định {decision} ngày {day}',
    en: 'Split into {name} ({share}) by decision {decision} of {day}',
  },
  'organisations.left-to': {
    vi: 'Giải thể, {name} tiếp nhận việc còn dở, theo quyết định {decision} ngày {day}',
    en: 'Dissolved, unfinished work left to {name}, by decision {decision} of {day}',
  },
  'organisations.kept-share': {
    vi: 'Giữ lại {share} sau khi chia theo quyết định {decision} ngày {day}',
    en: 'Kept {share} after a split by decision {decision} of {day}',
  },
  'organisations.took-in': {
    vi: 'Kế thừa từ {name} khi sáp nhập theo quyết định {decision} ngày {day}',
    en: 'Succeeded to {name} when it was merged by decision {decision} of {day}',
  },
  'organisations.took-share': {
    vi: 'Kế thừa từ {name} ({share}) khi chia tách theo quyết định {decision} ngày {day}',
    en: 'Succeeded to {name} ({share}) when it was split by decision {decision} of {day}',
  },
  'organisations.took-over': {
    vi: 'Tiếp nhận việc còn dở của {name} khi giải thể theo quyết định {decision} ngày {day}',
    en: 'Took over the unfinished work of {name} when it was dissolved by decision {decision} of {day}',
  },
  'organisations.came-under': { vi: 'Trực thuộc {name} {axis}', en: 'Came under {name} {axis}' },
  'organisations.came-free': { vi: 'Không còn cấp trên {axis}', en: 'No longer under anybody {axis}' },
  'organisations.ended-on': {
    vi: 'Tổ chức này kết thúc hoạt động ngày {day}. Dưới đây là tình trạng ngày cuối cùng.',
    en: 'This organisation ended on {day}. Below is how it stood on its last day.',
  },
  'organisations.not-yet': {
    vi: 'Ngày đã chọn tổ chức này chưa thành lập. Dưới đây là tình trạng ngày đầu tiên, {day}.',
    en: 'On the day chosen this organisation was not established yet. Below is how it stood on its first day, {day}.',
  },
  'organisations.name': { vi: 'Tên tổ chức', en: 'Organisation' },
  'organisations.since': { vi: 'Từ ngày', en: 'Since' },
  'organisations.summary': {
    vi: '{kind}. Ký hiệu {symbol}. Hoạt động từ {since} theo quyết định {decision} ngày {day}.',
    en: '{kind}. Symbol {symbol}. In force since {since} by decision {decision} of {day}.',
  },
  'organisations.posts': { vi: 'Chức danh', en: 'Posts' },
  'organisations.post': { vi: 'Chức danh', en: 'Post' },
  'organisations.holder': { vi: 'Người giữ', en: 'Held by' },
  'organisations.vacant': { vi: 'Khuyết', en: 'Vacant' },
  'organisations.no-posts': { vi: 'Chưa ghi chức danh nào.', en: 'No posts are recorded yet.' },
  'organisations.reports-to': { vi: 'Báo cáo lên', en: 'Reports to' },
  'organisations.below': { vi: 'Trực thuộc', en: 'Below it' },
  'organisations.axis-territory': { vi: 'theo địa bàn', en: 'by territory' },
  'organisations.axis-line': { vi: 'theo ngành dọc', en: 'along its own line' },
  'organisations.none': { vi: 'Không có', en: 'None' },
  'organisations.empty-title': { vi: 'Chưa có tổ chức nào', en: 'No organisations yet' },
  'organisations.empty': {
    vi: 'Quản trị viên lập cây tổ chức trước khi mở kỳ báo cáo.',
    en: 'An administrator sets up the tree before a period is opened.',
  },
  'organisations.manage-denied': {
    vi: 'Chỉ quản trị viên được sửa cây tổ chức.',
    en: 'Only administrators may change the tree.',
  },
  'organisations.beyond-subtree': {
    vi: 'Việc này vượt ra ngoài phần cây tổ chức bạn quản trị.',
    en: 'This reaches beyond the part of the tree you administer.',
  },
  'organisations.unknown-kind': {
    vi: 'Không có loại tổ chức này trong danh mục.',
    en: 'This kind is not in the catalogue.',
  },
  'organisations.unknown-parent': {
    vi: 'Không tìm thấy tổ chức cấp trên này.',
    en: 'This superior organisation was not found.',
  },
  'organisations.parent-not-yet': {
    vi: 'Tổ chức cấp trên này chưa hoạt động vào ngày quyết định có hiệu lực.',
    en: 'This superior organisation is not in force yet on the day the decision takes effect.',
  },
  'organisations.unknown-area': {
    vi: 'Không có địa bàn này từ ngày quyết định có hiệu lực.',
    en: 'There is no such area from the day the decision takes effect.',
  },
  'organisations.from-early': {
    vi: 'Ngày có hiệu lực không được trước ngày ký quyết định.',
    en: 'The decision cannot take effect before it was made.',
  },
  'organisations.signed-later': {
    vi: 'Đã có {count} báo cáo được duyệt của kỳ kết thúc đến ngày {day}. Chọn ngày có hiệu lực sau ngày đó.',
    en: '{count} reports of periods up to {day} are approved. Choose an effective day after that.',
  },
  'organisations.parent-ends': {
    vi: 'Tổ chức cấp trên này kết thúc theo một quyết định sắp xếp. Chọn tổ chức tiếp nhận.',
    en: 'A decree ends this superior organisation. Choose the one that takes over.',
  },
  'organisations.cycle': {
    vi: 'Các tuyến báo cáo tạo thành vòng: một tổ chức không thể là cấp trên của chính mình.',
    en: 'The reporting lines form a circle: no organisation can stand above itself.',
  },
  'organisations.not-found': {
    vi: 'Không có tổ chức này vào ngày đã chọn.',
    en: 'There is no such organisation on the day chosen.',
  },
} as const satisfies Messages
