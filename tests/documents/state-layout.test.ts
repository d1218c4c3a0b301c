import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type OfficialDocument, renderDocx } from '#features/documents/index.ts'
import { type ParagraphLook, paragraphsOf, partOf } from './docx-parts.ts'
import { fodtParagraphs, type Office, openOffice, pdfPages, pdfWords } from './office.ts'
import { STATE_REPORT as REPORT } from './state-report.ts'

/** A draft of the Front, with a superior above it and two bodies it is addressed to. */
const DRAFT: OfficialDocument = {
  ...REPORT,
  upperBody: ['ỦY BAN MẶT TRẬN TỔ QUỐC VIỆT NAM TỈNH'],
  issuingBody: ['ỦY BAN MẶT TRẬN TỔ QUỐC VIỆT NAM', 'HUYỆN NA HANG'],
  number: null,
  symbol: 'BC-MTTQ-BTT',
  issuedOn: null,
  addressees: ['Ban Dân vận Huyện ủy', 'Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh'],
  signature: { authority: 'TM. BAN THƯỜNG TRỰC', post: 'CHỦ TỊCH', name: 'Lê Đình Quý' },
  marks: ['DỰ THẢO'],
}

let office: Office
let docx: Uint8Array
let said: readonly string[]
let pdf: string
let draft: string

beforeAll(async () => {
  office = await openOffice()
  docx = await renderDocx(REPORT)
  said = await fodtParagraphs((await office.convert({ report: docx }, 'fodt')).report ?? '')
  const drawn = await office.convert({ report: docx, draft: await renderDocx(DRAFT) }, 'pdf')
  pdf = drawn.report ?? ''
  draft = drawn.draft ?? ''
}, 180_000)
afterAll(() => office.close())

describe('A report of a People’s Committee opened in LibreOffice', () => {
  it('begins with the body, the State and its motto, number and date, type and subject, and whom it is for', () => {
    expect(said.slice(0, 9)).toEqual([
      'ỦY BAN NHÂN DÂN',
      'HUYỆN NA HANG',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
      'Số: 05/BC-UBND',
      'Na Hang, ngày 05 tháng 02 năm 2024',
      'BÁO CÁO',
      REPORT.subject,
      'Kính gửi: Ban Dân vận Huyện ủy Na Hang.',
    ])
  })

  it('ends with the recipients and the signature, the committee above the chairman above the one who signs', () => {
    const end = said.indexOf('Nơi nhận:')
    expect(said[end - 1]).toMatch(/trong quý II\.\/\.$/)
    expect(said.slice(end, end + 9)).toEqual([
      'Nơi nhận:',
      '- Như trên;',
      '- Thường trực Huyện ủy;',
      '- Các đơn vị gửi báo cáo;',
      '- Lưu: VT.',
      'TM. ỦY BAN NHÂN DÂN',
      'KT. CHỦ TỊCH',
      'PHÓ CHỦ TỊCH',
      'Vi Thị Yến',
    ])
  })

  it('keeps the name of the State on one line, and number and date on one', async () => {
    const [first = ''] = await pdfPages(pdf)
    expect(first).toMatch(/CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM$/m)
    expect(first).toMatch(/^ *Số: 05\/BC-UBND {3,}Na Hang, ngày 05 tháng 02 năm 2024$/m)
  })

  it('counts the pages of its annex anew, and numbers the first of neither', async () => {
    const firstWords = (await pdfPages(pdf)).map((page) => page.trim().split(/\s+/)[0])
    expect(firstWords).toEqual(['ỦY', '2', '3', 'Phụ', '2'])
  })

  it('names several addressees below each other, and keeps every word of a draft between the margins', async () => {
    const [first = ''] = await pdfPages(draft)
    expect(first).toMatch(/Kính gửi:\s+- Ban Dân vận Huyện ủy;\s+- Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh\.\s/)
    for (const word of await pdfWords(draft)) {
      expect(word.left, word.text).toBeGreaterThanOrEqual(85)
      expect(word.right, word.text).toBeLessThanOrEqual(553.5)
    }
  })
})

describe('The .docx file of a report of the State', () => {
  const look = (text: string): Partial<ParagraphLook> | undefined =>
    paragraphsOf(partOf(docx, 'word/document.xml')).find((paragraph) => paragraph.text === text)

  it('refuses what only a document of the Party writes', async () => {
    const party = { ...REPORT, symbol: 'BC/UBND', signature: { ...REPORT.signature, authority: 'T/M ỦY BAN NHÂN DÂN' } }
    const refused = { ...party, recipients: ['Lưu Văn phòng'], issuedOn: '2020-03-04' }
    await expect(renderDocx(refused)).rejects.toThrow(
      /symbol symbol-malformed.*standard-not-in-force.*authority-malformed.*archive-copy-missing/,
    )
  })

  it.each([
    ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', { size: 12, bold: true, align: 'center' }],
    ['Độc lập - Tự do - Hạnh phúc', { size: 13, bold: true, align: 'center' }],
    ['HUYỆN NA HANG', { size: 13, bold: true, align: 'center' }],
    ['Số: 05/BC-UBND', { size: 13, bold: false, italic: false, align: 'center' }],
    ['Na Hang, ngày 05 tháng 02 năm 2024', { size: 13, italic: true, align: 'center' }],
    ['BÁO CÁO', { size: 14, bold: true, align: 'center' }],
    ['I. KẾT QUẢ CÔNG TÁC DÂN VẬN QUÝ I NĂM 2023', { size: 14, bold: true }],
    ['a) Cải cách hành chính, giải quyết thủ tục hành chính', { size: 14, bold: false, italic: false }],
    ['TM. ỦY BAN NHÂN DÂN', { size: 14, bold: true, align: 'center' }],
    ['PHÓ CHỦ TỊCH', { size: 14, bold: true, align: 'center' }],
    ['Nơi nhận:', { size: 12, bold: true, italic: true, underlined: false, align: 'left' }],
    ['- Lưu: VT.', { size: 11, bold: false, align: 'left' }],
    ['Phụ lục', { size: 14, bold: true, align: 'center' }],
  ])('sets "%s" as NĐ 30/2020 wants it', (text, expected) => {
    expect(look(text)).toMatchObject(expected)
  })
})
