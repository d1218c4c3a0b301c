import { formatDate } from '#kernel/date-format.ts'
import type { Extraction } from '../extract/extraction.ts'
import type { Sentence } from '../extract/parsed-article.ts'

/** The fields of a page for the terminal, how sure each is in hundredths, and what to check; Vietnamese, lines end with LF. */
export function describeReading(extraction: Extraction, warnings: readonly Sentence[]): string {
  const { title, updatedAt, publishedAt, bylines, blocks, encoding, confidence } = extraction
  const sure = (share: number) => ` (${Math.round(share * 100)} %)`
  const lines = [
    `Tiêu đề: ${title}${sure(confidence.title)}`,
    `Cập nhật: ${updatedAt ? formatDate(updatedAt.date) : 'không ghi'}${sure(confidence.dates)}`,
    `Đăng: ${publishedAt ? formatDate(publishedAt.date) : 'không ghi'}`,
    `Người ký: ${bylines.map(({ name }) => name).join(', ') || 'không ghi'}${sure(confidence.byline)}`,
    `Khối nội dung: ${blocks.length}${sure(confidence.body)}`,
    `Mã chữ: ${encoding}`,
    ...warnings.map(({ vi }) => `  - ${vi}`),
  ]
  return `${lines.join('\n')}\n`
}
