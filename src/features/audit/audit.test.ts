import { afterAll, beforeAll, expect, test } from 'vitest'
import { givenDistrict, type TestOrganisation } from '#features/organisations/testing.ts'
import type { Actor } from '#platform/actor.ts'
import { appendAudit } from '#platform/audit.ts'
import { openTestServices, type TestServices } from '#platform/testing/test-services.ts'
import { commandWords } from './command-words.ts'
import { readAuditAddress } from './parts/audit-address.ts'
import { type AuditFilter, listAuditEntries } from './queries/list-audit-entries.ts'

const DAY = '2024-09-17'
let services: TestServices
let bodies: Record<TestOrganisation, string>

beforeAll(async () => {
  services = await openTestServices('2024-09-17T02:40:00Z')
  bodies = await givenDistrict(services)
  await wrote('Nông Quốc Bảo', 'khe-truc-government', 'reports.approve', '2024-09-10T01:00:00Z')
  await wrote('Lò Thị Én', 'na-may', 'reports.save', '2024-09-11T16:59:59Z', { from: 'draft', to: 'submitted' })
  await wrote('Lò Thị Én', 'na-may', 'reports.save', '2024-09-11T17:00:00Z')
})
afterAll(() => services.close())

async function wrote(name: string, body: TestOrganisation, command: string, at: string, detail = {}): Promise<void> {
  await services.db
    .transaction()
    .execute((tx) =>
      appendAudit(
        tx,
        { at: new Date(at), accountId: null, actorName: name, organisationId: bodies[body], command, requestId: '' },
        [{ subjectId: bodies[body], detail }],
      ),
    )
}

const administrator = (body: TestOrganisation): Actor => ({
  accountId: '01923456-789a-7bcd-8ef0-000000000001',
  name: 'Quản trị',
  organisationId: bodies[body],
  roles: [{ role: 'administrator', organisationId: bodies[body] }],
})
const found = async (body: TestOrganisation, filter: AuditFilter = {}) =>
  (await listAuditEntries(services.read, administrator(body), filter, DAY)).lines

test('nobody but an administrator reads the audit', async () => {
  const { roles, ...person } = administrator('committee')
  for (const role of ['reporter', 'approver', 'consolidator', 'secretary', 'editor', 'publisher'] as const) {
    const actor = { ...person, roles: roles.map((held) => ({ ...held, role })) }
    await expect(listAuditEntries(services.read, actor, {}, DAY)).rejects.toMatchObject({
      detail: { kind: 'forbidden', code: 'audit.read-denied' },
    })
  }
})

test('an administrator of a commune reads what was done for its bodies, and nothing of others or of the program', async () => {
  expect((await found('khe-truc')).map((line) => line.command)).toEqual(['reports.approve'])
  expect((await found('na-may')).map((line) => line.command)).toEqual(['reports.save', 'reports.save'])
})

test('an administrator of the whole locality reads everything, newest first, with names for what it is about', async () => {
  const lines = await found('committee')
  expect(lines.map(({ sequence }) => sequence)).toEqual(lines.map((_, at) => lines.length - at))
  expect(lines.some(({ actorName }) => actorName === 'Nhịp Cầu')).toBe(true)
  expect(lines.find(({ command }) => command === 'reports.approve')).toMatchObject({
    organisationName: expect.stringContaining('Khe Trúc'),
    subjectName: expect.stringContaining('Khe Trúc'),
  })
})

test('a body is found without accents and stands for its subtree', async () => {
  const lines = await found('committee', { organisation: 'khoi dan van' })
  expect(lines.map(({ command }) => command)).toEqual(['reports.save', 'reports.save', 'reports.approve'])
  expect(await found('committee', { organisation: 'không có nơi này' })).toEqual([])
})

test('days are those of Vietnam, first and last included', async () => {
  expect(await found('na-may', { from: '2024-09-11', until: '2024-09-11' })).toHaveLength(1)
  expect(await found('na-may', { from: '2024-09-12', until: '2024-09-12' })).toHaveLength(1)
})

test('a step is told before and after', async () => {
  const lines = await found('na-may', { until: '2024-09-11' })
  expect(lines[0]?.said).toEqual([{ field: 'to', before: 'draft', after: 'submitted' }])
})

test('a person whom nobody bears the name of has done nothing', async () => {
  expect(await found('committee', { person: 'khong co ai' })).toEqual([])
})

test('an address with days that are none, or out of order, is told what to mend and loses nothing', () => {
  const read = (query: string) => readAuditAddress(new URLSearchParams(query))
  expect(read('nguoi=én&tu-ngay=31/02/2026&den-ngay=5/4/2026')).toMatchObject({
    typed: { person: 'én', from: '31/02/2026', until: '5/4/2026' },
    wrong: { from: 'audit.not-a-day' },
  })
  expect(read('tu-ngay=05/04/2026&den-ngay=04/04/2026').wrong).toEqual({ until: 'audit.order' })
  expect(read('truoc=abc').filter.before).toBeUndefined()
})

test('every command has words', async () => {
  const modules = import.meta.glob<Record<string, unknown>>(['/src/**/commands/**/*.ts', '!/**/*.test.ts'])
  const names = new Set<string>()
  for (const load of Object.values(modules))
    for (const value of Object.values(await load())) if (isCommand(value)) names.add(value.name)
  expect(names.size).toBeGreaterThan(50)
  expect([...names].filter((name) => !(name in commandWords))).toEqual([])
})

function isCommand(value: unknown): value is { name: string } {
  return typeof value === 'object' && value !== null && 'input' in value && 'run' in value && 'name' in value
}
