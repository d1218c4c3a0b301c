import type { Messages } from '#platform/i18n/messages.ts'
import { areaDeskMessages } from './area-desk-messages.ts'
import { areaLineMessages } from './area-messages.ts'
import { coordinationMessages } from './coordination-messages.ts'
import { deskMessages } from './desk-messages.ts'
import { previewMessages } from './parts/preview/preview-messages.ts'
import { sheetMessages } from './sheet/sheet-messages.ts'
import { standingMessages } from './tree/standing-messages.ts'

export const reorganisationsMessages = {
  ...deskMessages,
  ...sheetMessages,
  ...areaDeskMessages,
  ...areaLineMessages,
  ...coordinationMessages,
  ...previewMessages,
  ...standingMessages,
  'reorganisations.denied': {
    vi: 'Chỉ quản trị viên của mọi tổ chức có tên trong quyết định được làm việc này.',
    en: 'Only an administrator of every organisation the decree names may do this.',
  },
  'reorganisations.draft-denied': {
    vi: 'Chỉ người soạn, hoặc quản trị viên của mọi tổ chức có tên trong bản nháp, được sửa hay bỏ bản nháp này.',
    en: 'Only whoever composed this draft, or an administrator of every organisation it names, may change or discard it.',
  },
  'reorganisations.not-found': { vi: 'Không có quyết định sắp xếp này.', en: 'There is no such reorganisation.' },
  'reorganisations.not-a-draft': {
    vi: 'Quyết định này đã áp dụng hoặc đã hoàn tác, không còn là bản nháp.',
    en: 'This decree was applied or undone; it is no longer a draft.',
  },
  'reorganisations.not-applied': {
    vi: 'Chỉ hoàn tác được quyết định đang áp dụng.',
    en: 'Only a decree that is applied can be undone.',
  },
  'reorganisations.no-lines': { vi: 'Quyết định chưa có dòng nào.', en: 'The decree has no lines yet.' },
  'reorganisations.effective-early': {
    vi: 'Ngày có hiệu lực không được trước ngày ký quyết định.',
    en: 'The decree cannot take effect before it was made.',
  },
  'reorganisations.signed-later': {
    vi: 'Đã có {count} báo cáo được duyệt của kỳ kết thúc đến ngày {day}. Chọn ngày có hiệu lực sau ngày đó.',
    en: '{count} reports of periods up to {day} are approved. Choose an effective day after that.',
  },
  'reorganisations.key-twice': {
    vi: 'Mã này đã dùng cho một tổ chức khác trong quyết định.',
    en: 'Another body of the decree bears this key.',
  },
  'reorganisations.itself': {
    vi: 'Một tổ chức không thể nhập vào, trực thuộc hay đồng gửi báo cáo cho chính mình.',
    en: 'A body cannot merge into, come under or send copies to itself.',
  },
  'reorganisations.unknown-area': { vi: 'Không có địa bàn này.', en: 'There is no such area.' },
  'reorganisations.share-number': {
    vi: 'Tỷ lệ là một số, ví dụ 60 % hoặc 0,6.',
    en: 'The share is a number, for example 60 % or 0.6.',
  },
  'reorganisations.share-range': {
    vi: 'Tỷ lệ phải lớn hơn 0 % và không quá 100 %.',
    en: 'The share must be more than 0 % and at most 100 %.',
  },
  'reorganisations.share-too-fine': {
    vi: 'Tỷ lệ chia đến phần triệu là cùng: bốn chữ số sau dấu phẩy của phần trăm.',
    en: 'Shares are in millionths at the finest: four decimals of a percentage.',
  },
  'reorganisations.one-part': {
    vi: 'Chia tách cần ít nhất hai phần.',
    en: 'A division needs two parts at least.',
  },
  'reorganisations.shares-not-one': {
    vi: 'Các tỷ lệ chia của tổ chức này cộng lại được {sum}; phải đúng 100 %.',
    en: 'The shares of this body make {sum}; they must make 100 % exactly.',
  },
  'reorganisations.nothing-renamed': {
    vi: 'Ghi ít nhất một điều thay đổi: tên, ký hiệu, loại, địa bàn hoặc điện thoại.',
    en: 'Say at least one thing that changes: name, symbol, kind, area or phone.',
  },
  'reorganisations.coordinates-already': {
    vi: 'Tổ chức này đã đồng gửi báo cáo cho nơi nhận ấy, từ ngày đó hoặc từ một ngày sau.',
    en: 'Copies go there already, from that day or from a later one.',
  },
  'reorganisations.does-not-coordinate': {
    vi: 'Vào ngày đó tổ chức này không đồng gửi báo cáo cho nơi nhận ấy.',
    en: 'No copies go there on that day.',
  },
  'reorganisations.ends-twice': {
    vi: 'Tổ chức này đã được nhập, chia hoặc giải thể ở một dòng khác.',
    en: 'Another line merges, divides or dissolves this body already.',
  },
  'reorganisations.ends-and-goes-on': {
    vi: 'Tổ chức này kết thúc ở một dòng khác nên không thể đổi tên, chuyển hay đồng gửi báo cáo.',
    en: 'Another line ends this body, so it cannot be renamed, moved or send copies.',
  },
  'reorganisations.same-name': {
    vi: 'Cùng cấp trên ấy đã có tổ chức tên “{name}”. Nếu quyết định này đã được áp dụng, bỏ bản nháp; nếu không, đặt tên khác.',
    en: 'A body called “{name}” is under that superior already. Discard the draft if this decree was applied before; else give another name.',
  },
  'reorganisations.renamed-twice': {
    vi: 'Tổ chức này đã được đổi tên ở một dòng khác.',
    en: 'Another line renames this body already.',
  },
  'reorganisations.successor-twice': {
    vi: 'Tổ chức nhận này đã có ở một dòng chia khác.',
    en: 'Another line gives this body a part already.',
  },
  'reorganisations.heir-unclear': {
    vi: 'Chọn đúng một tổ chức nhận làm tiếp việc còn dở: không thể suy ra từ tỷ lệ.',
    en: 'Mark exactly one part that takes over what was left open: the shares do not tell.',
  },
  'reorganisations.closes-too': {
    vi: 'Tổ chức này cũng kết thúc theo quyết định nên không nhận được.',
    en: 'The decree ends this body too, so it cannot take over.',
  },
  'reorganisations.children-left': {
    vi: 'Còn {count} đơn vị trực thuộc chưa biết về đâu ({names}). Thêm dòng chuyển cho từng đơn vị.',
    en: '{count} bodies below it are left without a parent ({names}). Add a line that moves each.',
  },
  'reorganisations.strands-account': {
    vi: 'Tài khoản không còn vai trò nào: {names}. Chọn tổ chức tiếp nhận, hoặc giao vai trò khác trước.',
    en: 'Accounts would be left without any role: {names}. Name a body that takes over, or give them other roles first.',
  },
  'reorganisations.strands-by-post': {
    vi: 'Tài khoản không còn vai trò nào, vì vai trò gắn với chức danh ở tổ chức kết thúc: {names}. Giao vai trò khác trước.',
    en: 'Accounts would be left without any role, for it hangs on a post of the body that ends: {names}. Give them other roles first.',
  },
  'reorganisations.later-decree': {
    vi: 'Quyết định {number} áp dụng sau; hoàn tác quyết định đó trước.',
    en: 'Decree {number} was applied later; undo that one first.',
  },
  'reorganisations.signed-under': {
    vi: 'Đã duyệt {count} báo cáo của kỳ kết thúc từ ngày có hiệu lực trở đi (ký báo cáo tổng hợp cũng là duyệt).',
    en: '{count} reports of periods that end on or after the effective day are approved (signing a consolidated report is approving, too).',
  },
  'reorganisations.hangs-bodies': {
    vi: '{count} đơn vị đã lập thêm dưới đơn vị mới.',
    en: '{count} bodies were established below the new ones.',
  },
  'reorganisations.hangs-roles': {
    vi: '{count} vai trò đã giao thêm ở đơn vị mới.',
    en: '{count} roles were given at the new bodies.',
  },
  'reorganisations.hangs-delegations': {
    vi: '{count} ủy quyền dựa trên vai trò mà quyết định này chuyển sang.',
    en: '{count} delegations lend roles that this decree passed on.',
  },
  'reorganisations.hangs-posts': {
    vi: '{count} chức danh đã lập ở đơn vị mới.',
    en: '{count} posts were made at the new bodies.',
  },
  'reorganisations.hangs-seats': {
    vi: '{count} ghế thành viên ở đơn vị mới.',
    en: '{count} seats of members at the new bodies.',
  },
  'reorganisations.hangs-congresses': {
    vi: '{count} đại hội của đơn vị mới trong sổ.',
    en: '{count} congresses of the new bodies in the register.',
  },
  'reorganisations.hangs-tasks': {
    vi: '{count} nhiệm vụ đã giao cho đơn vị mới, chủ trì hoặc phối hợp.',
    en: '{count} tasks were given to the new bodies, to lead or to help with.',
  },
  'reorganisations.hangs-reports': {
    vi: '{count} báo cáo đơn vị mới đã nhập số liệu.',
    en: '{count} reports of the new bodies hold figures already.',
  },
  'reorganisations.hangs-conferences': {
    vi: '{count} hội nghị của đơn vị mới hoặc có đơn vị mới dự.',
    en: '{count} conferences that the new bodies held or took part in.',
  },
  'reorganisations.hangs-articles': {
    vi: '{count} bài viết của đơn vị mới.',
    en: '{count} articles of the new bodies.',
  },
  'reorganisations.hangs-documents': {
    vi: '{count} văn bản trong thư viện của đơn vị mới.',
    en: '{count} documents of the new bodies in the library.',
  },
  'reorganisations.hangs-imports': {
    vi: '{count} đợt nhập bài của đơn vị mới.',
    en: '{count} imports of pages of the new bodies.',
  },
} as const satisfies Messages
