import { afterEach, beforeEach, expect, test } from 'vitest'
import { perform } from '#platform/command.ts'
import { systemActor } from '#platform/system-actor.ts'
import { openTestServices, type TestServices } from '#platform/testing/test-services.ts'
import { applyReorganisation, type DecreeLine, draftReorganisation, previewReorganisation } from './index.ts'
import { givenFigures, givenProvince, PAST, type ProvinceKey, RUNNING } from './testing.ts'

let services: TestServices
let ids: Record<ProvinceKey, string>
beforeEach(async () => {
  services = await openTestServices('2024-06-01T02:40:00Z')
  ids = await givenProvince(services)
})
afterEach(() => services.close())

const drafted = (effectiveOn: string, lines: Partial<DecreeLine>[]) =>
  perform(services, systemActor, draftReorganisation, {
    decreeNumber: `${effectiveOn}-QĐ`,
    decreeDate: '2024-05-01',
    effectiveOn,
    lines,
  })
async function stocksOf(lines: Partial<DecreeLine>[], effectiveOn = '2024-05-10') {
  const preview = await previewReorganisation(services.read, systemActor, (await drafted(effectiveOn, lines)).id)
  if (!('stocks' in preview)) throw new Error(JSON.stringify(preview.problems))
  return preview.stocks
}
const approved = (key: ProvinceKey, ...values: (number | null)[]) => ({
  body: ids[key],
  period: PAST,
  state: 'approved' as const,
  values,
})
const establish: Partial<DecreeLine> = {
  kind: 'establish',
  key: 'mới',
  name: 'Mới',
  shortName: 'Mới',
  organisationKind: 'K',
}
const fused = (...keys: ProvinceKey[]): Partial<DecreeLine>[] => [
  { ...establish, parent: ids.d1 },
  ...keys.map((key) => ({ kind: 'merge' as const, body: ids[key], to: 'mới' })),
]

test('nothing is said of stocks when a decree passes none on', async () => {
  await givenFigures(services, [approved('c1', 5, 412)])
  expect(await stocksOf([{ kind: 'rename', body: ids.c1, name: 'Tên mới' }])).toEqual([])
})

test('a merged body opens with the sum of the closing stocks of the newest period, and whoever closed none is named', async () => {
  await givenFigures(services, [
    approved('c1', 5, 412),
    { ...approved('c2', 7, 300), state: 'submitted' },
    { ...approved('c3', 7, 90), state: 'draft' },
  ])
  expect(await stocksOf(fused('c1', 'c2', 'c3'))).toEqual([
    {
      periodCode: '2024Q1',
      openings: {
        count: 1,
        first: [
          {
            successor: 'Mới',
            indicator: { vi: 'Chỉ tiêu 2', en: 'x' },
            unit: { vi: 'người', en: 'x' },
            closings: [
              { name: 'Đơn vị c1', share: 1, figure: 412 },
              { name: 'Đơn vị c2', share: 1, figure: 300 },
              { name: 'Đơn vị c3', share: 1, figure: null },
            ],
            opening: 712,
          },
        ],
      },
      unsettled: {
        count: 2,
        first: [
          { name: 'Đơn vị c2', isHandedIn: true },
          { name: 'Đơn vị c3', isHandedIn: false },
        ],
      },
    },
  ])
})

test('parts of members are whole persons that add up, added to what the receiving body closed with itself', async () => {
  await givenFigures(services, [approved('c1', 1, 100), approved('c2', 1, 41), approved('c4', 1, null)])
  const [stocks] = await stocksOf([
    { kind: 'move', body: ids.u1, to: ids.d1 },
    { kind: 'split', body: ids.c1, to: ids.c2, share: 0.666667 },
    { kind: 'split', body: ids.c1, to: ids.c4, share: 0.333333 },
  ])
  expect(stocks?.openings.first.map(({ successor, opening, closings }) => [successor, opening, closings])).toEqual([
    [
      'Đơn vị c2',
      108,
      [
        { name: 'Đơn vị c1', share: 0.666667, figure: 100 },
        { name: 'Đơn vị c2', share: 1, figure: 41 },
      ],
    ],
    [
      'Đơn vị c4',
      33,
      [
        { name: 'Đơn vị c1', share: 0.333333, figure: 100 },
        { name: 'Đơn vị c4', share: 1, figure: null },
      ],
    ],
  ])
})

test('what a body leaves that nobody comes after is counted for its superior', async () => {
  await givenFigures(services, [approved('u1', 1, 30), approved('c1', 1, 12)])
  const [stocks] = await stocksOf([{ kind: 'dissolve', body: ids.u1 }])
  expect(stocks?.openings.first).toMatchObject([
    {
      successor: 'Đơn vị c1',
      closings: [
        { name: 'Đơn vị u1', share: 1, figure: 30 },
        { name: 'Đơn vị c1', share: 1, figure: 12 },
      ],
      opening: 42,
    },
  ])
})

test('a second decree of the same quarter begins with what the first one made', async () => {
  await givenFigures(services, [approved('c1', 1, 100), approved('c2', 1, 41), approved('c3', 1, 9)])
  const first = await drafted('2024-05-10', fused('c1', 'c2'))
  const { established } = await perform(services, systemActor, applyReorganisation, first)
  const [stocks] = await stocksOf([{ kind: 'merge', body: established.mới ?? '', to: ids.c3 }], '2024-05-20')
  expect(stocks?.openings.first).toMatchObject([
    {
      successor: 'Đơn vị c3',
      closings: [
        { name: 'Mới', figure: 141 },
        { name: 'Đơn vị c3', figure: 9 },
      ],
      opening: 150,
    },
  ])
  expect(stocks?.unsettled.count).toBe(0)
})

test('the period is the last one that ended before the day and was handed in, also when it is the running one', async () => {
  await givenFigures(services, [
    approved('c1', 1, 100),
    { ...approved('c1', 1, 120), period: RUNNING, state: 'submitted' },
  ])
  expect((await stocksOf(fused('c1', 'c2'), '2024-06-30')).map(({ periodCode }) => periodCode)).toEqual(['2024Q1'])
  expect((await stocksOf(fused('c1', 'c2'), '2024-07-01')).map(({ periodCode }) => periodCode)).toEqual(['2024Q2'])
})

test('what a body leaves without a successor goes on with its superior, when that goes up in another by the same decree', async () => {
  await givenFigures(services, [approved('u5', 1, 10), approved('c5', 1, 20), approved('c6', 1, 30)])
  const [{ openings } = { openings: undefined }] = await stocksOf([
    { kind: 'dissolve', body: ids.u5 },
    { kind: 'merge', body: ids.c5, to: ids.c6 },
  ])
  expect(openings?.first).toMatchObject([
    {
      successor: 'Đơn vị c6',
      closings: [
        { name: 'Đơn vị u5', share: 1, figure: 10 },
        { name: 'Đơn vị c5', share: 1, figure: 20 },
        { name: 'Đơn vị c6', share: 1, figure: 30 },
      ],
      opening: 60,
    },
  ])
})
