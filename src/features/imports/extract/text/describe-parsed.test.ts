import { describe, expect, test } from 'vitest'
import { articleOf, foundingBytes, foundingText, parts } from '../fixtures/pages.ts'
import { describeParsed } from './describe-parsed.ts'

describe('the report of a parsed article', () => {
  test('What the page does not state is said to be unstated, and warnings stand at the end.', () => {
    const report = describeParsed(articleOf(`${parts.title}\n${parts.first}`), 'en')
    expect(report).toContain('Updated: not stated\nPublished: not stated\nBylines: not stated\n')
    expect(report).toMatch(/To check:\n {2}- The page states neither a publication date nor an update date\.\n$/)
  })

  test('The founding document is reported in full, its characters adding up to its length.', () => {
    const report = describeParsed(articleOf(foundingBytes), 'vi')
    expect(report).toMatch(
      /^Tiêu đề: Hội nghị Sơ kết công tác Dân vận quý I năm 2023\nCập nhật: 05\/04\/2023\nĐăng: không ghi\nNgười ký: Ngọc Oánh \(tác giả\)\nĐoạn văn: 4\n {2}1\. Chiều ngày 04\/4\/2023, đồng chí/,
    )
    const characters = report.slice(report.indexOf('Ký tự:'))
    const counts = [...characters.matchAll(/ (\d+)$/gm)].map(([, count]) => Number(count))
    const total = counts.pop()
    expect(total).toBe(foundingText.length)
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(total)
    expect(report).not.toContain('Cần xem lại')
  })

  test('Both languages report the same lines.', () => {
    const article = articleOf(foundingBytes)
    const [vi, en] = [describeParsed(article, 'vi'), describeParsed(article, 'en')]
    expect(en.split('\n')).toHaveLength(vi.split('\n').length)
    expect(en).toContain('left out: toolbar')
  })
})
