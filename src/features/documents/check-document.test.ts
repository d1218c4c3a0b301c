import { describe, expect, it } from 'vitest'
import { checkDocument, type Defect } from './check-document.ts'
import { documentDigest } from './document-digest.ts'
import type { Block, Mark, OfficialDocument } from './model.ts'

const DRAFT: OfficialDocument = {
  standard: 'HD05',
  upperBody: ['ĐẢNG BỘ TỈNH TUYÊN QUANG'],
  issuingBody: ['ĐẢNG ỦY XÃ VINH HÀ', 'KHỐI DÂN VẬN'],
  number: null,
  symbol: 'BC/DV',
  place: 'Vinh Hà',
  issuedOn: null,
  typeName: 'BÁO CÁO',
  subject: 'công tác dân vận tháng 6 năm 2026',
  body: [{ kind: 'paragraph', text: 'Tình hình Nhân dân ổn định.' }],
  signature: { post: 'TRƯỞNG KHỐI', name: 'Trần Thị Bình' },
  recipients: ['Đảng ủy xã', 'Lưu Khối Dân vận'],
  marks: ['DỰ THẢO'],
}

const TABLE: Block = {
  kind: 'table',
  columns: [{ label: 'Chỉ tiêu', align: 'left' }],
  rows: [{ kind: 'figure', cells: ['Mô hình', '12'] }],
}

const text = (kind: 'part' | 'heading' | 'paragraph', words: string): Block => ({ kind, text: words })

/** A change to a good document, and the one defect it makes. */
const REFUSED: readonly (readonly [Partial<OfficialDocument>, path: string, Defect['code']])[] = [
  [{ issuingBody: [] }, 'issuingBody', 'missing'],
  [{ upperBody: [' '] }, 'upperBody[0]', 'missing'],
  [{ symbol: '' }, 'symbol', 'missing'],
  [{ place: '\t' }, 'place', 'missing'],
  [{ typeName: '' }, 'typeName', 'missing'],
  [{ subject: '\u0000' }, 'subject', 'missing'],
  [{ body: [] }, 'body', 'missing'],
  [{ body: [text('paragraph', '')] }, 'body[0].text', 'missing'],
  [{ body: [{ ...TABLE, rows: [] }] }, 'body[0].rows', 'missing'],
  [{ signature: { post: '', name: 'Trần Thị Bình' } }, 'signature.post', 'missing'],
  [{ signature: { post: 'TRƯỞNG KHỐI', name: '' } }, 'signature.name', 'missing'],
  [{ recipients: [] }, 'recipients', 'missing'],
  [{ recipients: ['Đảng ủy xã'] }, 'recipients', 'archive-copy-missing'],
  [{ number: 0 }, 'number', 'number-not-positive'],
  [{ number: 1.5 }, 'number', 'number-not-positive'],
  [{ symbol: '07-BC' }, 'symbol', 'symbol-malformed'],
  [{ issuedOn: '2026-02-30' }, 'issuedOn', 'date-malformed'],
  [{ issuedOn: '05/6/2026' }, 'issuedOn', 'date-malformed'],
  [{ issuedOn: '2023-04-05' }, 'standard', 'standard-not-in-force'],
  [
    { signature: { authority: 'TM. BAN THƯỜNG VỤ', post: 'BÍ THƯ', name: 'An' } },
    'signature.authority',
    'authority-malformed',
  ],
  [{ body: [text('part', 'I- KẾT QUẢ')] }, 'body[0].text', 'heading-already-numbered'],
  [{ body: [text('heading', '1. Tình hình')] }, 'body[0].text', 'heading-already-numbered'],
  [{ body: [text('paragraph', 'Trên đây là báo cáo./.')] }, 'body[0].text', 'closing-mark'],
  [{ body: [TABLE] }, 'body[0].rows[0].cells', 'cells-do-not-match-columns'],
  [{ typeName: 'BÁO CÁO MẬT' }, 'typeName', 'secrecy-mark'],
  [{ subject: 'tình hình địa bàn (Tối mật)' }, 'subject', 'secrecy-mark'],
  [{ body: [text('paragraph', 'TUYỆT MẬT')] }, 'body[0].text', 'secrecy-mark'],
  [{ marks: ['MẬT' as Mark] }, 'marks[0]', 'secrecy-mark'],
  [{ marks: ['HỎA TỐC' as Mark] }, 'marks[0]', 'unknown-mark'],
]

describe('The check of a document', () => {
  it.each(REFUSED)('refuses %j at %s as %s', (change, path, code) => {
    expect(checkDocument({ ...DRAFT, ...change })).toEqual([{ path, code }])
  })

  it('refuses an annex without title, reference or rows, naming all three', () => {
    const annex = {
      title: '',
      referenceLine: '',
      columns: [{ label: 'Mã', align: 'left' as const }],
      rows: [],
      notes: [],
    }
    const paths = checkDocument({ ...DRAFT, annex }).map(({ path }) => path)
    expect(paths.sort()).toEqual(['annex.referenceLine', 'annex.rows', 'annex.title'])
  })

  it('lets HD 36 close with "./.", which HD 05 does not', () => {
    const body = [text('paragraph', 'Trên đây là báo cáo./.')]
    expect(checkDocument({ ...DRAFT, standard: 'HD36', issuedOn: '2023-04-05', body })).toEqual([])
  })

  it('passes a draft, and a numbered document of its day', () => {
    expect(checkDocument(DRAFT)).toEqual([])
    expect(checkDocument({ ...DRAFT, number: 7, issuedOn: '2026-06-25', marks: [] })).toEqual([])
  })

  it.each(['BC/DV', 'QĐ/TU', 'QĐi/TW', 'HD/BTGDVTU', 'BC/VPĐU'])('knows "%s" for a symbol', (symbol) => {
    expect(checkDocument({ ...DRAFT, symbol })).toEqual([])
  })

  it('passes text in decomposed Unicode: it is normalised, not refused', () => {
    const decomposed = JSON.parse(JSON.stringify(DRAFT).normalize('NFD')) as OfficialDocument
    expect(checkDocument(decomposed)).toEqual([])
  })
})

describe('The digest of a document', () => {
  it('changes with a single figure', () => {
    expect(documentDigest({ ...DRAFT, number: 8 })).not.toBe(documentDigest({ ...DRAFT, number: 9 }))
  })

  it('is 64 hexadecimal digits and does not depend on the order of keys', () => {
    const reversed = Object.fromEntries(Object.entries(DRAFT).reverse()) as OfficialDocument
    expect(documentDigest(reversed)).toBe(documentDigest(DRAFT))
    expect(documentDigest(DRAFT)).toMatch(/^[0-9a-f]{64}$/)
  })
})
