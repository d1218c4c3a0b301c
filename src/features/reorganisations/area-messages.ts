import type { Messages } from '#platform/i18n/messages.ts'

/** What is wrong with lines about areas. */
export const areaLineMessages = {
  'reorganisations.same-area-name': {
    vi: 'Trong địa bàn ấy đã có “{name}” cùng loại. Nếu quyết định này đã được áp dụng, bỏ bản nháp; nếu không, đặt tên khác.',
    en: '“{name}”, of the same kind, lies in that area already. Discard the draft if this decree was applied before; else give another name.',
  },
  'reorganisations.area-key-twice': {
    vi: 'Mã này đã dùng cho một địa bàn khác.',
    en: 'Another area bears this key.',
  },
  'reorganisations.area-not-in-force': {
    vi: 'Vào ngày có hiệu lực không có địa bàn này, và quyết định không lập địa bàn này.',
    en: 'On the effective day there is no such area, and the decree does not establish it.',
  },
  'reorganisations.area-changed-later': {
    vi: 'Địa bàn này đã có thay đổi vào hoặc sau ngày có hiệu lực. Hoàn tác quyết định sau trước, hoặc chọn ngày muộn hơn.',
    en: 'This area changes on or after the effective day already. Undo the later decree first, or choose a later day.',
  },
  'reorganisations.area-ends-later': {
    vi: 'Một quyết định đã áp dụng cho địa bàn này kết thúc sau ngày có hiệu lực. Hoàn tác quyết định đó trước.',
    en: 'A decree that is applied ends this area after the effective day. Undo that one first.',
  },
  'reorganisations.area-itself': {
    vi: 'Một địa bàn không thể nhập vào hay nằm trong chính nó.',
    en: 'An area cannot merge into or lie in itself.',
  },
  'reorganisations.unknown-area-kind': {
    vi: 'Loại địa bàn là một trong: tỉnh, huyện, xã, phường, thị trấn.',
    en: 'The kind of an area is one of: province, district, commune, town.',
  },
  'reorganisations.area-not-renamed': {
    vi: 'Ghi tên mới hoặc loại mới của địa bàn.',
    en: 'Say the new name or the new kind of the area.',
  },
  'reorganisations.area-ends-twice': {
    vi: 'Địa bàn này đã được nhập, chia hoặc giải thể ở một dòng khác.',
    en: 'Another line merges, divides or dissolves this area already.',
  },
  'reorganisations.area-ends-and-goes-on': {
    vi: 'Địa bàn này kết thúc ở một dòng khác nên không thể đổi tên hay chuyển.',
    en: 'Another line ends this area, so it cannot be renamed or moved.',
  },
  'reorganisations.area-said-twice': {
    vi: 'Một dòng khác đã nói như vậy về địa bàn này.',
    en: 'Another line says so of this area already.',
  },
  'reorganisations.area-closes-too': {
    vi: 'Địa bàn này cũng kết thúc theo quyết định.',
    en: 'The decree ends this area, too.',
  },
  'reorganisations.area-children-left': {
    vi: 'Còn {count} địa bàn bên trong chưa biết về đâu: {names}. Thêm dòng chuyển cho từng địa bàn.',
    en: '{count} areas inside it are left without a place: {names}. Add a line that moves each.',
  },
  'reorganisations.area-bodies-left': {
    vi: 'Còn {count} tổ chức chưa biết thuộc địa bàn nào: {names}. Thêm dòng đổi địa bàn cho từng tổ chức.',
    en: '{count} bodies are left without an area: {names}. Add a line that gives each its area.',
  },
  'reorganisations.area-body-changed-later': {
    vi: 'Có {count} tổ chức trong địa bàn đã có thay đổi vào hoặc sau ngày có hiệu lực: {names}. Hoàn tác quyết định sau trước.',
    en: '{count} bodies in it change on or after the effective day already: {names}. Undo the later decree first.',
  },
  'reorganisations.area-child-changed-later': {
    vi: 'Có {count} địa bàn bên trong đã có thay đổi vào hoặc sau ngày có hiệu lực: {names}. Hoàn tác quyết định sau trước.',
    en: '{count} areas inside it change on or after the effective day already: {names}. Undo the later decree first.',
  },
  'reorganisations.area-cycle': {
    vi: 'Địa bàn này sẽ nằm trong chính nó.',
    en: 'This area would come to lie in itself.',
  },
  'reorganisations.hangs-areas': {
    vi: '{count} tổ chức hoặc địa bàn khác đã gắn với địa bàn mới.',
    en: '{count} other bodies or areas lie in the new areas.',
  },
} as const satisfies Messages
