import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { extractPage } from './extract-page.ts'
import { DOUBTFUL, type Extraction } from './extraction.ts'
import { foundingBytes, foundingText, parts } from './fixtures/pages.ts'
import { MAX_HTML_BYTES } from './html/decode-html.ts'
import { textsOf } from './testing/score.ts'

const bytesOf = (text: string) => new TextEncoder().encode(text)
const prose =
  'Chiều ngày 04/4/2023, Ban Dân vận tổ chức hội nghị sơ kết công tác dân vận quý I tại hội trường Huyện ủy.'
const page = (body: string, head = '') =>
  `<html><head><title>Cổng thông tin điện tử huyện</title>${head}</head><body>${body}</body></html>`
const titled = `<h1>${parts.title}</h1>`

function extracted(html: string | Uint8Array): Extraction {
  const result = extractPage(typeof html === 'string' ? bytesOf(html) : html)
  if ('refusal' in result) throw new Error(`refused: ${result.refusal.code}`)
  return result.extraction
}

function refused(html: string | Uint8Array): string | undefined {
  const result = extractPage(typeof html === 'string' ? bytesOf(html) : html)
  return 'refusal' in result ? result.refusal.code : undefined
}

describe('pages that are refused', () => {
  test.each([
    ['a page of 50 MB', page('x'.repeat(50_000_000)), 'too-large'],
    ['an empty page', page(''), 'no-title'],
    ['a page of nothing but a title', page(titled), 'no-body'],
    ['a page of a menu', page('<ul><li><a href="/a">Giới thiệu</a><li><a href="/b">Liên hệ</a></ul>'), 'no-body'],
    ['a million elements inside one another', `<html>${'<div>'.repeat(1_000_000)}`, 'no-title'],
    ['a comment without end', `<html><!-- ${titled}<p>${prose}`, 'no-title'],
  ])('%s', (_, html, code) => {
    expect(refused(html)).toBe(code)
  })

  test('Nothing larger than the limit is even read, and the sentence says what to do.', () => {
    const result = extractPage(bytesOf(`<html>${' '.repeat(MAX_HTML_BYTES)}`))
    expect(result).toMatchObject({
      refusal: { vi: expect.stringContaining('16 MB'), en: expect.stringContaining('HTML only') },
    })
  })

  test('A page of an unknown 8-bit encoding is refused by name, unless somebody can read it.', () => {
    const html = page(`${titled}<p>${prose}</p>`, '<meta charset="x-viet-tcvn5712">')
    const bytes = Uint8Array.from(bytesOf(html), (byte) => (byte > 127 ? 0xb8 : byte))
    const result = extractPage(bytes)
    expect(result).toMatchObject({ refusal: { code: 'not-utf8', vi: expect.stringContaining('x-viet-tcvn5712') } })
    const asked: (string | undefined)[] = []
    const read = extractPage(bytes, {
      decodeLegacy: (_, declared) => {
        asked.push(declared)
        return { text: html, encoding: 'tcvn3' }
      },
    })
    expect(asked).toEqual(['x-viet-tcvn5712'])
    expect(read).toMatchObject({ extraction: { encoding: 'tcvn3', title: parts.title } })
  })
})

test('A text of an unknown encoding goes the same way, and keeps the hash of the bytes it came as.', () => {
  const bytes = Uint8Array.of(0x48, 0xe9, 0x69, 0x20, 0x6e)
  expect(refused(bytes)).toBe('not-utf8')
  const text = `${parts.title}\n${prose}\n`
  const read = extractPage(bytes, { decodeLegacy: () => ({ text, encoding: 'vni' }) })
  expect(read).toMatchObject({ text, extraction: { encoding: 'vni', title: parts.title } })
  expect('extraction' in read && read.extraction.sha256).toBe(createHash('sha256').update(bytes).digest('hex'))
})

describe('the founding document', () => {
  const body = foundingText.split('\n').filter((line) => line.startsWith('\u00a0'))
  const [toolbar, title, date] = foundingText.split('\n').filter((line) => line.trim() !== '')
  const paragraphs = body.map((line) => ({ kind: 'paragraph', text: line.replace(/^[\u00a0 ]+/, '') }))

  test('As text it gives title, update date, author and four paragraphs; it states no publication.', () => {
    const extraction = extracted(foundingBytes)
    expect(extraction.title).toBe(title)
    expect(extraction.updatedAt).toEqual({ date: '2023-04-05', label: 'updated', from: 'line' })
    expect(extraction).not.toHaveProperty('publishedAt')
    expect(extraction.bylines).toEqual([{ name: 'Ngọc Oánh', role: 'author' }])
    expect(extraction.blocks).toEqual(paragraphs)
    expect(extraction.annotations.filter(({ kind }) => kind === 'person').map(({ text }) => text)).toContain(
      'Nông Văn Hội',
    )
  })

  test.each([
    ['links', `<a href="#">${toolbar?.split(' In ').join('</a> <a href="#">In</a> <a href="#">')}</a>`],
    ['text', toolbar],
  ])('In a table layout between menu and other items, its toolbar as %s, it gives the same.', (_, tools) => {
    const menu = Array.from({ length: 20 }, (__, at) => `<li><a href="/m${at}">Mục ${at}</a>`).join('')
    const others = Array.from(
      { length: 10 },
      (__, at) => `<li><a href="?newsid=${at}">Khai mạc hội thi lần thứ ${at} của huyện</a> (06/04/2023)`,
    ).join('')
    const cell = `<p>${tools}</p><b>${title}</b><br>${date}<br>${body.map((line) => `<p>${line}`).join('')}<p align=right><b>Ngọc Oánh</b><div>Các tin khác</div><ul>${others}</ul>`
    const extraction = extracted(
      `<title>Trang thông tin điện tử huyện</title><table><tr><td><ul>${menu}</ul><td>${cell}<td>Online: 3</table>`,
    )
    expect(extraction).toMatchObject({
      title,
      updatedAt: { date: '2023-04-05' },
      bylines: [{ name: 'Ngọc Oánh', role: 'author' }],
    })
    expect(extraction).not.toHaveProperty('publishedAt')
    expect(textsOf(extraction.blocks)).toEqual(paragraphs.map(({ text }) => text))
  })
})

describe('what a page states', () => {
  test('Each date keeps its own label and time; none is copied to another field.', () => {
    const { publishedAt, updatedAt, unlabelledDate } = extracted(
      page(`${titled}<div>Đăng ngày: 04/04/2023 14:28 | Cập nhật lúc 10:8, Thứ Tư, 5-4-2023</div><p>${prose}</p>`),
    )
    expect(publishedAt).toEqual({ date: '2023-04-04', time: '14:28', label: 'published', from: 'line' })
    expect(updatedAt).toEqual({ date: '2023-04-05', time: '10:08', label: 'updated', from: 'line' })
    expect(unlabelledDate).toBeUndefined()
  })

  test('A date without a label is told apart, and the editor is told.', () => {
    const { publishedAt, updatedAt, unlabelledDate, warnings, confidence } = extracted(
      page(`${titled}<span>Thứ Tư, 05/04/2023</span><p>${prose}</p>`),
    )
    expect([publishedAt, updatedAt, unlabelledDate?.date]).toEqual([undefined, undefined, '2023-04-05'])
    expect(warnings.map(({ en }) => en).join()).toContain('One date does not say')
    expect(confidence.dates).toBeLessThan(DOUBTFUL)
  })

  test('What machines are told counts where readers are told nothing, in Vietnam time.', () => {
    const head =
      '<meta property="article:published_time" content="2023-04-04T20:30:00Z"><link rel="canonical" href="https://huyen.example.vn/?newsid=12">'
    const extraction = extracted(page(`${titled}<p>${prose}</p>`, head))
    expect(extraction.publishedAt).toEqual({ date: '2023-04-05', time: '03:30', label: 'published', from: 'meta' })
    expect(extraction).not.toHaveProperty('updatedAt')
    expect(extraction.address).toBe('https://huyen.example.vn/?newsid=12')
  })

  test('Pictures keep address, words and caption; documents their address and name; links their place.', () => {
    const body = `${titled}<p>${prose}</p><figure><img src="anh/1.jpg" alt="Hội trường"><figcaption>Quang cảnh hội nghị</figcaption></figure><p>Xem <a href="/vb/kh.pdf">kế hoạch</a> và <a href="javascript:x()">mẫu</a> kèm theo tại trang của huyện.</p><p><a href="tai/58.docx">Tải Kế hoạch số 58-KH/HU</a></p>`
    const { images, attachments, blocks, warnings } = extracted(page(body))
    expect(images).toEqual([{ src: 'anh/1.jpg', alt: 'Hội trường', caption: 'Quang cảnh hội nghị', block: 1 }])
    expect(attachments.map(({ href, name }) => [href, name])).toEqual([
      ['/vb/kh.pdf', 'kế hoạch'],
      ['tai/58.docx', 'Tải Kế hoạch số 58-KH/HU'],
    ])
    expect(blocks[2]).toMatchObject({ kind: 'paragraph', links: [{ from: 4, to: 12, href: '/vb/kh.pdf' }] })
    expect(warnings.map(({ en }) => en).join()).toContain('unsafe or useless address left out: 1')
  })

  test.each([
    ['<p align=right>Hoàng Văn Minh - Ban Dân vận Huyện ủy</p>', 'Hoàng Văn Minh'],
    ['<p><b>Lan Anh (Khối Dân vận xã Nà Sầm)</b></p>', 'Lan Anh'],
  ])('A last line set apart names its author, with an office or without: %s', (signed, name) => {
    expect(extracted(page(`${titled}<p>${prose}</p><p>${prose}</p>${signed}`)).bylines).toEqual([
      { name, role: 'author' },
    ])
  })

  test('Headings, lists, tables and quotes stay what they are.', () => {
    const body = `${titled}<p>${prose}</p><h3>Kết quả</h3><ol><li>Một<li>Hai</ol><table><tr><th>Xã<th>Số</tr><tr><td>Nà Sầm<td>12</tr></table><blockquote>Dân vận khéo thì việc gì cũng thành công.</blockquote><p>${prose}</p>`
    expect(extracted(page(body)).blocks.slice(1, 5)).toEqual([
      { kind: 'heading', text: 'Kết quả' },
      { kind: 'list', ordered: true, items: ['Một', 'Hai'] },
      { kind: 'table', caption: '', head: ['Xã', 'Số'], rows: [['Nà Sầm', '12']] },
      { kind: 'quote', text: 'Dân vận khéo thì việc gì cũng thành công.' },
    ])
  })
})

describe('bytes', () => {
  const html = page(`${titled}<p>${prose}</p>`)
  const utf16 = Uint8Array.from(Buffer.from(`\ufeff${html}`, 'utf16le'))

  test.each([
    ['UTF-16 with its mark', utf16, 'utf-16le'],
    [
      'UTF-8 that declares another encoding',
      bytesOf(html.replace('<head>', '<head><meta charset=iso-8859-1>')),
      'utf-8',
    ],
  ])('%s is read as what it is.', (_, bytes, encoding) => {
    expect(extracted(bytes)).toMatchObject({ title: parts.title, encoding })
  })

  test('A letter cut in two does not make a page unreadable; the editor is told.', () => {
    const bytes = bytesOf(page(`${titled}<p>${prose}</p>`, '<meta name="description" content="Hội nghị ~">'))
    bytes[bytes.indexOf(0x7e)] = 0xe1
    expect(
      extracted(bytes)
        .warnings.map(({ en }) => en)
        .join(),
    ).toContain('broken characters')
  })
})
