import { sql } from 'kysely'
import { RouterContextProvider } from 'react-router'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { perform } from '#platform/command.ts'
import { readZip } from '#platform/files/read-zip.ts'
import { readFirstSheet, writeWorkbook, XLSX } from '#platform/files/spreadsheet.ts'
import { requestContext } from '#platform/http/request-context.ts'
import { systemActor } from '#platform/system-actor.ts'
import { openTestServices, type TestServices } from '#platform/testing/test-services.ts'
import { applyReorganisation } from '../commands/apply-reorganisation.ts'
import type { LineKind } from '../decree/line.ts'
import { loader as template } from '../pages/decree-template.ts'
import { action } from '../pages/import-decree.tsx'
import { type AlikeDecree, listAlikeDecrees } from '../queries/list-alike-decrees.ts'
import { givenFigures, givenProvince, PAST, type ProvinceKey } from '../testing.ts'
import { columnName, DECREE_COLUMNS, type DecreeColumn } from './decree-columns.ts'
import { EXAMPLES, type Example } from './examples.ts'
import { readDecreeSheet } from './read-decree-sheet.ts'

let services: TestServices
let ids: Record<ProvinceKey, string>
beforeEach(async () => {
  services = await openTestServices('2024-06-01T02:40:00Z')
  ids = await givenProvince(services)
})
afterEach(() => services.close())

const HEAD = { decreeNumber: '12-QĐ/TU', decreeDate: '01/05/2024', effectiveOn: '10/05/2024' }
const HEADING = ['Việc', 'Tổ chức', 'Tổ chức nhận', 'Tỷ lệ', 'Tên', 'Loại tổ chức', 'Cấp trên theo địa bàn']

function asked<T>(handle: (args: T) => Promise<unknown>, body?: FormData) {
  const context = new RouterContextProvider()
  const say = (code: string) => code
  context.set(requestContext, { services, actor: systemActor, locale: 'vi', requestId: '', nonce: '', say })
  const request = new Request('http://localhost/lam-viec/sap-xep/nhap', body ? { method: 'POST', body } : {})
  return handle({ context, request, params: {} } as T).catch((answer: unknown) => answer)
}

/** What the page answers to a workbook; a redirection when it was taken. */
async function sent(rows: string[][], head: Partial<typeof HEAD> & { twin?: string } = HEAD) {
  const bytes = await writeWorkbook([{ name: 'QĐ', heading: HEADING, rows, widths: [] }])
  const form = new FormData()
  for (const [name, value] of Object.entries(head)) form.append(name, value)
  form.append('file', new File([new Uint8Array(bytes)], 'qd.xlsx', { type: XLSX }))
  return asked(action, form)
}

interface Refused {
  readonly faults: readonly { readonly row?: string; readonly column: string; readonly sentence: string }[]
  readonly alike: readonly AlikeDecree[]
}

/** What the page says about a workbook: each fault as `row column code`; nothing when it was taken. */
async function faultsOf(rows: string[][], head: Partial<typeof HEAD> = HEAD): Promise<string[] | undefined> {
  const answer = await sent(rows, head)
  if (answer instanceof Response) return undefined
  return (answer as { data: Refused }).data.faults.map(
    ({ row = '–', column, sentence }) => `${row} ${column}: ${sentence.split('.')[1]}`,
  )
}

const kept = () => services.read.selectFrom('reorganisation').select(['decree_number', 'state']).execute()

test('a workbook is read to its end: unknown names, wrong shares, rings, forgotten days, each at its row of the sheet; nothing is kept', async () => {
  await givenFigures(services, [{ body: ids.c6, period: PAST, state: 'approved', values: [1, 2] }])
  const rows = [
    ['Nhập', 'XYZ-99', 'c1', '', '', '', ''],
    [],
    ['Chia', 'Đơn vị u1', 'Đơn vị c1', '0,4', '', '', ''],
    ['Chia', 'Đơn vị u1', 'Đơn vị c2', '0,5', '', '', ''],
    ['Thành lập', '', '', '', 'Đơn vị mới', 'KHONG_CO', 'Đơn vị province'],
    ['Xóa', 'Đơn vị u3', '', '', '', '', ''],
    ['Chuyển cấp trên', 'Đơn vị d1', 'Đơn vị c1', '', '', '', ''],
  ]
  expect(await faultsOf(rows, { decreeDate: '02/02/2024', effectiveOn: '01/02/2024' })).toEqual([
    '– Số quyết định: required',
    '– Ngày có hiệu lực: effective-early',
    '– Ngày có hiệu lực: signed-later',
    '2 Tổ chức: unheard-body',
    '4 Tỷ lệ: shares-not-one',
    '6 Loại tổ chức: unknown-kind',
    '7 Việc: unknown-kind',
    '8 Tổ chức nhận: cycle',
  ])
  expect(await kept()).toEqual([])
})

test('without days the lines are examined on the tree of today, and the days asked for; a wrong day is said with them', async () => {
  const rows = [['Nhập', 'Đơn vị c1', '', '', '', '', '']]
  expect(await faultsOf(rows, { decreeNumber: 'x'.repeat(101), decreeDate: '30/02/2024' })).toEqual([
    '– Số quyết định: too-long',
    '– Ngày ký: not-a-day',
    '– Ngày có hiệu lực: required',
    '2 Tổ chức nhận: required',
  ])
  expect(await kept()).toEqual([])
})

test('a workbook without faults becomes one draft', async () => {
  expect(await faultsOf([['Nhập', 'Đơn vị c2', 'Đơn vị c1', '', '', '', '']])).toBeUndefined()
  expect(await kept()).toEqual([{ decree_number: '12-QĐ/TU', state: 'draft' }])
})

test('a workbook that was applied is not taken again: each body it would make anew at its row, and the way to the decree', async () => {
  const rows = [
    ['Thành lập', '', '', '', 'Đơn vị mới', 'K', 'Đơn vị province'],
    ['Thành lập', '', '', '', 'Tổ mới', 'K', 'Đơn vị mới'],
  ]
  expect(await faultsOf(rows)).toBeUndefined()
  const { id } = await services.read.selectFrom('reorganisation').select('id').executeTakeFirstOrThrow()
  // A second draft is taken when it is wanted, and each of the two knows of the other.
  expect(await sent(rows, { ...HEAD, decreeNumber: '12-qđ / TU', twin: 'new' })).toBeInstanceOf(Response)
  const twin = { decreeNumber: '12-QĐ/TU', decreeDate: '2024-05-01' }
  expect((await listAlikeDecrees(services.read, { ...twin, id })).map(({ state }) => state)).toEqual(['draft'])
  expect(await listAlikeDecrees(services.read, { ...twin, decreeDate: '2024-05-02' })).toEqual([])
  await perform(services, systemActor, applyReorganisation, { id, version: 1 })
  const { data } = (await sent(rows)) as { data: Refused }
  expect(data.faults.map(({ row, sentence }) => `${row} ${sentence}`)).toEqual([
    '2 reorganisations.same-name',
    '3 reorganisations.same-name',
  ])
  expect(data.alike[0]).toMatchObject({ id, state: 'applied', effectiveOn: '2024-05-10' })
  expect(await kept()).toHaveLength(2)
})

test('read again the same workbook leads to its draft; another asks before it takes the draft’s place or becomes one more', async () => {
  const rows = [['Nhập', 'Đơn vị c2', 'Đơn vị c1', '', '', '', '']]
  const first = (await sent(rows)) as Response
  const again = (await sent(rows)) as Response
  expect(again.headers.get('Location')).toBe(first.headers.get('Location'))
  const more = [...rows, ['Nhập', 'Đơn vị u2', 'Đơn vị u1', '', '', '', '']]
  const asking = (await sent(more)) as { data: { twin: { id: string; version: number; lines: number; read: number } } }
  const { id, version } = asking.data.twin
  expect(asking.data.twin).toMatchObject({ lines: 1, read: 2, version: 1 })
  const lines = () =>
    services.read
      .selectFrom('reorganisation')
      .select(['id', sql<number>`jsonb_array_length(lines)`.as('count')])
      .orderBy('created_at')
      .execute()
  expect(await lines()).toEqual([{ id, count: 1 }])
  const outdated = (await sent(more, { ...HEAD, twin: `${id} ${version - 1}` })) as { data: Refused }
  expect(outdated.data.faults.map(({ sentence }) => sentence)).toEqual(['reorganisations.changed-meanwhile'])
  await sent(more, { ...HEAD, twin: `${id} ${version}` })
  expect(await lines()).toEqual([{ id, count: 2 }])
  await sent(rows, { ...HEAD, twin: 'new' })
  expect((await lines()).map(({ count }) => count)).toEqual([2, 1])
  // On another day it is another part of the same decree.
  await sent(rows, { ...HEAD, effectiveOn: '11/05/2024' })
  expect(await lines()).toHaveLength(3)
})

test('days that lie further ahead than any decree are refused, each at its field', async () => {
  const rows = [['Nhập', 'Đơn vị c2', 'Đơn vị c1', '', '', '', '']]
  expect(await faultsOf(rows, { ...HEAD, decreeDate: '03/06/2025', effectiveOn: '27/11/2199' })).toEqual([
    '– Ngày ký: day-far',
    '– Ngày có hiệu lực: day-far',
  ])
})

test('the template has an empty sheet whose cells offer the words, an example of every kind of row, and all codes', async () => {
  const answer = (await asked(template)) as Response
  const bytes = new Uint8Array(await answer.arrayBuffer())
  const [heading = [], ...rows] = await readFirstSheet(bytes)
  expect(rows).toEqual([])
  expect(HEADING.every((name) => heading.includes(name))).toBe(true)
  const entries = await readZip(bytes)
  const sheet = (number: number) => {
    const found =
      typeof entries === 'string' ? undefined : entries.find(({ name }) => name.endsWith(`sheet${number}.xml`))
    return Buffer.from(found?.bytes ?? []).toString('utf8')
  }
  expect(
    sheet(1)
      .match(/<dataValidation .*?<.formula1>/g)
      ?.map((one) => one.replace(/.*sqref="(.*?)".*1>(.*)<.*/, '$1 $2')),
  ).toEqual([`A2:A20001 'Danh mục'!$C$2:$C$16`, `J2:J20001 'Danh mục'!$C$17:$C$17`, `O2:O20001 'Danh mục'!$C$18:$C$21`])
  expect(await faultsOf(rows)).toEqual(['2 Việc: no-rows'])
})

test('each example of the template is a row as it is written', async () => {
  const kinds = Object.keys(EXAMPLES) as LineKind[]
  const rows = kinds.flatMap((kind) => EXAMPLES[kind].map((example) => ({ kind, ...example })))
  const cells = rows.map((row: Partial<Record<DecreeColumn, string>>) =>
    DECREE_COLUMNS.map((column) => row[column] ?? ''),
  )
  const heading = DECREE_COLUMNS.map((column) => columnName(column, 'vi'))
  const names = rows.flatMap(({ body, to, parent, lineParent, areaId }: Example) => [
    body,
    to,
    parent,
    lineParent,
    areaId,
  ])
  const named = [...new Set(names.filter((name) => name !== undefined))].map((name) => ({
    ref: name,
    name,
    shortName: '',
    symbol: '',
  }))
  const { lines, problems } = await readDecreeSheet([heading, ...cells], { bodies: named, areas: named })
  expect(problems).toEqual([])
  expect(lines.map(({ kind }) => kind)).toEqual(rows.map(({ kind }) => kind))
})
