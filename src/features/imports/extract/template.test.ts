import { expect, test } from 'vitest'
import { extractPage } from './extract-page.ts'
import { learnTemplate } from './template.ts'

const bytesOf = (text: string) => new TextEncoder().encode(text)
const TITLES = [
  'Tập huấn công tác dân vận năm 2023',
  'Ngày hội Đại đoàn kết tại bản Nà Sầm',
  'Đối thoại với nhân dân xã Suối Trai',
  'Ra mắt mô hình Dân vận khéo',
  'Trao nhà cho hộ nghèo xã Tà Lèng',
]
const slogan = 'Chung sức xây dựng nông thôn mới, giữ gìn bản sắc văn hóa các dân tộc trên địa bàn huyện.'

const textPage = (title: string) =>
  bytesOf(
    `Giới thiệu chung về huyện\nThủ tục hành chính công\nLịch công tác tuần\nHỏi đáp pháp luật\nThư viện hình ảnh\nSơ đồ cổng thông tin của huyện Phiêng Luông tỉnh ta\n${title}\nCập nhật ngày: 05/04/2023\nBà con các bản đã tham gia đầy đủ buổi gặp mặt về ${title}.\nNgọc Oánh\n${slogan}\n`,
  )
const htmlPage = (title: string) =>
  bytesOf(
    `<title>Huyện</title><table><tr><td><b>${title}</b><br>Cập nhật ngày: 05/04/2023<p>Bà con các bản đã tham gia đầy đủ buổi gặp mặt về ${title}.</p><p>${slogan}</p><p>Ngọc Oánh</p></td></tr></table>`,
  )

test('Fewer than four pages teach nothing, and pages that cannot be read are passed over.', () => {
  const few = learnTemplate([
    htmlPage('Một'),
    htmlPage('Hai'),
    htmlPage('Ba'),
    Uint8Array.of(0x25, 0x50, 0x44, 0x46, 0x2d),
  ])
  expect(few).toEqual({ pages: 3, linked: [], plain: [] })
})

test.each([
  ['text', textPage],
  ['HTML', htmlPage],
])(
  'Lines that a site repeats are left out of its %s pages; the date on all of them and the one author are not.',
  (_, page) => {
    const template = learnTemplate(TITLES.map(page))
    expect(JSON.parse(JSON.stringify(template))).toEqual(template)
    for (const title of TITLES) {
      const result = extractPage(page(title), { template })
      if ('refusal' in result) throw new Error(result.refusal.en)
      const { extraction, text } = result
      expect(extraction.title).toBe(title)
      expect(extraction.updatedAt?.date).toBe('2023-04-05')
      expect(extraction.blocks.map((block) => 'text' in block && block.text)).toEqual([
        `Bà con các bản đã tham gia đầy đủ buổi gặp mặt về ${title}.`,
      ])
      const left = extraction.pieces
        .filter(({ as }) => as === 'discard-template')
        .map(({ from, to }) => text.slice(from, to))
      expect(left).toContain(slogan)
      expect(left).not.toContain(title)
    }
  },
)

test('Without the template the same text page loses its title to the menu.', () => {
  const result = extractPage(textPage(TITLES[3] ?? ''))
  expect('extraction' in result && result.extraction.title).not.toBe(TITLES[3])
})
