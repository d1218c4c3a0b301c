import { expect, test } from 'vitest'
import { readTreeSheet } from './read-tree-sheet.ts'

test('a sheet without the columns that every organisation needs is refused by the names of both', () => {
  const { rows, problems } = readTreeSheet([
    ['Mã', 'Ký hiệu'],
    ['a', 'A'],
  ])
  expect(rows).toEqual([])
  expect(problems.map(({ path, code }) => [path, code])).toEqual([
    ['/1/name', 'organisations.no-column'],
    ['/1/kind', 'organisations.no-column'],
  ])
})

test('a sheet with a heading alone is told so', () => {
  expect(readTreeSheet([['Tên tổ chức', 'Loại']]).problems).toEqual([
    { path: '/2/name', code: 'organisations.no-rows' },
  ])
})

test('every bad row is named by its number in the sheet, empty rows counted but passed over', () => {
  const { problems } = readTreeSheet([
    ['Mã', 'Tên tổ chức', 'Loại', 'Cấp trên theo địa bàn'],
    ['a', 'Một', 'K', 'a'],
    [],
    ['a', '', ''],
  ])
  expect(problems.map(({ path, code }) => [path, code])).toEqual([
    ['/2/territoryParent', 'organisations.own-parent'],
    ['/4/key', 'organisations.same-key'],
    ['/4/name', 'input.required'],
    ['/4/kind', 'input.required'],
  ])
})

test('rows that show how one is written are passed over', () => {
  const { rows, problems } = readTreeSheet([
    ['Tên tổ chức', 'Loại'],
    ['Ví dụ: Huyện ủy Bình Lâm', 'HUYEN_UY'],
    ['EXAMPLE: Committee', 'HUYEN_UY'],
    ['Huyện ủy Khe Trúc', 'HUYEN_UY'],
  ])
  expect([rows.map(({ row }) => row), problems]).toEqual([[4], []])
})

test('headings may stand in any order, without accents and in English', () => {
  const { rows, problems } = readTreeSheet([
    ['LOAI', 'Name', 'Parent along its line', 'key'],
    ['HND', 'Hội Nông dân xã', 'top', 'hnd'],
  ])
  expect(problems).toEqual([])
  expect(rows).toEqual([
    {
      row: 2,
      key: 'hnd',
      name: 'Hội Nông dân xã',
      shortName: 'Hội Nông dân xã',
      symbol: '',
      kind: 'HND',
      officePhone: '',
      lines: [{ parent: 'top', axis: 'line' }],
    },
  ])
})
