import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { articleOf, bytesOf, foundingBytes, foundingText, parts, refusalOf, stretches } from '../fixtures/pages.ts'
import { parseArticleText } from './parse-article-text.ts'

const { toolbar, title, updated, first, second, byline } = parts
const page = (...lines: string[]) => lines.join('\n\n')
const expected = {
  title,
  updatedOn: '2023-04-05',
  bylines: [{ name: byline, role: 'author' }],
  paragraphs: [first.trim(), second],
  warnings: [],
}

describe('pages that are refused', () => {
  test('Bytes that are no text are refused before anything is read.', () => {
    expect(refusalOf(Uint8Array.of(0x25, 0x50, 0x44, 0x46, 0x2d))).toBe('binary')
    expect(refusalOf(' \n\u00a0')).toBe('empty')
  })

  test.each([
    ['only a toolbar and a date', page(toolbar, updated)],
    ['a first line longer than any title', page(`Hội nghị ${'bàn công tác dân vận '.repeat(12)}`, second)],
  ])('A page of %s has no title.', (_, text) => {
    expect(refusalOf(text)).toBe('no-title')
  })

  test.each([
    ['a title alone', title],
    ['a title, a date and a name', page(title, updated, byline)],
    ['a title and a rule of dashes', page(title, '-----')],
    [
      'a title and the list of other items',
      page(title, updated, 'Tác giả: Ngọc Oánh', 'Tin khác', 'Khai mạc hội thi.'),
    ],
  ])('A page of %s has no body.', (_, text) => {
    expect(refusalOf(text)).toBe('no-body')
  })

  test('A refusal carries its sentence in both languages.', () => {
    const result = parseArticleText(bytesOf(title))
    expect(result).toMatchObject({
      refusal: { vi: expect.stringContaining('nội dung bài'), en: expect.stringContaining('No body') },
    })
  })
})

describe('the founding document', () => {
  const article = articleOf(foundingBytes)

  test('Its fields are the title, the update date, one author; it states no publication date.', () => {
    expect(article.title).toBe('Hội nghị Sơ kết công tác Dân vận quý I năm 2023')
    expect(article.updatedOn).toBe('2023-04-05')
    expect(article).not.toHaveProperty('publishedOn')
    expect(article.bylines).toEqual([{ name: 'Ngọc Oánh', role: 'author' }])
    expect(article.warnings).toEqual([])
    expect(article.sha256).toBe(createHash('sha256').update(foundingBytes).digest('hex'))
  })

  test('Its four paragraphs are verbatim, without the indent.', () => {
    const body = foundingText.split('\n').filter((line) => line.startsWith('\u00a0'))
    expect(article.paragraphs).toEqual(body.map((line) => line.replace(/^[\u00a0 ]+/, '')))
    expect(article.paragraphs.map((paragraph) => paragraph.slice(0, 22))).toEqual([
      'Chiều ngày 04/4/2023, ',
      'Theo báo cáo từ đầu nă',
      'Công tác dân tộc, tôn ',
      'Phát biểu kết luận hội',
    ])
    expect(article.paragraphs[3]).toMatch(/ trên địa bàn…\/\.$/)
  })

  test('Only the toolbar and white space are left out, and every character is accounted for.', () => {
    const discards = article.pieces.filter(({ as }) => as.startsWith('discard'))
    expect(new Set(discards.map(({ as }) => as))).toEqual(new Set(['discard-toolbar', 'discard-space']))
    expect(stretches(foundingText, article, 'discard-toolbar')).toEqual([foundingText.split('\n')[0]])
    expect(stretches(foundingText, article, 'discard-space').join('').trim()).toBe('')
    expect(stretches(foundingText, article, 'updated-label')).toEqual(['(\u00a0Cập nhật ngày: 05/04/2023\u00a0)'])
    expect(article.pieces.map(({ from, to }) => foundingText.slice(from, to)).join('')).toBe(foundingText)
  })

  test('Decomposed letters and Windows line ends give the same fields, composed.', () => {
    const { pieces: _, sha256: __, ...fields } = article
    expect(articleOf(foundingText.normalize('NFD').replaceAll('\n', '\r\n'))).toMatchObject(fields)
  })
})

describe('the same article in other layouts', () => {
  test.each([
    ['as portals print it', page(toolbar, title, updated, first, second, byline)],
    ['without a toolbar', page(title, updated, first, second, byline)],
    ['with the toolbar at the end', page(title, updated, first, second, byline, toolbar)],
    ['with the toolbar above the byline', page(title, updated, first, second, toolbar, byline)],
    ['with one button per line', page('Tăng cỡ chữ', 'Gửi thư\nIn', title, updated, first, second, byline)],
    ['with the date above the title', page(toolbar, updated, title, first, second, byline)],
    ['with the date at the end', page(title, first, second, byline, updated)],
    ['with the date under a first sentence', page(title, first, updated, second, byline)],
    [
      'with extra blank lines',
      `\n\n \n${page(toolbar, title, '\u00a0', updated, '', first, second, '', byline)}\n\n\n`,
    ],
    ['without blank lines', [toolbar, title, updated, first, second, byline].join('\n')],
    ['with Windows line ends', [toolbar, title, updated, first, second, byline].join('\r\n\r\n')],
    ['with old Macintosh line ends', [toolbar, title, updated, first, second, byline].join('\r')],
    ['with a labelled byline', page(title, updated, first, second, `Tác giả: ${byline}`)],
    ['with the byline under the title', page(title, `Tác giả: ${byline}`, updated, first, second)],
    ['with a counter of readers', page(title, updated, first, second, byline, 'Lượt xem: 1.024')],
    [
      'with related items',
      page(title, updated, first, second, byline, 'Các tin khác:', 'Khai mạc (06/04/2023)', toolbar),
    ],
  ])('%s, it parses to the same fields.', (_, text) => {
    expect(articleOf(text)).toMatchObject(expected)
    expect(articleOf(text)).not.toHaveProperty('publishedOn')
  })

  test('Without a byline nobody is named, and without a date both fields are absent and the editor is told.', () => {
    const article = articleOf(page(title, first, second))
    expect(article.bylines).toEqual([])
    expect(Object.keys(article)).not.toEqual(expect.arrayContaining(['updatedOn']))
    expect(Object.keys(article)).not.toEqual(expect.arrayContaining(['publishedOn']))
    expect(article.warnings).toEqual([expect.objectContaining({ en: expect.stringContaining('neither') })])
  })

  test('A publication date alone does not become an update date.', () => {
    const article = articleOf(page(title, 'Đăng ngày 04/04/2023', first))
    expect(article.publishedOn).toBe('2023-04-04')
    expect(article).not.toHaveProperty('updatedOn')
  })

  test('A date without a label sets no field and is pointed out; below the body it stays in the body.', () => {
    const article = articleOf(page(title, 'Thứ Tư, 05/04/2023', first, 'Ngày 6/4/2023', second))
    expect(Object.keys(article).filter((key) => key.endsWith('On'))).toEqual([])
    expect(article.paragraphs).toEqual([first.trim(), 'Ngày 6/4/2023', second])
    expect(article.warnings).toHaveLength(1)
  })

  test('Of two different update dates the first is taken, with a warning.', () => {
    const article = articleOf(page(title, updated, first, 'Cập nhật: 09/04/2023'))
    expect(article.updatedOn).toBe('2023-04-05')
    expect(article.warnings).toHaveLength(1)
  })

  test('Section name and breadcrumb above the title are left out with a warning; a subtitle below it is kept.', () => {
    const trail = 'Trang chủ › Tin tức › Tin hoạt động của Huyện ủy và các đoàn thể chính trị xã hội'
    const article = articleOf(page(trail, 'Tin tức', title, 'Lớp thứ hai', updated, first))
    expect(article.title).toBe(title)
    expect(article.paragraphs).toEqual(['Lớp thứ hai', first.trim()])
    expect(article.warnings.map(({ en }) => en)).toEqual(['Lines above the title left out: 2.'])
  })

  test('Of two equally long lines above the date the lower one is the title.', () => {
    expect(articleOf(page('Lễ khai mạc', 'Lễ bế giảng', updated, first)).title).toBe('Lễ bế giảng')
  })

  test.each([
    ['closes the page', page(title, `- ${title} lần hai`, updated)],
    ['stands over the byline', page(title, `- ${title} lần hai`, updated, byline)],
    [
      'stands below more than five lines',
      page(title, `- ${title} lần hai`, '- Hai', '- Ba', '- Bốn', '- Năm', updated, first),
    ],
  ])('Lines without a full stop are no title when the date %s: the first line is.', (_, text) => {
    expect(articleOf(text).title).toBe(title)
  })

  test('A heading of other items with no body above it is part of the body.', () => {
    expect(articleOf(page(title, updated, 'Tin khác', first)).paragraphs).toEqual(['Tin khác', first.trim()])
  })

  test('Of a list of names at the end only the last can be the byline; a photo credit in the body stays there.', () => {
    const article = articleOf(page(title, updated, first, 'Ảnh: Văn Hùng', second, 'Hoàng Văn Minh', byline))
    expect(article.paragraphs).toEqual([first.trim(), 'Ảnh: Văn Hùng', second, 'Hoàng Văn Minh'])
    expect(article.bylines).toEqual(expected.bylines)
  })

  test('Several signing lines at the end each give their names in order.', () => {
    const article = articleOf(page(title, updated, first, 'Ngọc Oánh', 'Ảnh: Văn Hùng', '(Theo Báo Nhân dân)'))
    expect(article.bylines.map(({ name, role }) => [role, name])).toEqual([
      ['author', 'Ngọc Oánh'],
      ['photo', 'Văn Hùng'],
      ['via', 'Báo Nhân dân'],
    ])
  })

  test('Body text below a heading of other items is left out, and the editor is told to look.', () => {
    const article = articleOf(page(title, updated, first, 'Tin liên quan', second))
    expect(article.paragraphs).toEqual([first.trim()])
    expect(article.warnings).toHaveLength(1)
  })
})
