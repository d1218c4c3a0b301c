import type { Messages } from '#platform/i18n/messages.ts'

/** The words of the desk for lines about areas. */
export const areaDeskMessages = {
  'reorganisations.kind-establish-area': { vi: 'Lập địa bàn', en: 'Establish an area' },
  'reorganisations.kind-rename-area': { vi: 'Đổi tên địa bàn', en: 'Rename an area' },
  'reorganisations.kind-merge-area': { vi: 'Nhập địa bàn', en: 'Merge an area' },
  'reorganisations.kind-split-area': { vi: 'Chia địa bàn', en: 'Split an area' },
  'reorganisations.kind-move-area': { vi: 'Chuyển địa bàn', en: 'Move an area' },
  'reorganisations.kind-dissolve-area': { vi: 'Giải thể địa bàn', en: 'Dissolve an area' },
  'reorganisations.place-areaId': { vi: 'Địa bàn', en: 'Area' },
  'reorganisations.place-areaKind': { vi: 'Loại địa bàn', en: 'Kind of area' },
  'reorganisations.place-to-area': { vi: 'Địa bàn nhận', en: 'Receiving area' },
  'reorganisations.place-in-area': { vi: 'Nằm trong địa bàn', en: 'Lies in the area' },
  'reorganisations.area-kind-province': { vi: 'Tỉnh, thành phố', en: 'Province' },
  'reorganisations.area-kind-district': { vi: 'Huyện, quận', en: 'District' },
  'reorganisations.area-kind-commune': { vi: 'Xã', en: 'Commune' },
  'reorganisations.area-kind-town': { vi: 'Phường, thị trấn', en: 'Town' },
  'reorganisations.says-establish-area': {
    vi: 'Lập địa bàn {name}, thuộc {parent}',
    en: 'Establish {name} in {parent}',
  },
  'reorganisations.says-establish-area-alone': { vi: 'Lập địa bàn {name}', en: 'Establish {name}' },
  'reorganisations.says-dissolve-area-alone': { vi: 'Địa bàn {body} giải thể', en: 'The area {body} is dissolved' },
  'reorganisations.says-rename-area': { vi: 'Địa bàn {body} đổi thành {name}', en: 'The area {body} becomes {name}' },
  'reorganisations.says-merge-area': { vi: 'Địa bàn {body} nhập vào {to}', en: 'The area {body} merges into {to}' },
  'reorganisations.says-split-area': { vi: 'Địa bàn {body} chia cho {to}', en: 'The area {body} gives a part to {to}' },
  'reorganisations.says-move-area': { vi: 'Địa bàn {body} chuyển về {to}', en: 'The area {body} comes to lie in {to}' },
  'reorganisations.says-dissolve-area': {
    vi: 'Địa bàn {body} giải thể; phần còn lại thuộc {to}',
    en: 'The area {body} is dissolved; {to} takes in what lay there',
  },
  'reorganisations.unknown-area-name': {
    vi: 'Không tìm thấy địa bàn “{typed}”. Gần giống: {candidates}',
    en: 'The area “{typed}” was not found. Similar: {candidates}',
  },
  'reorganisations.unheard-area': {
    vi: 'Không có địa bàn nào mang tên hoặc mã “{typed}”.',
    en: 'No area has the name or code “{typed}”.',
  },
  'reorganisations.ambiguous-area': {
    vi: 'Nhiều địa bàn cùng khớp ({candidates}). Ghi rõ hơn.',
    en: 'Several areas fit ({candidates}). Say more.',
  },
  'reorganisations.area-changes': { vi: '{count} thay đổi địa bàn', en: '{count} changes of areas' },
  'reorganisations.old-areas': { vi: 'Hiện nay', en: 'Now' },
  'reorganisations.new-areas': { vi: 'Từ ngày {day}', en: 'From {day}' },
  'reorganisations.area-established': { vi: 'Lập mới', en: 'Established' },
  'reorganisations.area-changed': { vi: 'Thay đổi', en: 'Changes' },
  'reorganisations.area-closed': { vi: 'Kết thúc', en: 'Ends' },
  'reorganisations.within': { vi: 'thuộc {area}', en: 'in {area}' },
  'reorganisations.bodies-along': { vi: '{count} tổ chức theo địa bàn mới', en: '{count} bodies lie there then' },
} as const satisfies Messages
