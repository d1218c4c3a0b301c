import type { PieceKind, Sentence } from './parsed-article.ts'

/** What became of a stretch of a page, in words. */
export const PIECE_KINDS: Readonly<Record<PieceKind, Sentence>> = {
  title: { vi: 'tiêu đề', en: 'title' },
  'updated-label': { vi: 'nhãn ngày cập nhật', en: 'update label' },
  'published-label': { vi: 'nhãn ngày đăng', en: 'publication label' },
  'bare-date': { vi: 'ngày không nhãn', en: 'date without a label' },
  paragraph: { vi: 'đoạn văn', en: 'paragraphs' },
  byline: { vi: 'tên người ký', en: 'bylines' },
  'byline-label': { vi: 'nhãn người ký', en: 'byline labels' },
  block: { vi: 'nội dung', en: 'body' },
  caption: { vi: 'chú thích ảnh', en: 'captions' },
  'discard-toolbar': { vi: 'bỏ: thanh công cụ', en: 'left out: toolbar' },
  'discard-counter': { vi: 'bỏ: lượt xem', en: 'left out: counters' },
  'discard-above-title': { vi: 'bỏ: dòng trên tiêu đề', en: 'left out: lines above the title' },
  'discard-related': { vi: 'bỏ: tin khác', en: 'left out: other items' },
  'discard-space': { vi: 'bỏ: khoảng trắng', en: 'left out: white space' },
  'discard-template': { vi: 'bỏ: khung lặp lại của cổng', en: 'left out: repeated by the site' },
  'discard-navigation': { vi: 'bỏ: trình đơn, hộp bên, chân trang', en: 'left out: menus, side boxes, footer' },
  'discard-page-title': { vi: 'bỏ: tên trang', en: 'left out: page name' },
  'discard-hidden': { vi: 'bỏ: phần bị ẩn', en: 'left out: hidden parts' },
  'discard-markup': { vi: 'bỏ: thẻ HTML', en: 'left out: tags' },
  'discard-comment': { vi: 'bỏ: ghi chú trong mã', en: 'left out: comments in the code' },
  'discard-script': { vi: 'bỏ: mã chạy, kiểu dáng, khung nhúng', en: 'left out: scripts, styles, frames' },
  'discard-address': { vi: 'bỏ: địa chỉ không an toàn', en: 'left out: unsafe addresses' },
}
