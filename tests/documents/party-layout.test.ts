import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { type Block, documentDigest, type OfficialDocument, renderDocx } from '#features/documents/index.ts'
import { type ParagraphLook, paragraphsOf, partOf } from './docx-parts.ts'
import { fodtParagraphs, type Office, openOffice, pdfFonts, pdfInfo, pdfPages, pdfWords } from './office.ts'
import { QUARTERLY_REPORT as REPORT } from './quarterly-report.ts'

/** The numbers of the headings of the report, in order, as a reader expects them. */
const NUMBERS = 'I- |1. |2. |3. |a) |b) |4. |5. |6. |7. |8. |9. |10. |11. |II- |1. |2. |III- |IV- '.split('|')

const FILLER: Block = { kind: 'source-note', text: 'Nguồn: báo cáo của các đơn vị.' }
const LAST_WORDS = 'lớp bồi dưỡng nghiệp vụ'

/** The report without annex, made longer line by line over a whole page, so that its end meets every foot of a page. */
const GROWING = Array.from({ length: 34 }, (_, extra): OfficialDocument => {
  const { annex: _annex, ...report } = REPORT
  return { ...report, body: [...Array.from({ length: extra }, () => FILLER), ...REPORT.body] }
})

/** Everything the report says, in reading order, written out as it must stand on paper. */
function expectedLines({ body, annex }: OfficialDocument): readonly string[] {
  const numbers = NUMBERS.values()
  const headed = new Set(['part', 'heading', 'subheading'])
  const tableLines = (table: Extract<Block, { kind: 'table' }> | NonNullable<OfficialDocument['annex']>) => [
    ...table.columns.map(({ label }) => label),
    ...table.rows.flatMap((row) => (row.kind === 'group' ? [row.label] : row.cells)),
  ]
  const blockLines = (block: Block) => {
    if (block.kind === 'table') return tableLines(block)
    return [headed.has(block.kind) ? `${numbers.next().value}${block.text}` : block.text]
  }
  return [
    'ĐẢNG BỘ HUYỆN NA HANG',
    'BAN DÂN VẬN',
    '*',
    'ĐẢNG CỘNG SẢN VIỆT NAM',
    'Số 127-BC/BDVHU',
    'Na Hang, ngày 05 tháng 4 năm 2023',
    'BÁO CÁO',
    'công tác dân vận quý I, nhiệm vụ trọng tâm quý II năm 2023',
    '-----',
    ...body.flatMap(blockLines),
    'Nơi nhận:',
    '- Ban Dân vận Tỉnh ủy;',
    '- Thường trực Huyện ủy;',
    '- Mặt trận Tổ quốc và các đoàn thể huyện;',
    '- Khối dân vận các xã, thị trấn;',
    '- Lưu Ban Dân vận Huyện ủy.',
    'K/T TRƯỞNG BAN',
    'PHÓ TRƯỞNG BAN',
    'Nguyễn Văn An',
    'PHỤ LỤC',
    'CÁC CHỈ TIÊU CÔNG TÁC DÂN VẬN QUÝ I NĂM 2023',
    '(Kèm theo Báo cáo số 127-BC/BDVHU, ngày 05/4/2023 của Ban Dân vận Huyện ủy Na Hang)',
    ...(annex === undefined ? [] : [...tableLines(annex), ...annex.notes]),
  ]
}

let office: Office
let docx: Uint8Array
let pdf: string
let fodt: string
let grown: readonly string[]

beforeAll(async () => {
  office = await openOffice()
  docx = await renderDocx(REPORT)
  const growing = await Promise.all(GROWING.map(async (report, i) => [`grown-${i}`, await renderDocx(report)] as const))
  fodt = (await office.convert({ report: docx }, 'fodt')).report ?? ''
  const { report = '', ...others } = await office.convert({ report: docx, ...Object.fromEntries(growing) }, 'pdf')
  pdf = report
  grown = Object.values(others)
}, 180_000)

afterAll(() => office.close())

describe('A quarterly report opened in LibreOffice', () => {
  it('says exactly what the model says, block by block and in order', async () => {
    expect(await fodtParagraphs(fodt)).toEqual(expectedLines(REPORT))
  })

  it('is set in the metric twin of Times New Roman alone, so that the pages below mean something', async () => {
    const fonts = (await pdfFonts(pdf))
      .split('\n')
      .slice(2)
      .filter((row) => row !== '')
    expect(fonts.length).toBeGreaterThan(0)
    for (const row of fonts) expect(row).toMatch(/^\w+\+(Tinos|TimesNewRoman)/)
  })

  it('has A4 pages only and carries its title', async () => {
    const info = await pdfInfo(pdf)
    const sizes = info.split('\n').filter((row) => /^Page +\d+ size/.test(row))
    expect(sizes).toHaveLength(5)
    for (const size of sizes) expect(size).toContain('(A4)')
    expect(info).toContain('BÁO CÁO công tác dân vận quý I, nhiệm vụ trọng tâm quý II năm 2023')
  })

  it('hides the number of the first page and numbers the others at the top, in the middle', async () => {
    const pages = await pdfPages(pdf)
    const firstWords = pages.map((page) => page.trim().split(/\s+/)[0])
    expect(firstWords).toEqual(['ĐẢNG', '2', '3', '4', '5'])
    const number = (await pdfWords(pdf)).find((word) => word.page === 2)
    expect(((number?.left ?? 0) + (number?.right ?? 0)) / 2).toBeCloseTo((85 + 552.8) / 2, 0)
    expect(number?.top).toBeLessThan(56.7)
  })

  it('keeps the name of the Party on one line, level with the upper body', async () => {
    const words = await pdfWords(pdf)
    const top = ['CỘNG', 'SẢN', 'VIỆT', 'NAM', 'BỘ'].map((text) => words.find((word) => word.text === text)?.top ?? 0)
    expect(Math.max(...top) - Math.min(...top)).toBeLessThan(3)
  })

  it('sets number and date on one line', async () => {
    const [first = ''] = await pdfPages(pdf)
    expect(first).toMatch(/^ *Số 127-BC\/BDVHU {3,}Na Hang, ngày 05 tháng 4 năm 2023$/m)
  })

  it('keeps every word between the margins', async () => {
    for (const word of await pdfWords(pdf)) {
      expect(word.left, word.text).toBeGreaterThanOrEqual(85)
      expect(word.right, word.text).toBeLessThanOrEqual(553.5)
    }
  })

  it('repeats the headings of the annex on its second page', async () => {
    const pages = await pdfPages(pdf)
    expect(pages.slice(3).map((page) => /Mã +Chỉ tiêu/.test(page))).toEqual([true, true])
  })

  it('never leaves the signature alone on a page, nor breaks it, nor adds an empty page', async () => {
    const lengths = new Set<number>()
    for (const path of grown) {
      const pages = await pdfPages(path)
      lengths.add(pages.length)
      const last = pages.at(-1) ?? ''
      for (const text of [LAST_WORDS, 'Nơi nhận:', 'PHÓ TRƯỞNG BAN', 'Nguyễn Văn An']) expect(last).toContain(text)
    }
    expect(lengths.size, 'the documents must cross the foot of a page').toBeGreaterThan(1)
  })
})

describe('The .docx file of a quarterly report', () => {
  const look = (text: string): Partial<ParagraphLook> | undefined =>
    paragraphsOf(partOf(docx, 'word/document.xml')).find((paragraph) => paragraph.text === text)

  it('refuses a document with defects, naming them', async () => {
    await expect(renderDocx({ ...REPORT, subject: '' })).rejects.toThrow('subject missing')
  })

  it.each([
    ['ĐẢNG CỘNG SẢN VIỆT NAM', { size: 15, bold: true, italic: false, align: 'center' }],
    ['ĐẢNG BỘ HUYỆN NA HANG', { size: 14, bold: false, align: 'center' }],
    ['BAN DÂN VẬN', { size: 14, bold: true, align: 'center' }],
    ['Số 127-BC/BDVHU', { size: 14, bold: false, italic: false, align: 'center' }],
    ['Na Hang, ngày 05 tháng 4 năm 2023', { size: 14, bold: false, italic: true, align: 'center' }],
    ['BÁO CÁO', { size: 16, bold: true, align: 'center', keepNext: true }],
    [REPORT.subject, { size: 15, bold: true, align: 'center', keepNext: true }],
    ['I- KẾT QUẢ CÔNG TÁC DÂN VẬN QUÝ I NĂM 2023', { size: 14, bold: true, keepNext: true }],
    ['b) Tiếp công dân, giải quyết đơn thư', { size: 14, bold: false, italic: true, keepNext: true }],
    ['K/T TRƯỞNG BAN', { size: 14, bold: true, align: 'center' }],
    ['PHÓ TRƯỞNG BAN', { size: 14, bold: false, align: 'center' }],
    ['Nguyễn Văn An', { size: 14, bold: true, align: 'center' }],
    ['Nơi nhận:', { size: 14, bold: false, underlined: true, align: 'left' }],
    ['- Lưu Ban Dân vận Huyện ủy.', { size: 12, bold: false, align: 'left' }],
    ['12.450', { size: 12, bold: false, align: 'right' }],
  ])('sets "%s" as HD 36-HD/VPTW wants it', (text, expected) => {
    expect(look(text)).toMatchObject(expected)
  })

  it('justifies the body: first line 10 mm, 6 pt above and below, lines of exactly 18 pt', () => {
    const first = paragraphsOf(partOf(docx, 'word/document.xml')).find(({ text }) =>
      text.startsWith('Thực hiện chế độ'),
    )
    expect(first).toMatchObject({ size: 14, align: 'both', firstLine: 567 })
    expect(first?.spacing?.split(' ').sort()).toEqual([
      'w:after="120"',
      'w:before="120"',
      'w:line="360"',
      'w:lineRule="exact"',
    ])
  })

  it('has the page of the guideline, tables as wide as its text, and 38/62 columns at the head', () => {
    const xml = partOf(docx, 'word/document.xml')
    expect(xml.match(/<w:pgSz [^>]*>/g)).toEqual(Array(2).fill('<w:pgSz w:w="11906" w:h="16838" w:orient="portrait"/>'))
    expect(xml).toContain('w:top="1134" w:right="850" w:bottom="1134" w:left="1701"')
    const grids = (xml.match(/<w:tblGrid>.*?<\/w:tblGrid>/g) ?? []).map((grid) =>
      [...grid.matchAll(/w:w="(\d+)"/g)].map((m) => Number(m[1])),
    )
    expect(grids).toHaveLength(4)
    for (const grid of grids) expect(grid.reduce((a, b) => a + b, 0)).toBe(9355)
    expect(grids[0]).toEqual([3555, 5800])
  })

  it('draws a line as long as the name of the Party below it, with no underline', () => {
    const xml = partOf(docx, 'word/document.xml')
    const [, indents = ''] = /<w:pBdr><w:top w:val="single"[^>]*\/><\/w:pBdr>.*?<w:ind ([^>]*)\/>/.exec(xml) ?? []
    const sides = [...indents.matchAll(/w:(?:left|right)="(\d+)"/g)].map((match) => Number(match[1]))
    expect(sides).toHaveLength(2)
    expect((5800 - sides.reduce((a, b) => a + b, 0)) / 20).toBeCloseTo(206.7, 0)
    expect(look('ĐẢNG CỘNG SẢN VIỆT NAM')).toMatchObject({ underlined: false })
  })

  it('is in Vietnamese and in Times New Roman', () => {
    const styles = partOf(docx, 'word/styles.xml')
    expect(styles).toMatch(/<w:lang [^>]*w:val="vi-VN"/)
    expect(styles).toMatch(/<w:rFonts [^>]*w:ascii="Times New Roman"/)
  })

  it('turns an annex of more than six columns on its side', async () => {
    const columns = Array.from({ length: 7 }, (_, i) => ({ label: `Cột ${i + 1}`, align: 'right' as const }))
    const rows = [{ kind: 'figure' as const, cells: columns.map((_, i) => String(i)) }]
    const wide = {
      ...REPORT,
      annex: { title: 'BẢNG SỐ LIỆU', referenceLine: 'Kèm theo Báo cáo', columns, rows, notes: [] },
    }
    const xml = partOf(await renderDocx(wide), 'word/document.xml')
    expect(xml.match(/<w:pgSz [^>]*>/g)?.[1]).toBe('<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>')
  })

  it('is the same byte for byte whenever it is drawn, from an equal model in another Unicode form', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2031-07-09T11:12:13Z') })
    const decomposed = JSON.parse(JSON.stringify(REPORT).normalize('NFD')) as OfficialDocument
    const again = await renderDocx(decomposed).finally(() => vi.useRealTimers())
    expect(Buffer.compare(again, docx)).toBe(0)
    expect(documentDigest(decomposed)).toBe(documentDigest(REPORT))
  })
})
