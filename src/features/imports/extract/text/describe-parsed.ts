import { formatDate } from '#kernel/date-format.ts'
import type { Locale } from '#kernel/locale.ts'
import type { BylineRole, ParsedArticle, PieceKind, Sentence } from '../parsed-article.ts'
import { PIECE_KINDS } from '../piece-kinds.ts'

const ROLES: Readonly<Record<BylineRole, Sentence>> = {
  author: { vi: 'tác giả', en: 'author' },
  photo: { vi: 'ảnh', en: 'photo' },
  source: { vi: 'nguồn', en: 'source' },
  via: { vi: 'theo', en: 'via' },
}

const WORDS = {
  title: { vi: 'Tiêu đề', en: 'Title' },
  updatedOn: { vi: 'Cập nhật', en: 'Updated' },
  publishedOn: { vi: 'Đăng', en: 'Published' },
  unstated: { vi: 'không ghi', en: 'not stated' },
  bylines: { vi: 'Người ký', en: 'Bylines' },
  paragraphs: { vi: 'Đoạn văn', en: 'Paragraphs' },
  characters: { vi: 'Ký tự', en: 'Characters' },
  total: { vi: 'tổng', en: 'total' },
  warnings: { vi: 'Cần xem lại', en: 'To check' },
} satisfies Record<string, Sentence>

/**
 * A plain-text report for the terminal: the fields, the opening of each paragraph, the characters per kind of piece
 * with their total (the length of the decoded text in UTF-16 units), the warnings. Lines end with LF, the last too.
 */
export function describeParsed(article: ParsedArticle, locale: Locale): string {
  const word = (key: keyof typeof WORDS) => WORDS[key][locale]
  const bylines = article.bylines.map(({ name, role }) => `${name} (${ROLES[role][locale]})`)
  const lines = [
    `${word('title')}: ${article.title}`,
    `${word('updatedOn')}: ${article.updatedOn ? formatDate(article.updatedOn) : word('unstated')}`,
    `${word('publishedOn')}: ${article.publishedOn ? formatDate(article.publishedOn) : word('unstated')}`,
    `${word('bylines')}: ${bylines.join(', ') || word('unstated')}`,
    `${word('paragraphs')}: ${article.paragraphs.length}`,
    ...article.paragraphs.map((paragraph, index) => `  ${index + 1}. ${opening(paragraph)}`),
    `${word('characters')}:`,
    ...characterLines(article, locale),
    ...(article.warnings.length > 0 ? [`${word('warnings')}:`] : []),
    ...article.warnings.map((warning) => `  - ${warning[locale]}`),
  ]
  return `${lines.join('\n')}\n`
}

function characterLines({ pieces }: ParsedArticle, locale: Locale): string[] {
  const counts = new Map<PieceKind, number>()
  for (const { from, to, as } of pieces) counts.set(as, (counts.get(as) ?? 0) + to - from)
  const rows = [...counts].map(([as, count]) => [PIECE_KINDS[as][locale], String(count)] as const)
  const total = [WORDS.total[locale], String(pieces.at(-1)?.to ?? 0)] as const
  const widths = [...rows, total].map(([name]) => name.length)
  const figures = [...rows, total].map(([, count]) => count.length)
  const line = ([name, count]: readonly [string, string]) =>
    `  ${name.padEnd(Math.max(...widths))}  ${count.padStart(Math.max(...figures))}`
  return [...rows, total].map(line)
}

/** The first words of a paragraph, cut between words at about 70 characters. */
function opening(paragraph: string): string {
  if (paragraph.length <= 70) return paragraph
  const space = paragraph.lastIndexOf(' ', 70)
  return `${paragraph.slice(0, space > 0 ? space : 70)}…`
}
