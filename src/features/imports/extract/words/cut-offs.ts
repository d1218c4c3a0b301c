import { foldedPhrase, type Line } from './lines.ts'

/** Headings under which a portal lists other things than the article, as fold keys. */
const HEADINGS: ReadonlySet<string> = new Set([
  ...[
    'tin khac',
    'cac tin khac',
    'tin tuc khac',
    'tin bai khac',
    'cac tin bai khac',
    'bai viet khac',
    'cac bai viet khac',
  ],
  ...['tin lien quan', 'cac tin lien quan', 'bai viet lien quan', 'cac bai viet lien quan', 'tin cung chuyen muc'],
  ...['tin moi hon', 'cac tin moi hon', 'tin cu hon', 'cac tin cu hon', 'tin moi nhat', 'cac tin moi nhat'],
  ...['tin da dua', 'cac tin da dua', 'cac tin da dang', 'tin moi hon tin cu hon'],
  ...['y kien ban doc', 'gui binh luan', 'thong ke truy cap', 'online', 'dang online', 'dang truy cap'],
])

/** The same headings in the many ways portals word them. */
const RELATED =
  /^(?:(?:cac|nhung|mot so) )?(?:tin|bai|tin bai|bai viet|tin tuc|thong tin|van ban|su kien)(?: (?:bai|viet|tuc))?(?: va [a-z]+)? (?:khac|lien quan|cung (?:chuyen muc|loai|chu de|danh muc|the loai)|(?:moi|cu) (?:hon|nhat|dang)|moi|cu|noi bat|(?:doc|xem) nhieu(?: nhat)?|da (?:dua|dang)|tiep theo|truoc do|truoc|sau)(?: .{0,20})?$|^(?:co the ban quan tam|doc them|xem them|xem tiep|tin tiep theo|tin truoc|cung chuyen muc|lien quan|tin doc nhieu|xem nhieu|other news|related(?: news| articles| posts)?)$/

/** Headings that nothing of the article ever follows. */
const LAST =
  /^(?:(?:y kien|binh luan|phan hoi)(?: (?:ban doc|doc gia|phan hoi|cua (?:ban|ban doc|doc gia)|bai viet|moi))*(?: \d+)*|(?:gui|viet|them|de lai) (?:mot )?(?:binh luan|y kien|phan hoi|loi nhan)(?: cua ban)?|nhan xet|comments?(?: \d+)?|(?:\d+ )?(?:binh luan|y kien|comments?)|thong ke(?: (?:truy cap|website|trang web))?|(?:so )?(?:luot |tong (?:so )?(?:luot )?)?truy cap(?: (?:hom nay|hom qua|thang nay|trong (?:ngay|tuan|thang)))?(?: \d+)*|(?:dang )?(?:online|truc tuyen)(?: \d+)*|lien ket(?: (?:web(?: ?site)?|trang|website))?|(?:tu khoa|tags?)(?: .{0,60})?|(?:ban quyen|copyright)(?: .{0,60})?|(?:\d+ )+(?:binh chon|phieu(?: bau)?|danh gia|votes?)|bai viet (?:nay )?(?:co )?huu ich(?: .{0,40})?|(?:trung binh|xep hang|danh gia)(?: bai viet)?(?: \d+)*(?: phieu)?)$/

/** What the foot of a portal says of itself. */
const FOOT =
  /\b(?:ban quyen thuoc|giu ban quyen|ghi ro nguon|giay phep (?:so|thiet lap|hoat dong)|chiu trach nhiem (?:noi dung|chinh|truong ban)|co quan chu quan|all rights reserved|copyright)\b|^(?:ban quyen|thiet ke (?:va|boi)|phat trien boi)\b/

/** A line of that fold key belongs to the foot of a page. */
export function isFootLine(key: string): boolean {
  return FOOT.test(key)
}

/** A line of that fold key closes the article for good: comments, counters, links, copyright. */
export function isLastHeading(key: string): boolean {
  return LAST.test(key)
}

/** A line of that fold key heads a list of other items, which may also stand inside an article. */
export function isRelatedHeading(key: string): boolean {
  const words = key.replace(/(?: \d+)+$/, '')
  return HEADINGS.has(words) || RELATED.test(words)
}

/** Whether a line below the last prose of a plain text heads what is no longer the article, or belongs to the foot. */
export function isClosing({ text }: Line): boolean {
  if (text.length > 200) return false
  const key = foldedPhrase(text)
  return isFootLine(key) || (text.length <= 60 && (isRelatedHeading(key) || isLastHeading(key)))
}

/** Whether everything from this line on is no longer the article: `Các tin khác:`, `Thống kê truy cập`, `Online: 12`. */
export function isCutOff({ text }: Line): boolean {
  return text.length <= 60 && HEADINGS.has(foldedPhrase(text).replace(/(?: \d+)+$/, ''))
}
