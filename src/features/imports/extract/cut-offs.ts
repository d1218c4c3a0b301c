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

/** Whether everything from this line on is no longer the article: `Các tin khác:`, `Thống kê truy cập`, `Online: 12`. */
export function isCutOff({ text }: Line): boolean {
  return text.length <= 60 && HEADINGS.has(foldedPhrase(text).replace(/(?: \d+)+$/, ''))
}
