import { afterAll, beforeAll, expect, test } from 'vitest'
import { givenActor } from '#features/identity/testing.ts'
import { getReport } from '#features/reports/index.ts'
import { rollUp } from '#features/rollups/index.ts'
import type { Actor } from '#platform/actor.ts'
import { readFirstSheet } from '#platform/files/spreadsheet.ts'
import { openTestServices, type TestServices } from '#platform/testing/test-services.ts'
import { captionOf } from './caption.ts'
import type { FigureCell } from './cells.ts'
import { type FiguresView, getFigures } from './queries/get-figures.ts'
import type { Reading } from './reading.ts'
import { drawFiguresCsv, drawFiguresWorkbook } from './sheet/draw-figures.ts'
import { givenReorganised, QUARTERS, type Reorganised } from './testing.ts'
import { wordsOfTable } from './words-of-table.ts'

const TODAY = '2024-10-02'
let services: TestServices
let ids: Reorganised
let head: Actor

beforeAll(async () => {
  services = await openTestServices(`${TODAY}T02:40:00Z`)
  ids = await givenReorganised(services)
  await rollUp(services)
  head = await givenActor(services, 'head', ['consolidator', ids.head])
})
afterAll(() => services.close())

const read = (
  organisationId: string,
  reading?: Reading,
  { actor = head, last }: { actor?: Actor; last?: string } = {},
) => getFigures(services.read, actor, { organisationId, reading, last }, TODAY)

const rowOf = (view: FiguresView, code: string): readonly FigureCell[] =>
  view.groups.flatMap(({ rows }) => rows).find(({ indicator }) => indicator.code === code)?.cells ?? []

/** A row in short: a figure, `≈` before one that was divided, or the kind of what stands instead. */
const told = (view: FiguresView, code: string) =>
  rowOf(view, code).map((cell) => (cell.kind === 'figure' ? `${cell.shared ? '≈' : ''}${cell.value}` : cell.kind))

const coverage = (view: FiguresView) =>
  view.columns.map(({ coverage }) => (coverage ? `${coverage.approved}/${coverage.expected}` : ''))

test('who may not read the reports of a body may not read its figures, in either reading', async () => {
  const outsider = await givenActor(services, 'outsider', ['reporter', ids.lower])
  for (const reading of ['past', 'present'] as const) {
    await expect(read(ids.upper, reading, { actor: outsider })).rejects.toMatchObject({ detail: { kind: 'forbidden' } })
    await expect(read(ids.head, reading, { actor: outsider })).rejects.toMatchObject({ detail: { kind: 'forbidden' } })
    expect((await read(ids.lower, reading, { actor: outsider })).organisation.name).toBe('UBND xã Mây Hạ')
  }
})

test('a body nobody knows is not found', async () => {
  await expect(read('01923456-789a-7bcd-8ef0-000000000999')).rejects.toMatchObject({ detail: { kind: 'not-found' } })
})

test('whoever holds a role at the heir of a body that is no more reads its figures', async () => {
  const heir = await givenActor(services, 'heir', ['reporter', ids.upper])
  expect(told(await read(ids.khe, 'past', { actor: heir }), 'B01').slice(0, 3)).toEqual(['10', '10', '10'])
})

test('on the organisation of the time a body has no figures before it was formed, and the table says since when', async () => {
  const view = await read(ids.upper, 'past')
  expect(told(view, 'B01')).toEqual([...Array<string>(6).fill('not-yet'), '20', '21'])
  expect(view.since).toBe('2024-04-01')
  expect(view.columns.map(({ treeDay }) => treeDay).slice(0, 2)).toEqual(['2022-12-31', '2023-03-31'])
  expect(captionOf(view, 'vi')).toMatch(/^Theo tổ chức lúc đó: mỗi kỳ tính cho UBND xã Mây Thượng/)
  expect(wordsOfTable(view, 'en').join(' ')).toMatch(/since 01\/04\/2024/)
})

test('on today’s organisation a part of a divided body has its share of what came before, through both decrees', async () => {
  const [upper, lower] = [await read(ids.upper), await read(ids.lower)]
  expect(upper.reading).toBe('present')
  // 30, then 37 of which 7 had been handed in by a body that closed within the quarter, then 33 and 35
  expect(told(upper, 'B01')).toEqual(['≈18', '≈18', '≈18', '≈22', '≈20', '≈21', '20', '21'])
  expect(told(lower, 'B01')).toEqual(['≈12', '≈12', '≈12', '≈15', '≈13', '≈14', '15', 'none'])
  expect(captionOf(upper, 'vi')).toMatch(/^Theo tổ chức hiện hành, ngày 02\/10\/2024: /)
  expect(upper.columns.map(({ treeDay }) => treeDay)).toEqual(Array(8).fill(TODAY))
  expect(coverage(upper)).toEqual(['2/2', '2/2', '2/2', '2/2', '1/1', '1/1', '1/1', '1/1'])
})

test('a ratio of a body that was divided is said not to be comparable, and why; of whole bodies it is read', async () => {
  const view = await read(ids.lower)
  expect(told(view, 'B05')).toEqual([...Array<string>(6).fill('divided'), '8', 'none'])
  expect(wordsOfTable(view, 'vi').join(' ')).toContain('“Không so sánh được”')
  const above = rowOf(await read(ids.head), 'B05')[3]
  expect(above).toEqual({ kind: 'figure', value: 16, denominator: 20, shared: false })
})

test('above everything that changed both readings say the same, figure by figure and report by report', async () => {
  const [past, present] = [await read(ids.head, 'past'), await read(ids.head, 'present')]
  expect(told(past, 'B01')).toEqual(['30', '30', '30', '37', '33', '35', '35', '21'])
  expect(present.groups).toEqual(past.groups)
  expect(coverage(present)).toEqual(coverage(past))
  expect(captionOf(present, 'en')).not.toBe(captionOf(past, 'en'))
})

test('the decrees behind the figures are named, with whose figures came and how much of them', async () => {
  const { origins } = await read(ids.upper)
  expect(origins.map(({ decreeNumber, from, others }) => [decreeNumber, from, others])).toEqual([
    ['2023-08-15-QĐ/HU', [], 2],
    ['2024-04-01-QĐ/HU', [{ id: ids.merged, name: 'UBND xã Mây Trúc', share: 0.6 }], 0],
  ])
  expect((await read(ids.upper, 'past')).origins).toEqual([])
})

test('a body that is no more is read on the organisation of the time, and says who has its figures today', async () => {
  const view = await read(ids.merged)
  expect([view.reading, view.endedOn]).toEqual(['past', '2024-04-01'])
  expect(told(view, 'B01')).toEqual(['not-yet', 'not-yet', 'not-yet', '37', '33', '35', 'ended', 'ended'])
  const present = await read(ids.merged, 'present')
  expect(present.columns).toEqual([])
  expect(present.successors.map(({ name, share }) => [name, share])).toEqual([
    ['UBND xã Mây Thượng', 0.6],
    ['UBND xã Mây Hạ', 0.4],
  ])
})

test('a part’s own report shows its share of the year before, and no ratio of the body that was divided', async () => {
  const row = await services.read
    .selectFrom('report')
    .innerJoin('period', 'period.id', 'report.period_id')
    .select('report.id')
    .where('organisation_id', '=', ids.upper)
    .where('period.code', '=', '2024Q3')
    .executeTakeFirstOrThrow()
  const { items, cumulative, lastYear, isInherited } = await getReport(services.read, head, row.id, TODAY)
  const slots = items.flatMap(({ indicator, slot = 0 }) => (['B01', 'B05'].includes(indicator.code) ? [slot] : []))
  expect(isInherited).toBe(true)
  expect(slots.map((slot) => [cumulative[slot], lastYear?.[slot]])).toEqual([
    [62, 22],
    [null, null],
  ])
})

test('the last period is chosen; there are never more than eight', async () => {
  const view = await read(ids.upper, 'present', { last: '2023Q4' })
  expect(view.columns.map(({ code }) => code)).toEqual(['2022Q4', '2023Q1', '2023Q2', '2023Q3', '2023Q4'])
  expect((await read(ids.upper, 'present')).columns.map(({ code }) => code)).toEqual(QUARTERS)
})

test('the workbook carries the caption and what its words mean, and its figures are those of the page', async () => {
  const view = await read(ids.upper)
  const sheet = await readFirstSheet(await drawFiguresWorkbook(view, 'vi'))
  expect(sheet[0]?.[0]).toBe(captionOf(view, 'vi'))
  expect(sheet.some(([first]) => first?.startsWith('“Chia theo tỷ lệ”'))).toBe(true)
  const row = sheet.find(([code]) => code === 'B01')
  expect(row?.slice(3)).toEqual([
    ...['18', '18', '18', '22', '20', '21'].map((n) => `${n}, chia theo tỷ lệ`),
    '20',
    '21',
  ])
})

test('every line of the other file says which reading it is, of which day, and why there is no figure', async () => {
  const view = await read(ids.lower)
  const lines = drawFiguresCsv(view, 'vi').split('\r\n').filter(Boolean)
  expect(
    lines.slice(1).filter((line) => !line.startsWith('Theo tổ chức hiện hành,2024-10-02,UBND xã Mây Hạ,')),
  ).toEqual([])
  expect(lines.find((line) => line.includes(',2023Q1,B05,'))).toMatch(/,,,không so sánh được,2,2$/)
  expect(lines.find((line) => line.includes(',2024Q2,B05,'))).toMatch(/,8,10,,1,1$/)
})
