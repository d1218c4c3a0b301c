import { RouterContextProvider } from 'react-router'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { perform } from '#platform/command.ts'
import { requestContext } from '#platform/http/request-context.ts'
import { systemActor } from '#platform/system-actor.ts'
import { openTestServices, type TestServices } from '#platform/testing/test-services.ts'
import { establishOrganisations } from '../commands/establish-organisations.ts'
import { action } from '../pages/import-tree.tsx'
import { listTreeRows } from '../queries/list-tree-rows.ts'
import { givenDistrict, type TestOrganisation } from '../testing.ts'
import type { CheckedFile } from './check-tree-file.ts'
import { drawTreeWorkbook } from './draw-tree.ts'

const LATER = '2024-09-01'
let services: TestServices
let ids: Record<TestOrganisation, string>
/** A body that is there from `LATER` on. */
let young: string

beforeAll(async () => {
  services = await openTestServices()
  ids = await givenDistrict(services)
  const body = { name: 'Khối Dân vận xã Bản Mới', shortName: 'Bản Mới', symbol: 'DV', kind: 'KHOI_DV' }
  const done = await perform(services, systemActor, establishOrganisations, {
    decisionNumber: '02-QĐ/HU',
    decisionDate: LATER,
    from: LATER,
    organisations: [{ key: 'y', ...body, lines: [{ parent: ids.advisory, axis: 'territory' }] }],
  })
  young = done.ids.y ?? ''
})
afterAll(() => services.close())

/** What the page says of a workbook with one new body below this one. */
async function check(parent: string, decision: Readonly<Record<string, string>>): Promise<string[]> {
  const [row] = await listTreeRows(services.read, LATER)
  if (!row) throw new Error('There is no tree')
  const rows = [{ ...row, id: 'moi', territoryParent: parent, lineParent: undefined }]
  const bytes = await drawTreeWorkbook({ rows: rows as never, copies: [], kinds: [] }, 'vi')
  const body = new FormData()
  body.set('intent', 'check')
  body.set('file', new File([Buffer.from(bytes)], 'cay.xlsx'))
  for (const [name, value] of Object.entries(decision)) body.set(name, value)
  const context = new RouterContextProvider()
  const say = (code: string) => code
  context.set(requestContext, { services, actor: systemActor, locale: 'vi', requestId: '', nonce: '', say })
  const request = new Request('http://localhost/lam-viec/to-chuc/nhap', { method: 'POST', body })
  const { faults, rows: shown } = (await action({ context, request, params: {} } as never)) as unknown as CheckedFile
  expect(shown).toHaveLength(faults.length > 0 ? 0 : 1)
  return faults.map(({ row: at, column, sentence }) => `${at ?? '–'} ${column}: ${sentence}`)
}

const decided = (decisionDate: string, from: string) => ({ decisionNumber: '3-QĐ/HU', decisionDate, from })

test('a workbook is checked with the days of its decision: in the wrong order, or a superior that is not there yet', async () => {
  expect(await check(young, decided('15/08/2024', '10/08/2024'))).toEqual([
    '– organisations.from: organisations.from-early',
    '2 Cấp trên theo địa bàn: organisations.parent-not-yet',
  ])
})

test('a decision that is not described is named together with what is wrong in the workbook', async () => {
  expect(await check('khong-co', { decisionNumber: ' ', decisionDate: '31/02/2024', from: '' })).toEqual([
    '– organisations.decision-number: input.required',
    '– organisations.decision-date: input.date',
    '– organisations.from: input.date',
    '2 Cấp trên theo địa bàn: organisations.unknown-parent',
  ])
})

test('what is all right on its day can be established', async () => {
  expect(await check(young, decided('01/09/2024', '01/09/2024'))).toEqual([])
})
