import { createHash } from 'node:crypto'
import type { ParsedArticle, Refusal, Sentence } from '../parsed-article.ts'
import { refuseBody, refuseTitle } from '../refusals.ts'
import type { Template } from '../site-lines.ts'
import { isCutOff } from '../words/cut-offs.ts'
import { foldedWords, hasLetter, readsAsBody } from '../words/lines.ts'
import { datesOf } from './dates.ts'
import { decodeText, encodingOf } from './decode-text.ts'
import { type LaidLine, layOut } from './layout.ts'
import { piecesOf } from './pieces.ts'

/**
 * Takes a portal page, saved or copied as plain text, apart into an article.
 * Every character of the text is accounted for in `pieces`; fields repeat the page's own words and nothing else.
 * What cannot be an article is refused with a sentence that says what to do; what an editor should look at is a
 * warning. The same bytes always give the same result.
 */
export function parseArticleText(bytes: Uint8Array): { article: ParsedArticle } | { refusal: Refusal } {
  const parsed = parseText(bytes)
  return 'refusal' in parsed ? parsed : { article: parsed.article }
}

/** What was read, the decoded text that its pieces count in, and how the bytes were read. */
export type ParsedText = { article: ParsedArticle; text: string; encoding: string }

/** The same with the decoded text; lines of the site's template are left out first. */
export function parseText(bytes: Uint8Array, template?: Template): ParsedText | { refusal: Refusal } {
  const decoded = decodeText(bytes)
  if ('refusal' in decoded) return decoded
  const page = layOut(decoded.text, template)
  if (page === 'no-title') return refuseTitle()
  const title = page.find(({ role }) => role.as === 'title')?.line.text ?? ''
  const paragraphs = page.filter(({ role }) => role.as === 'paragraph').map(({ line }) => line.text)
  if (!paragraphs.some(hasLetter)) return refuseBody()
  const { warnings, ...dates } = datesOf(page)
  return {
    text: decoded.text,
    encoding: encodingOf(bytes),
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
