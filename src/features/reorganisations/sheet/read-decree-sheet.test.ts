import { expect, test } from 'vitest'
import { readDecreeSheet } from './read-decree-sheet.ts'

const BODIES = [
  { ref: 'id-khe-truc', name: 'Đảng ủy xã Khe Trúc', symbol: 'ĐU' },
  { ref: 'id-na-may', name: 'Đảng ủy xã Nà Mây', symbol: 'ĐU' },
  { ref: 'id-huyen', name: 'Huyện ủy Suối Trăng', symbol: 'HU' },
]
const AREAS = [
  { ref: 'dia-ban-tinh', name: 'Tỉnh Sông Trăng', symbol: '' },
  { ref: 'dia-ban-khe-truc', name: 'Xã Khe Trúc', symbol: '' },
]
const NAMEABLE = { bodies: BODIES, areas: AREAS }
const problemsOf = (cells: string[][]) =>
  readDecreeSheet(cells, NAMEABLE).problems.map(({ path, code }) => `${path} ${code.split('.')[1]}`)

test('a sheet that does not say what is to be done is refused by the name of the column', () => {
  expect(problemsOf([['Tổ chức']])).toEqual(['/1/kind no-column'])
  expect(problemsOf([['Việc']])).toEqual(['/2/kind no-rows'])
})

test('every bad row is named with its column: what is not understood, who is unknown, who is meant among several', () => {
  const { problems } = readDecreeSheet(
    [
      ['Việc', 'Tổ chức', 'Tổ chức nhận', 'Tỷ lệ'],
      ['Xóa', 'Đảng ủy xã Khe Trúc', '', ''],
      ['Nhập', 'ĐU', 'Huyện ủy', ''],
      ['', '', '', ''],
      ['Chia', 'Đảng ủy xã Nà Mâi', 'Huyện ủy Suối Trăng', 'một nửa'],
    ],
    NAMEABLE,
  )
  expect(problems.map(({ path, code }) => `${path} ${code.split('.')[1]}`)).toEqual([
    '/2/kind unknown-kind',
    '/3/body ambiguous-body',
    '/5/body unknown-body',
    '/5/share share-number',
  ])
  expect(problems[1]?.params?.candidates).toBe('Đảng ủy xã Khe Trúc; Đảng ủy xã Nà Mây')
})

test('bodies are found without accents and by part of a name; new ones by the name that establishes them; shares in per cent', () => {
  const { lines, problems } = readDecreeSheet(
    [
      [
        'TEN',
        'viec',
        'to chuc',
        'Tổ chức nhận',
        'ty le',
        'Làm tiếp việc còn dở',
        'Loại tổ chức',
        'Cấp trên theo địa bàn',
      ],
      ['Đảng ủy xã Mây Trúc', 'thành lập', '', '', '', '', 'DANG_UY', 'huyen uy suoi trang'],
      ['', 'Hợp nhất', 'khe truc', 'Đảng ủy xã Mây Trúc', '', '', '', ''],
      ['', 'split', 'Nà Mây', 'Đảng ủy xã Mây Trúc', '60 %', 'x', '', ''],
    ],
    NAMEABLE,
  )
  expect(problems).toEqual([])
  expect(
    lines.map(({ kind, key, body, to, share, heir, parent }) => [kind, key, body, to, share, heir, parent]),
  ).toEqual([
    ['establish', 'Đảng ủy xã Mây Trúc', '', '', undefined, false, 'id-huyen'],
    ['merge', '', 'id-khe-truc', 'Đảng ủy xã Mây Trúc', undefined, false, ''],
    ['split', '', 'id-na-may', 'Đảng ủy xã Mây Trúc', 0.6, true, ''],
  ])
})

test('that copies go to another body, or no more, is said in any of its words', () => {
  const words = ['Đồng gửi báo cáo', 'đồng gửi', 'Phối hợp', 'coordinate', 'Thôi đồng gửi báo cáo', 'Thôi phối hợp']
  const rows = words.map((word) => [word, 'khe truc', 'na may'])
  const { lines, problems } = readDecreeSheet([['Việc', 'Tổ chức', 'Tổ chức nhận'], ...rows], NAMEABLE)
  expect(problems).toEqual([])
  const [begins, ends] = ['coordinate', 'stop-coordinating']
  expect(lines.map(({ kind }) => kind)).toEqual([begins, begins, begins, begins, ends, ends])
})

test('areas are found among areas, never among bodies; new ones by their name, their kind by the word for it', () => {
  const { lines, problems } = readDecreeSheet(
    [
      ['Việc', 'Tên', 'Loại địa bàn', 'Cấp trên theo địa bàn', 'Tổ chức', 'Tổ chức nhận', 'Địa bàn'],
      ['Lập địa bàn', 'Xã Mây Trúc', 'Xã', 'tinh song trang', '', '', ''],
      ['Nhập địa bàn', '', '', '', 'khe truc', 'Xã Mây Trúc', ''],
      ['Đổi tên', '', '', '', 'Đảng ủy xã Khe Trúc', '', 'xa may truc'],
    ],
    NAMEABLE,
  )
  expect(problems).toEqual([])
  expect(
    lines.map(({ kind, key, areaKind, parent, body, to, areaId }) => [kind, key, areaKind, parent, body, to, areaId]),
  ).toEqual([
    ['establish-area', 'Xã Mây Trúc', 'commune', 'dia-ban-tinh', '', '', ''],
    ['merge-area', '', '', '', 'dia-ban-khe-truc', 'Xã Mây Trúc', ''],
    ['rename', '', '', '', 'id-khe-truc', '', 'Xã Mây Trúc'],
  ])
  expect(
    problemsOf([
      ['Việc', 'Tổ chức', 'Địa bàn'],
      ['Nhập địa bàn', 'Huyện ủy Suối Trăng', ''],
    ]),
  ).toEqual(['/2/body unknown-area-name'])
})
