import { RouterContextProvider } from 'react-router'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Actor } from '#platform/actor.ts'
import { writeWorkbook, XLSX } from '#platform/files/spreadsheet.ts'
import { requestContext } from '#platform/http/request-context.ts'
import { systemActor } from '#platform/system-actor.ts'
import { openTestServices, type TestServices } from '#platform/testing/test-services.ts'
import { MOST_LINES } from '../decree/line.ts'
import { loader as loadTemplate } from '../pages/decree-template.ts'
import { action as importDecree } from '../pages/import-decree.tsx'
import { action as importTree } from '../pages/import-tree.tsx'
import { givenProvince } from '../testing.ts'

let services: TestServices
beforeAll(async () => {
  services = await openTestServices('2024-06-01T02:40:00Z')
  await givenProvince(services)
})
afterAll(() => services.close())

const HEADING = 'Việc,Tổ chức,Tổ chức nhận,Tỷ lệ'
const csv = (lines: readonly string[], name = 'qd.csv') => new File([[HEADING, ...lines].join('\n')], name)
const many = (count: number, line: (at: number) => string) => Array.from({ length: count }, (_, at) => line(at))

function asking(actor: Actor, body?: FormData) {
  const context = new RouterContextProvider()
  const say = (code: string) => code
  context.set(requestContext, { services, actor, locale: 'vi', requestId: '', nonce: '', say })
  const request = new Request('http://localhost/lam-viec/sap-xep/nhap', body ? { method: 'POST', body } : {})
  return { context, request, params: {} } as never as Parameters<typeof importDecree>[0] &
    Parameters<typeof loadTemplate>[0]
}

/** The status of the page's answer, what it says, and whether the request was read at all. */
async function sent(file: File, actor: Actor = systemActor, action: typeof importDecree = importDecree) {
  const form = new FormData()
  const head = { decreeNumber: '12-QĐ/TU', decreeDate: '01/05/2024', effectiveOn: '10/05/2024' }
  for (const [name, value] of Object.entries(head)) form.append(name, value)
  form.append('file', file)
  const args = asking(actor, form)
  const answer = (await action(args).catch((thrown: unknown) => thrown)) as {
    readonly data?: { readonly faults?: readonly { row?: string; sentence: string }[]; readonly count?: number }
    readonly init?: { readonly status: number }
    readonly status?: number
  }
  return { status: answer.status ?? answer.init?.status, ...answer.data, isRead: args.request.bodyUsed }
}

test('a file of somebody who administers nothing is not read, nor is the template drawn for them', async () => {
  const reporter: Actor = { ...systemActor, roles: [{ role: 'reporter', organisationId: '' }] }
  expect(await sent(csv(['Nhập,a,b']), reporter)).toMatchObject({ status: 403, isRead: false })
  const drawn = (async () => loadTemplate(asking(reporter)))()
  await expect(drawn).rejects.toMatchObject({ init: { status: 403 } })
})

test('a file of more lines than a decree has is refused for that alone, whether values or a workbook', async () => {
  const faults = [{ row: undefined, sentence: 'reorganisations.too-many-lines' }]
  const lines = many(MOST_LINES + 1, () => 'Nhập,Khối A,Khối B')
  expect(await sent(csv(lines))).toMatchObject({ status: 422, faults })
  expect(await sent(csv(many(200_000, () => 'Nhập,Khối A,Khối B')))).toMatchObject({ status: 422, faults })
  const rows = many(MOST_LINES + 1001, () => 'Nhập,Khối A,Khối B').map((line) => line.split(','))
  const bytes = await writeWorkbook([{ name: 'QĐ', heading: HEADING.split(','), rows, widths: [] }])
  expect(await sent(new File([new Uint8Array(bytes)], 'qd.xlsx', { type: XLSX }))).toMatchObject({
    status: 422,
    faults,
  })
})

test('a workbook of a tree is bounded in the same way, and its first faults are told of all that are counted', async () => {
  const workbook = async (count: number) => {
    const rows = many(count, (at) => `Đơn vị ${at},KHONG_CO`).map((line) => line.split(','))
    const bytes = await writeWorkbook([{ name: 'Cây', heading: ['Tên tổ chức', 'Loại'], rows, widths: [] }])
    return new File([new Uint8Array(bytes)], 'cay.xlsx', { type: XLSX })
  }
  const tree = importTree as unknown as typeof importDecree
  const faults = [{ row: undefined, sentence: 'reorganisations.too-many-lines' }]
  expect(await sent(await workbook(MOST_LINES + 1001), systemActor, tree)).toMatchObject({ status: 422, faults })
  const answer = await sent(await workbook(1000), systemActor, tree)
  expect([answer.faults?.length, (answer.count ?? 0) >= 1000]).toEqual([200, true])
})

test('of many faults the first are told and all are counted', async () => {
  const { faults = [], count } = await sent(csv(many(MOST_LINES, (at) => `Nhập,Khối lạ ${at},Khối sai ${at}`)))
  expect(faults).toHaveLength(200)
  expect(faults.at(-1)).toMatchObject({ row: '101' })
  expect(count).toBe(2 * MOST_LINES)
})

test('values that are not in UTF-8, and quotations without an end, are refused in their own words', async () => {
  const old = new File([new Uint8Array([0x56, 0x69, 0xea, 0xf2, 0x63])], 'qd.csv')
  expect(await sent(old)).toMatchObject({ faults: [{ sentence: 'reorganisations.not-utf8' }] })
  expect(await sent(csv(['Nhập,"Đơn vị c1,b']))).toMatchObject({ faults: [{ sentence: 'reorganisations.bad-csv' }] })
})

test('values may be parted by tabs', async () => {
  const file = new File(['Việc\tTổ chức\tTổ chức nhận\nNhập\tĐơn vị c2\tĐơn vị c1'], 'qd.csv')
  expect(await sent(file)).toMatchObject({ status: 302 })
})
