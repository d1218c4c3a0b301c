import { proseChars } from '../html/containers.ts'
import type { HtmlPage } from '../html/page.ts'
import type { Sentence } from '../parsed-article.ts'
import { foldedWords } from '../words/lines.ts'
import type { LaidPage } from './lay-out-page.ts'

/** What an editor should look at in a page that was taken apart. */
export function pageWarnings(laid: LaidPage): Sentence[] {
  return [...doubtsAboutArticle(laid), ...doubtsAboutPage(laid.view.page)]
    .filter(([doubtful]) => doubtful)
    .map(([, sentence]) => sentence)
}

type Doubt = [boolean, Sentence]

function doubtsAboutArticle({ view: { roles, lines }, title, body }: LaidPage): Doubt[] {
  const below = lines.filter((line, index) => {
    const as = roles[index]?.as
    return index >= body.from && proseChars(line) > 150 && (as === 'discard-related' || as === 'discard-navigation')
  }).length
  return [
    [
      foldedWords(title.text).length < 3,
      { vi: 'Tiêu đề ngắn hơn ba chữ; hãy kiểm tra lại.', en: 'The title is shorter than three words; check it.' },
    ],
    [
      title.line < 0,
      {
        vi: 'Tiêu đề chỉ có ở phần đầu mã của trang, không thấy trong nội dung.',
        en: 'The title stands only in the head of the page, not in what readers see.',
      },
    ],
    [
      below > 0,
      {
        vi: `Ngoài bài có ${below} đoạn giống nội dung đã được bỏ; hãy kiểm tra lại.`,
        en: `Passages outside of the article that read like body text were left out: ${below}. Check them.`,
      },
    ],
  ]
}

function doubtsAboutPage(page: HtmlPage): Doubt[] {
  return [
    [
      page.refusedAddresses > 0,
      {
        vi: `Đã bỏ ${page.refusedAddresses} liên kết hoặc ảnh có địa chỉ không an toàn hoặc không dùng được.`,
        en: `Links or pictures with an unsafe or useless address left out: ${page.refusedAddresses}.`,
      },
    ],
    [
      page.tooDeep,
      {
        vi: 'Trang lồng thẻ quá sâu; phần sâu nhất được đọc như văn bản thường.',
        en: 'The page nests elements very deep; the deepest part was read as plain text.',
      },
    ],
    [
      page.legacyFonts.length > 0,
      {
        vi: `Trang dùng phông cũ (${page.legacyFonts.join(', ')}); chữ có thể cần chuyển mã.`,
        en: `The page uses old fonts (${page.legacyFonts.join(', ')}); its text may need conversion.`,
      },
    ],
  ]
}
