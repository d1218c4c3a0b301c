import { expect, test } from 'vitest'
import { readDecreeSheet } from './read-decree-sheet.ts'

const BODIES = [
  { ref: 'id-khe-truc', name: 'Đảng ủy xã Khe Trúc', shortName: '', symbol: 'ĐU' },
  { ref: 'id-na-may', name: 'Đảng ủy xã Nà Mây', shortName: '', symbol: 'ĐU' },
  { ref: 'id-huyen', name: 'Huyện ủy Suối Trăng', shortName: '', symbol: 'HU' },
]
const AREAS = [
  { ref: 'dia-ban-tinh', name: 'Tỉnh Sông Trăng', shortName: '', symbol: '' },
  { ref: 'dia-ban-khe-truc', name: 'Xã Khe Trúc', shortName: '', symbol: '' },
]
const NAMEABLE = { bodies: BODIES, areas: AREAS }
const problemsOf = async (cells: string[][]) =>
  (await readDecreeSheet(cells, NAMEABLE)).problems.map(({ path, code }) => `${path} ${code.split('.')[1]}`)

test('a sheet that does not say what is to be done is refused by the name of the column', async () => {
  expect(await problemsOf([['Tổ chức']])).toEqual(['/1/kind no-column'])
  expect(await problemsOf([['Việc']])).toEqual(['/2/kind no-rows'])
})

test('every bad row is named with its column: what is not understood, who is unknown, who is meant among several', async () => {
  const { problems } = await readDecreeSheet(
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

test('bodies are found without accents and by part of a name; new ones by the name that establishes them; shares in per cent', async () => {
  const { lines, problems } = await readDecreeSheet(
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

test('that copies go to another body, or no more, is said in any of its words', async () => {
  const words = ['Đồng gửi báo cáo', 'đồng gửi', 'Phối hợp', 'coordinate', 'Thôi đồng gửi báo cáo', 'Thôi phối hợp']
  const rows = words.map((word) => [word, 'khe truc', 'na may'])
  const { lines, problems } = await readDecreeSheet([['Việc', 'Tổ chức', 'Tổ chức nhận'], ...rows], NAMEABLE)
  expect(problems).toEqual([])
  const [begins, ends] = ['coordinate', 'stop-coordinating']
  expect(lines.map(({ kind }) => kind)).toEqual([begins, begins, begins, begins, ends, ends])
})

test('areas are found among areas, never among bodies; new ones by their name, their kind by the word for it', async () => {
  const { lines, problems } = await readDecreeSheet(
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
    await problemsOf([
      ['Việc', 'Tổ chức', 'Địa bàn'],
      ['Nhập địa bàn', 'Huyện ủy Suối Trăng', ''],
    ]),
  ).toEqual(['/2/body unknown-area-name'])
})

test('what is moved may name its new superior in the column of superiors, and what is wrong there is told of that column', async () => {
  const heading = ['Việc', 'Tổ chức', 'Tổ chức nhận', 'Cấp trên theo địa bàn', 'Cấp trên theo ngành dọc']
  const { lines, rows, problems } = await readDecreeSheet(
    [
      heading,
      ['Chuyển cấp trên', 'khe truc', '', 'na may', ''],
      ['Chuyển ngành dọc', 'khe truc', '', '', 'na may'],
      ['Chuyển địa bàn', 'xa khe truc', '', 'tinh song trang', ''],
      ['Chuyển cấp trên', 'khe truc', 'na may', 'Huyện ủy Suối Trăng', ''],
      ['Nhập', 'khe truc', '', 'na may', ''],
      ['Chuyển cấp trên', 'khe truc', '', 'ai đó', ''],
    ],
    NAMEABLE,
  )
  expect(lines.slice(0, 5).map(({ to }) => to)).toEqual(['id-na-may', 'id-na-may', 'dia-ban-tinh', 'id-na-may', ''])
  expect(rows.map(({ to }) => to)).toEqual(['parent', 'lineParent', 'parent', 'to', 'to', 'parent'])
  expect(problems.map(({ path }) => path)).toEqual(['/7/parent'])
})

test('a kind of body is given by its code or its name', async () => {
  const kinds = [{ code: 'DANG_UY', name: 'Đảng ủy xã, phường' }]
  const rows = ['DANG_UY', 'đảng ủy xã, phường', 'Chi bộ'].map((kind) => ['Thành lập', `Đảng ủy ${kind}`, kind])
  const { lines } = await readDecreeSheet([['Việc', 'Tên', 'Loại tổ chức'], ...rows], { ...NAMEABLE, kinds })
  expect(lines.map(({ organisationKind }) => organisationKind)).toEqual(['DANG_UY', 'DANG_UY', 'Chi bộ'])
})
