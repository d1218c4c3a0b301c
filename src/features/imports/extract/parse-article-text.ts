import { createHash } from 'node:crypto'
import { isCutOff } from './cut-offs.ts'
import { datesOf } from './dates.ts'
import { decodeText } from './decode-text.ts'
import { type LaidLine, layOut } from './layout.ts'
import { foldedWords, hasLetter, readsAsBody } from './lines.ts'
import { type ParsedArticle, type Refusal, refuse, type Sentence } from './parsed-article.ts'
import { piecesOf } from './pieces.ts'

/**
 * Takes a portal page, saved or copied as plain text, apart into an article.
 * Every character of the text is accounted for in `pieces`; fields repeat the page's own words and nothing else.
 * What cannot be an article is refused with a sentence that says what to do; what an editor should look at is a
 * warning. The same bytes always give the same result.
 */
export function parseArticleText(bytes: Uint8Array): { article: ParsedArticle } | { refusal: Refusal } {
  const decoded = decodeText(bytes)
  if ('refusal' in decoded) return decoded
  const page = layOut(decoded.text)
  if (page === 'no-title') return refuseTitle()
  const title = page.find(({ role }) => role.as === 'title')?.line.text ?? ''
  const paragraphs = page.filter(({ role }) => role.as === 'paragraph').map(({ line }) => line.text)
  if (!paragraphs.some(hasLetter)) return refuseBody()
  const { warnings, ...dates } = datesOf(page)
  return {
    article: {
      title,
      ...dates,
      bylines: page.flatMap(({ role }) => (role.as === 'byline' ? role.byline.bylines : [])),
      paragraphs,
      pieces: piecesOf(decoded.text, page),
      warnings: [...warnings, ...warningsAboutLines(page, title)],
      sha256: createHash('sha256').update(bytes).digest('hex'),
    },
  }
}

function warningsAboutLines(page: readonly LaidLine[], title: string): Sentence[] {
  const above = page.filter(({ line, role }) => role.as === 'discard-above-title' && hasLetter(line.text)).length
  const below = page.filter(
    ({ line, role }) => role.as === 'discard-related' && readsAsBody(line) && !isCutOff(line),
  ).length
  const unnamed = page.some(({ role }) => role.as === 'byline' && role.byline.names.length === 0)
  const doubts: [boolean, Sentence][] = [
    [
      foldedWords(title).length < 3,
      {
        vi: 'Tiêu đề ngắn hơn ba chữ; hãy kiểm tra lại.',
        en: 'The title is shorter than three words; check it.',
      },
    ],
    [
      above > 0,
      {
        vi: `Đã bỏ ${above} dòng nằm trên tiêu đề.`,
        en: `Lines above the title left out: ${above}.`,
      },
    ],
    [
      below > 0,
      {
        vi: `Trong phần tin khác ở cuối trang đã bỏ có ${below} dòng giống nội dung bài; hãy kiểm tra lại.`,
        en: `The list left out at the end of the page holds lines that read like body text: ${below}. Check them.`,
      },
    ],
    [
      unnamed,
      {
        vi: 'Có dòng ghi tác giả hoặc nguồn nhưng không có tên.',
        en: 'A line of author or source holds no name.',
      },
    ],
  ]
  return doubts.filter(([doubtful]) => doubtful).map(([, sentence]) => sentence)
}

function refuseTitle() {
  return refuse(
    'no-title',
    'Không tìm thấy tiêu đề. Hãy đặt tiêu đề thành một dòng riêng, không quá 250 ký tự, ở đầu tệp.',
    'No title was found. Put the title on a line of its own, at most 250 characters, at the top of the file.',
  )
}

function refuseBody() {
  return refuse(
    'no-body',
    'Không tìm thấy nội dung bài dưới tiêu đề. Hãy chép đủ các đoạn văn rồi nhập lại.',
    'No body was found below the title. Copy all the paragraphs and try again.',
  )
}
