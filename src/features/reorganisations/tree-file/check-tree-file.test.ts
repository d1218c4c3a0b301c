import { RouterContextProvider } from 'react-router'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { establishOrganisations } from '#features/organisations/index.ts'
import { givenDistrict, type TestOrganisation } from '#features/organisations/testing.ts'
import { perform } from '#platform/command.ts'
import { writeWorkbook, XLSX } from '#platform/files/spreadsheet.ts'
import { requestContext } from '#platform/http/request-context.ts'
import { systemActor } from '#platform/system-actor.ts'
import { openTestServices, type TestServices } from '#platform/testing/test-services.ts'
import { applyReorganisation } from '../commands/apply-reorganisation.ts'
import { undoReorganisation } from '../commands/undo-reorganisation.ts'
import { action } from '../pages/import-tree.tsx'
import type { CheckedTree } from './check-tree-file.ts'

const HEADING = ['Mã', 'Tên tổ chức', 'Ký hiệu', 'Loại', 'Cấp trên theo địa bàn', 'Cấp trên theo ngành dọc']
const DECREE = { decreeNumber: '3-QĐ/HU', decreeDate: '01/09/2024', effectiveOn: '01/09/2024' }
/** Two communes, their superior by name. */
const COMMUNES = [
  ['a', 'Khối Dân vận xã Bản Mới', 'DV', 'KHOI_DV', 'Ban Dân vận Huyện ủy Suối Trăng', ''],
  ['', 'Hội Nông dân xã Bản Mới', 'HND', 'Hội Nông dân', 'a', 'hoi nong dan huyen suoi trang'],
  ['', 'Hội Nông dân xã Bản Mới', 'HND', 'HND', 'Khối Dân vận xã Nà Mây', ''],
]

let services: TestServices
let ids: Record<TestOrganisation, string>
beforeEach(async () => {
  services = await openTestServices('2024-09-17T02:40:00Z')
  ids = await givenDistrict(services)
})
afterEach(() => services.close())

async function send<T>(form: Readonly<Record<string, string | File>>, actor = systemActor): Promise<T> {
  const body = new FormData()
  for (const [name, value] of Object.entries(form)) body.set(name, value)
  const context = new RouterContextProvider()
  const say = (code: string, params?: object) => [code, ...Object.values(params ?? {})].join(' | ')
  context.set(requestContext, { services, actor, locale: 'vi', requestId: '', nonce: '', say })
  const request = new Request('http://localhost/lam-viec/to-chuc/nhap', { method: 'POST', body })
  return action({ context, request, params: {} } as never) as Promise<T>
}

/** What the page says of a workbook with these rows. */
async function check(rows: string[][], decree: Readonly<Record<string, string>> = DECREE) {
  const bytes = await writeWorkbook([{ name: 'Cây', heading: HEADING, rows, widths: [] }])
  const file = new File([Buffer.from(bytes)], 'cay.xlsx', { type: XLSX })
  return (await send<{ data: CheckedTree }>({ ...decree, intent: 'check', file })).data
}

const faultsOf = async (...asked: Parameters<typeof check>) =>
  (await check(...asked)).faults.map(({ row: at, column, sentence }) => `${at ?? '–'} ${column}: ${sentence}`)

/** Goes on with a checked workbook; gives the decree that was drafted. */
async function goOn({ lines, typed }: CheckedTree): Promise<{ id: string; version: number }> {
  const answer = await send<Response>({ ...typed, lines, intent: 'draft' }).catch((thrown: Response) => thrown)
  const [, id = ''] = /sap-xep\/(.+)\/xem-truoc/.exec(answer.headers.get('Location') ?? '') ?? []
  return { id, version: 1 }
}

const bodies = async () => (await services.read.selectFrom('organisation_version').select('name').execute()).length

test('who administers nothing is refused before the workbook is read', async () => {
  const nobody = { ...systemActor, roles: [] }
  await expect(send({ intent: 'check', file: new File(['x'], 'cay.xlsx') }, nobody)).rejects.toMatchObject({
    init: { status: 403 },
    data: { problem: { code: 'reorganisations.denied' } },
  })
})

test('everything to be mended is said at once, in the sheet and beside it', async () => {
  const rows = [
    ['a', 'Khối Dân vận xã Bản Mới', 'DV', 'KHONG_CO', 'Không ai biết', ''],
    ['a', '', 'HND', '', '', ''],
    ['c', 'Hội Nông dân xã Bản Cũ', 'HND', 'HND', 'HND', 'c'],
  ]
  expect(await faultsOf(rows, { decreeNumber: ' ', decreeDate: '31/02/2026', effectiveOn: 'abc' })).toEqual([
    '– Số quyết định: input.required',
    '– Ngày ký: reorganisations.not-a-day',
    '– Ngày có hiệu lực: reorganisations.not-a-day',
    '2 Loại: organisations.unknown-kind',
    '2 Cấp trên theo địa bàn: reorganisations.unheard-body | Không ai biết | ',
    '3 Mã: organisations.same-key',
    '3 Tên tổ chức: input.required',
    '3 Loại: input.required',
    expect.stringMatching(/^4 Cấp trên theo địa bàn: reorganisations\.ambiguous-body .*Hội Nông dân huyện Suối Trăng/),
    '4 Cấp trên theo ngành dọc: organisations.own-parent',
  ])
})

test('a workbook is checked with the days of its decree: in the wrong order, or a superior that is not there yet', async () => {
  await perform(services, systemActor, establishOrganisations, {
    ...{ decisionNumber: '02-QĐ/HU', decisionDate: '2024-09-01', from: '2024-09-01' },
    organisations: [{ key: 'y', name: 'Khối Dân vận xã Trẻ', shortName: 'Trẻ', symbol: 'DV', kind: 'KHOI_DV' }],
  })
  const rows = [['m', 'Hội Nông dân xã Trẻ', 'HND', 'HND', 'Khối Dân vận xã Trẻ', '']]
  const early = { ...DECREE, decreeDate: '15/08/2024', effectiveOn: '10/08/2024' }
  expect(await faultsOf(rows, early)).toEqual([
    '– Ngày có hiệu lực: reorganisations.effective-early',
    expect.stringContaining('2 Cấp trên theo địa bàn: '),
  ])
  expect(await faultsOf(rows)).toEqual([])
})

test('a tree is established once: sent again, what is there is passed over and counted, and only the rest is made', async () => {
  const before = await bodies()
  const first = await check(COMMUNES)
  expect(first.rows.map(({ row, parent, lineParent, there }) => [row, parent, lineParent, there])).toEqual([
    [2, 'Ban Dân vận Huyện ủy Suối Trăng', '', undefined],
    [3, 'Khối Dân vận xã Bản Mới', 'Hội Nông dân huyện Suối Trăng', undefined],
    [4, 'Khối Dân vận xã Nà Mây', '', undefined],
  ])
  expect(await bodies()).toBe(before)
  const decree = await goOn(first)
  await perform(services, systemActor, applyReorganisation, decree)
  expect(await bodies()).toBe(before + 3)

  const again = await check(COMMUNES)
  expect([again.faults, JSON.parse(again.lines), again.counts]).toEqual([[], [], { fresh: 0, there: 3 }])
  expect(again.rows.every(({ there }) => there !== undefined)).toBe(true)
  const more = [...COMMUNES, ['', 'UBND xã Bản Mới', 'UBND', 'UBND', 'a', '']]
  const rest = await check(more, { ...DECREE, decreeNumber: '4-QĐ/HU' })
  expect(rest.rows.map(({ there }) => there !== undefined)).toEqual([true, true, true, false])
  expect(rest.counts).toEqual({ fresh: 1, there: 3 })
  const next = await goOn(rest)
  await perform(services, systemActor, applyReorganisation, next)
  expect(await bodies()).toBe(before + 4)
  expect((await check(more)).rows.at(-1)?.parent).toBe('Khối Dân vận xã Bản Mới')

  await perform(services, systemActor, undoReorganisation, { ...next, version: 2 })
  await perform(services, systemActor, undoReorganisation, { ...decree, version: 2 })
  expect(await bodies()).toBe(before)
})

test('a row that bears the code of a body and says something else of it is refused; one that says the same is passed over', async () => {
  const same = [ids['khe-truc'], 'Khối Dân vận xã Khe Trúc', 'DV', 'KHOI_DV', ids.advisory, '']
  const renamed = [ids['na-may'], 'Khối Dân vận xã Tên Khác', 'DV', 'KHOI_DV', ids.advisory, '']
  const moved = [ids['na-may-government'], 'UBND xã Nà Mây', 'UBND', 'UBND', ids.committee, '']
  expect(await faultsOf([same, renamed, moved])).toEqual(['3 Mã: organisations.exists', '4 Mã: organisations.exists'])
  expect((await check([same])).rows.map(({ there }) => there)).toEqual([ids['khe-truc']])
})

test('two rows of one name under one superior are refused', async () => {
  const row = ['', 'Hội Nông dân xã Nà Mây', 'HND', 'HND', 'Khối Dân vận xã Nà Mây', '']
  expect(await faultsOf([row, row])).toEqual([expect.stringContaining('3 Tên tổ chức: reorganisations.same-name')])
})
