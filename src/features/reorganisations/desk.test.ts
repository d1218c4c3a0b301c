import { RouterContextProvider } from 'react-router'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { givenActor } from '#features/identity/testing.ts'
import type { Actor } from '#platform/actor.ts'
import { perform } from '#platform/command.ts'
import { requestContext } from '#platform/http/request-context.ts'
import { translator } from '#platform/i18n/messages.ts'
import { systemActor } from '#platform/system-actor.ts'
import { openTestServices, type TestServices } from '#platform/testing/test-services.ts'
import { type DecreeLine, draftReorganisation, getReorganisation, undoReorganisation } from './index.ts'
import { emptyLine } from './line-words.ts'
import { reorganisationsMessages } from './messages.ts'
import { action as compose } from './pages/new-decree.tsx'
import { lineSentence } from './parts/line-sentence.ts'
import { givenDecree, givenFigures, givenProvince, PAST, type ProvinceKey, RUNNING } from './testing.ts'

let services: TestServices
let ids: Record<ProvinceKey, string>
let administrator: Actor
beforeEach(async () => {
  services = await openTestServices('2024-06-01T02:40:00Z')
  ids = await givenProvince(services)
  administrator = await givenActor(services, 'quan-tri', ['administrator', ids.province])
})
afterEach(() => services.close())

async function send(fields: Record<string, string>) {
  const context = new RouterContextProvider()
  const say = (code: string) => code
  context.set(requestContext, { services, actor: administrator, locale: 'vi', requestId: '', nonce: '', say })
  const body = new URLSearchParams(fields)
  const request = new Request('http://localhost/lam-viec/sap-xep/moi', { method: 'POST', body })
  const answer: unknown = await compose({ context, request, params: {} } as never).catch((thrown: unknown) => thrown)
  if (answer instanceof Response) return answer.headers.get('Location')
  const { data } = answer as { data: { problem: { fields: { path: string; code: string }[] } } }
  return data.problem.fields.map(({ path, code }) => `${path} ${code}`)
}
const drafts = async () => (await services.read.selectFrom('reorganisation').select('id').execute()).length

test('a decree of which nothing is said, or only days that are none, leaves no draft behind', async () => {
  expect(await send({ decreeNumber: ' ', decreeDate: '', effectiveOn: '', summary: '' })).toEqual([
    '/decreeNumber reorganisations.not-begun',
  ])
  expect(await send({ decreeDate: '31/02/2024', effectiveOn: 'mai' })).toEqual([
    '/decreeDate reorganisations.not-a-day',
    '/effectiveOn reorganisations.not-a-day',
  ])
  expect(await drafts()).toBe(0)
})

test('a decree of which anything is said is kept once, however often the form is sent, and opened for its lines', async () => {
  const form = { summary: 'Sắp xếp xã', idempotencyKey: '01923456-789a-4bcd-8ef0-0000000000aa' }
  const first = await send(form)
  expect(first).toMatch(/^\/lam-viec\/sap-xep\/[0-9a-f-]{36}\?xong$/)
  expect(await send(form)).toBe(first)
  expect(await drafts()).toBe(1)
  const { id } = await perform(services, administrator, draftReorganisation, { lines: [{ kind: 'merge' }] })
  expect(await drafts()).toBe(2)
  expect((await getReorganisation(services.read, administrator, id, '2024-06-01')).applied).toBeUndefined()
})

test('what blocks undoing is the first report approved of a period that ends on the effective day or later, and none before', async () => {
  await givenFigures(services, [{ body: ids.c3, period: PAST, state: 'approved', values: [1, 2] }])
  const { id } = await givenDecree(services, '2024-05-10', [{ kind: 'merge', body: ids.c1, to: ids.c2 }])
  const codes = async () =>
    (await getReorganisation(services.read, administrator, id, '2024-06-01')).undoReasons.map(({ code }) => code)
  await givenFigures(services, [{ body: ids.c3, period: RUNNING, state: 'submitted', values: [1, 2] }])
  expect(await codes()).toEqual([])
  await services.db.updateTable('report').set({ state: 'approved' }).where('state', '=', 'submitted').execute()
  expect(await codes()).toEqual(['reorganisations.signed-under'])
})

test('a decree says who applied it, and when it was undone also who did that and when', async () => {
  const applied = await givenDecree(services, '2024-05-10', [{ kind: 'merge', body: ids.c1, to: ids.c2 }])
  const { id } = await perform(services, administrator, undoReorganisation, applied)
  const decree = await getReorganisation(services.read, systemActor, id, '2024-06-01')
  const at = services.clock.now()
  expect([decree.state, decree.applied, decree.undone]).toEqual([
    'undone',
    { at, name: undefined },
    { at, name: administrator.name },
  ])
})

test('a line that leads nowhere says so without a word for nobody', () => {
  const words = reorganisationsMessages
  const said = (line: Partial<DecreeLine> & Pick<DecreeLine, 'kind'>) =>
    lineSentence({ ...emptyLine(line.kind), ...line }, (ref) => ref, translator(words, 'vi'))
  expect(said({ kind: 'dissolve', body: 'Tổ A' })).toBe('Tổ A giải thể')
  expect(said({ kind: 'dissolve', body: 'Tổ A', to: 'Tổ B' })).toBe('Tổ A giải thể; việc còn dở giao Tổ B')
  expect(said({ kind: 'change-line', body: 'Tổ A' })).toBe('Tổ A thôi trực thuộc theo ngành dọc')
  expect(said({ kind: 'establish', name: 'Tổ A' })).toBe('Thành lập Tổ A')
  expect(said({ kind: 'dissolve-area', body: 'Xã A' })).toBe('Địa bàn Xã A giải thể')
})
